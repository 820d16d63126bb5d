// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/paths.h"

#include <QDir>

namespace bw {

namespace {

using namespace Qt::StringLiterals;

//! The folder a variable names; `standard` below the home folder if it names none that is absolute.
QString folderOf(const Paths::Surroundings& around, const char* variable, QLatin1StringView standard)
{
    const QString value = QDir::fromNativeSeparators(around.variable(variable));
    const bool drive = value.size() > 2 && value[1] == u':' && value[2] == u'/'; // QDir knows drives on Windows only
    if (value.startsWith(u'/') || drive)
        return QDir::cleanPath(value);
    return QDir::cleanPath(around.home + u'/' + standard);
}

Paths onLinux(const Paths::Surroundings& around)
{
    const auto below = [&around](const char* variable, QLatin1StringView standard) {
        return folderOf(around, variable, standard) + u"/bellwether"_s;
    };
    return {below("XDG_CONFIG_HOME", ".config"_L1), below("XDG_DATA_HOME", ".local/share"_L1),
            below("XDG_STATE_HOME", ".local/state"_L1), below("XDG_CACHE_HOME", ".cache"_L1)};
}

Paths onWindows(const Paths::Surroundings& around)
{
    const QString roaming = folderOf(around, "APPDATA", "AppData/Roaming"_L1) + u"/Bellwether"_s;
    const QString local = folderOf(around, "LOCALAPPDATA", "AppData/Local"_L1) + u"/Bellwether"_s;
    return {roaming, local, local + u"/logs"_s, local + u"/cache"_s};
}

Paths onMacOs(const Paths::Surroundings& around)
{
    const QString library = QDir::cleanPath(around.home + u"/Library"_s);
    const QString support = library + u"/Application Support/Bellwether"_s;
    return {support, support, library + u"/Logs/Bellwether"_s, library + u"/Caches/Bellwether"_s};
}

} // namespace

QString Paths::databaseFile() const
{
    return data + u"/bellwether.db"_s;
}

QString Paths::historyFile() const
{
    return data + u"/history.db"_s;
}

QString Paths::settingsFile() const
{
    return config + u"/settings.ini"_s;
}

QString Paths::priceFile() const
{
    return config + u"/prices.json"_s;
}

QString Paths::windowStateFile() const
{
    return state + u"/window.ini"_s;
}

QString Paths::responseCacheFile() const
{
    return cache + u"/responses.db"_s;
}

QString Paths::crashFolder() const
{
    return state + u"/crashes"_s;
}

Paths Paths::forPlatform(Platform platform, const Surroundings& surroundings)
{
    switch (platform) {
    case Platform::Windows:
        return onWindows(surroundings);
    case Platform::MacOs:
        return onMacOs(surroundings);
    case Platform::Linux:
        break;
    }
    return onLinux(surroundings);
}

Paths Paths::standard()
{
#if defined(Q_OS_WIN)
    constexpr Platform Here = Platform::Windows;
#elif defined(Q_OS_MACOS)
    constexpr Platform Here = Platform::MacOs;
#else
    constexpr Platform Here = Platform::Linux;
#endif
    return forPlatform(Here, {[](const char* name) { return qEnvironmentVariable(name); }, QDir::homePath()});
}

Paths Paths::below(const QString& folder)
{
    const QString root = QDir::cleanPath(QDir(folder).absolutePath());
    return {root, root, root + u"/logs"_s, root + u"/cache"_s};
}

Paths Paths::portable(const QString& programFolder)
{
    return below(programFolder + u"/bellwether-data"_s);
}

} // namespace bw
