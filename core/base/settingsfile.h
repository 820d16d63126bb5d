// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>

#include <memory>

namespace bw {

//! An INI file that is written only while the disk has room for all of it. QSettings replaces the file whole, but takes a
//! large value of which a full disk took a half for written. What has no room is kept, and tried again every now and then.
class SettingsFile final : public QSettings
{
public:
    enum class Outcome { Saved, NoRoom, Refused };

    explicit SettingsFile(const QString& path);

    void put(const QString& key, const QVariant& value);
    void drop(const QString& key);
    [[nodiscard]] Outcome save(); //!< if anything was put or dropped since

    //! Writes what changed. Without room the object is left alone for ever, because its end would write half a file.
    static void release(std::unique_ptr<SettingsFile> file);

protected:
    bool event(QEvent* event) override;

private:
    [[nodiscard]] qint64 mostBytes() const;

    bool m_changed = false;
};

} // namespace bw
