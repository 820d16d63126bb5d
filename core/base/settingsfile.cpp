// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/settingsfile.h"

#include <QDataStream>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QTemporaryFile>
#include <QTimer>

#include <chrono>

namespace bw {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr auto RetryAfter = 30s;
constexpr qint64 Escaped = 4;            //!< bytes in the file for one of a value, at the most
constexpr qint64 OfTheRest = 32 * 1024;  //!< names, and what others wrote into the file

//! Asked by doing it: quotas and the file system's own needs are in no other answer.
SettingsFile::Outcome tryRoom(const QString& path, qint64 bytes)
{
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return SettingsFile::Outcome::Refused;
    QTemporaryFile trial(path + u".XXXXXX"_s);
    if (!trial.open())
        return SettingsFile::Outcome::Refused;
    const bool fits = trial.write(QByteArray(bytes, '\0')) == bytes && trial.flush();
    return fits ? SettingsFile::Outcome::Saved : SettingsFile::Outcome::NoRoom;
}

} // namespace

SettingsFile::SettingsFile(const QString& path) : QSettings(path, QSettings::IniFormat) {}

void SettingsFile::put(const QString& key, const QVariant& value)
{
    m_changed = true;
    setValue(key, value);
}

void SettingsFile::drop(const QString& key)
{
    m_changed = true;
    remove(key);
}

SettingsFile::Outcome SettingsFile::save()
{
    if (!m_changed)
        return Outcome::Saved;
    if (const Outcome room = tryRoom(fileName(), mostBytes()); room != Outcome::Saved)
        return room;
    sync();
    m_changed = status() != QSettings::NoError;
    return m_changed ? Outcome::Refused : Outcome::Saved;
}

void SettingsFile::release(std::unique_ptr<SettingsFile> file)
{
    if (file->save() == Outcome::NoRoom)
        static_cast<void>(file.release());
}

//! What QSettings asks itself for, some time after a change.
bool SettingsFile::event(QEvent* event)
{
    if (event->type() != QEvent::UpdateRequest)
        return QSettings::event(event);
    if (save() != Outcome::Saved)
        QTimer::singleShot(RetryAfter, this, [this] {
            QEvent again(QEvent::UpdateRequest);
            this->event(&again);
        });
    return true;
}

qint64 SettingsFile::mostBytes() const
{
    QByteArray values;
    QDataStream stream(&values, QIODevice::WriteOnly);
    for (const QString& key : allKeys())
        stream << key << value(key);
    return values.size() * Escaped + OfTheRest;
}

} // namespace bw
