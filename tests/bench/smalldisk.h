// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>

namespace bw::bench {

//! A small file system that can be filled to the brim and given back.
class SmallDisk
{
public:
    explicit SmallDisk(const QString& folder); //!< its root
    ~SmallDisk();
    Q_DISABLE_COPY_MOVE(SmallDisk)

    //! Small enough that nobody keeps anything on it.
    [[nodiscard]] bool isSmall() const;
    [[nodiscard]] QString folder() const { return m_folder; }

    void leave(qint64 bytes); //!< free; all the rest is taken
    void fill() { leave(0); }
    void free();

private:
    const QString m_folder;
    QFile m_filler;
};

} // namespace bw::bench
