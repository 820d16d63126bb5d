// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QObject>

#include <functional>

namespace bw::ui {

struct Services;

//! Takes everything of the person's out into a folder, and back from there or from a backup. Keys stay where they are.
//! GUI thread.
class DataMover final : public QObject
{
    Q_OBJECT

public:
    explicit DataMover(Services& services, QObject* parent = nullptr);

    using Exported = std::function<void(Result<QString> folder)>;

    //! Makes a folder of its own in `parent`. Work goes on meanwhile. On failure no half of it is left.
    void exportInto(const QString& parent, QObject* receiver, Exported done);

    using Restored = std::function<void(Result<QString> missing)>;

    //! Checking and copying the file takes a while. On failure everything is as before. After success the program is to be
    //! started again: what it shows is of before, and the database refuses every change until then. The value says why
    //! settings did not come along; empty: all did.
    void restore(const QString& database, bool settingsToo, QObject* receiver, Restored done);

private:
    Services& m_services;
};

} // namespace bw::ui
