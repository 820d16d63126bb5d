// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QStringList>

namespace bw::app {

//! Reports of crashes in a folder of this machine, and nowhere else: nothing is sent. GUI thread.
class CrashReports
{
public:
    explicit CrashReports(const QString& folder); //!< made when the first one is to be written

    void watch() const; //!< a crash of this process is reported from now on

    [[nodiscard]] QString newest() const; //!< whole path of one that was not offered yet; empty: there is none
    //! It is offered: under the name that is returned. The newest Kept of these stay.
    QString putAway(const QString& report) const;

    static constexpr int Kept = 5;

private:
    QDir m_folder;
};

} // namespace bw::app
