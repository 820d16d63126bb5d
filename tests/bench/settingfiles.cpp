// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingfiles.h"

#include "playground/presets.h"
#include "prompts/promptlibrary.h"
#include "spend/pricefile.h"
#include "watch/watchsettings.h"

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>

namespace bw::bench {

namespace {

using namespace Qt::StringLiterals;

enum File { SettingsIni, Prices, Alerts, Prompts, Presets };

const QString Name = u"the one"_s;

Result<void> savePrice(const QString& path, const QString& text)
{
    spend::Price price;
    price.model = Name;
    price.source = text;
    price.sourceDate = QDate(2026, 1, 2);
    return spend::writePriceFile(path, spend::PriceBook({price}));
}

Result<void> saveAlert(const QString& path, const QString& text)
{
    watch::WatchSettings settings;
    settings.rules.append(watch::newRule(watch::AlertMetric::ErrorRate));
    settings.rules.first().id = Name;
    settings.rules.first().name = text;
    return watch::saveWatchSettings(settings, path);
}

} // namespace

SettingFiles::SettingFiles(const Paths& paths) : m_paths(paths), m_settings(paths) {}

const char* SettingFiles::nameOf(int file)
{
    constexpr std::array Names = {"settings", "prices", "alerts", "prompts", "presets"};
    static_assert(Names.size() == Count);
    return Names[static_cast<size_t>(file)];
}

bool SettingFiles::save(int file, const QString& text)
{
    switch (File(file)) {
    case SettingsIni:
        m_settings.setValue(Setting::NewChatSystem, text);
        return m_settings.sync();
    case Prices:
        return savePrice(m_paths.priceFile(), text).has_value();
    case Alerts:
        return saveAlert(m_paths.config + u"/watch.json"_s, text).has_value();
    case Prompts:
        return ui::PromptLibrary(m_paths.config + u"/prompts.json"_s).save({Name, text}, Name).has_value();
    case Presets:
        return ui::Presets(m_paths.config + u"/presets.json"_s).save(Name, {{u"stop"_s, text}}).has_value();
    }
    return false;
}

std::optional<QString> SettingFiles::textIn(int file) const
{
    switch (File(file)) {
    case SettingsIni:
        return settingIn(m_paths.settingsFile());
    case Prices:
        if (const auto book = spend::readPriceFile(m_paths.priceFile()))
            return book->prices().isEmpty() ? QString() : book->prices().first().source;
        break;
    case Alerts:
        if (const auto read = watch::loadWatchSettings(m_paths.config + u"/watch.json"_s))
            return read->rules.isEmpty() ? QString() : read->rules.first().name;
        break;
    case Prompts:
        if (const auto all = ui::PromptLibrary(m_paths.config + u"/prompts.json"_s).all())
            return all->isEmpty() ? QString() : all->first().text;
        break;
    case Presets:
        if (const auto all = ui::Presets(m_paths.config + u"/presets.json"_s).all())
            return all->isEmpty() ? QString() : all->first().parameters["stop"_L1].toString();
        break;
    }
    return std::nullopt;
}

//! Settings of one process share what they read of a file, so a copy is read.
std::optional<QString> SettingFiles::settingIn(const QString& file) const
{
    if (!QFile::exists(file))
        return QString();
    const QTemporaryDir elsewhere;
    const QString copy = elsewhere.filePath(u"copy.ini"_s);
    if (!QFile::copy(file, copy))
        return std::nullopt;
    const QSettings read(copy, QSettings::IniFormat);
    if (read.status() != QSettings::NoError)
        return std::nullopt;
    return read.value(settingInfo(Setting::NewChatSystem).name).toString();
}

} // namespace bw::bench
