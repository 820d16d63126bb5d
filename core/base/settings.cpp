// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/settings.h"

#include "base/settingsfile.h"

#include <array>

namespace bw {

namespace {

using Name = QLatin1StringView;
using enum SettingScope;

constexpr std::array<SettingInfo, SettingCount> Table = {{
    {Setting::ThemeMode, Name("appearance/theme"), Roaming, Name("system")},
    {Setting::FontZoom, Name("appearance/zoom"), Roaming, 100, 50, 300},
    {Setting::Language, Name("appearance/language"), Roaming, Name("system")},
    {Setting::SendOnEnter, Name("chat/sendOnEnter"), Roaming, true},
    {Setting::KeyBindings, Name("keyboard/bindings"), Roaming, Name("")},
    {Setting::LastConversation, Name("last/conversation"), Local, Name("")},
    {Setting::LastPlan, Name("last/plan"), Local, Name("")},
    {Setting::WindowGeometry, Name("window/geometry"), Local, {}},
    {Setting::SplitterSizes, Name("window/splitters"), Local, {}},
    {Setting::ColumnStates, Name("window/columns"), Local, {}},
    {Setting::HistoryDays, Name("history/days"), Local, 30, 1, 365},
    {Setting::HistoryMegabytes, Name("history/megabytes"), Local, 1'024, 50, 100'000},
    {Setting::KeepBodies, Name("history/keepBodies"), Local, true},
    {Setting::KeepStressBodies, Name("history/keepStressBodies"), Local, false},
    {Setting::BodyKilobytes, Name("history/bodyKilobytes"), Local, 256, 1, 16'384},
    {Setting::MetricsEndpoint, Name("metrics/endpoint"), Local, false},
    {Setting::MetricsPort, Name("metrics/port"), Local, 9'464, 1'024, 65'535},
    {Setting::StartScreen, Name("start/screen"), Roaming, Name("playground")},
    {Setting::LastScreen, Name("last/screen"), Local, Name("")},
    {Setting::OpenLastChat, Name("start/openLastChat"), Roaming, true},
    {Setting::ConfirmQuit, Name("start/confirmQuit"), Roaming, true},
    {Setting::TrayKeepsRunning, Name("tray/keepsRunning"), Local, false},
    {Setting::TrayTold, Name("tray/told"), Local, false},
    {Setting::TextSize, Name("appearance/textSize"), Local, 100, 80, 200},
    {Setting::Density, Name("appearance/density"), Roaming, Name("comfortable")},
    {Setting::HighContrast, Name("appearance/highContrast"), Roaming, false},
    {Setting::NewChatGateway, Name("chat/gateway"), Local, Name("")},
    {Setting::NewChatModel, Name("chat/model"), Roaming, Name("")},
    {Setting::NewChatSystem, Name("chat/system"), Roaming, Name("")},
    {Setting::UnfoldReasoning, Name("chat/unfoldReasoning"), Roaming, false},
    {Setting::NewProxy, Name("network/proxy"), Local, Name("system")},
    {Setting::NewProxyHost, Name("network/proxyHost"), Local, Name("")},
    {Setting::NewProxyPort, Name("network/proxyPort"), Local, 8'080, 1, 65'535},
    {Setting::NewConnectSeconds, Name("network/connectSeconds"), Roaming, 5, 1, 600},
    {Setting::NewFirstTokenSeconds, Name("network/firstTokenSeconds"), Roaming, 30, 0, 3'600},
    {Setting::NewIdleSeconds, Name("network/idleSeconds"), Roaming, 60, 0, 3'600},
    {Setting::NewTotalSeconds, Name("network/totalSeconds"), Roaming, 0, 0, 86'400},
    {Setting::NewMaxPerHost, Name("network/maxPerHost"), Roaming, 50, 1, 100},
    {Setting::NewKeepAliveSeconds, Name("network/keepAliveSeconds"), Roaming, 30, 1, 3'600},
    {Setting::NewHttp2, Name("network/http2"), Roaming, false},
    {Setting::NotifyRuns, Name("notify/runs"), Roaming, true},
    {Setting::NotifyAlerts, Name("notify/alerts"), Roaming, true},
    {Setting::CheckUpdates, Name("update/check"), Roaming, false},
    {Setting::LastUpdateCheck, Name("update/last"), Local, Name("")},
}};

constexpr bool inOrder()
{
    for (size_t i = 0; i < Table.size(); ++i) {
        if (Table[i].setting != static_cast<Setting>(i))
            return false;
    }
    return true;
}

static_assert(inOrder(), "settingInfo() looks rows up by number");

struct ToVariant
{
    QVariant operator()(std::monostate) const { return {}; }
    QVariant operator()(QLatin1StringView text) const { return QString(text); }
    template <typename T> QVariant operator()(T value) const { return value; }
};

//! As the default's type, or invalid. An INI file gives every plain value back as text.
QVariant fitted(const SettingInfo& info, QVariant value)
{
    const QVariant standard = std::visit(ToVariant(), info.standard);
    if (!standard.isValid())
        return value;
    if (standard.typeId() == QMetaType::Bool && value.typeId() == QMetaType::QString) {
        const QString text = value.toString(); // QVariant takes any word for true
        return text == Name("true") ? QVariant(true) : text == Name("false") ? QVariant(false) : QVariant();
    }
    if (!value.convert(standard.metaType()))
        return {};
    if (standard.typeId() == QMetaType::Int && (value.toInt() < info.lowest || value.toInt() > info.highest))
        return {};
    return value;
}

} // namespace

const SettingInfo& settingInfo(Setting setting) noexcept
{
    return Table[static_cast<size_t>(setting)];
}

QVariant settingDefault(Setting setting)
{
    return std::visit(ToVariant(), settingInfo(setting).standard);
}

Settings::Settings(const Paths& paths, QObject* parent)
    : QObject(parent), m_roaming(std::make_unique<SettingsFile>(paths.settingsFile())),
      m_local(std::make_unique<SettingsFile>(paths.windowStateFile()))
{
}

Settings::~Settings()
{
    SettingsFile::release(std::move(m_roaming));
    SettingsFile::release(std::move(m_local));
}

void Settings::setValue(Setting setting, const QVariant& value)
{
    const QVariant fit = fitted(settingInfo(setting), value);
    if (!fit.isValid())
        return reset(setting);
    const bool same = stored(setting) == fit;
    fileOf(setting).put(settingInfo(setting).name, fit);
    if (!same)
        emit changed(setting);
}

void Settings::reset(Setting setting)
{
    const bool same = stored(setting) == settingDefault(setting);
    fileOf(setting).drop(settingInfo(setting).name);
    if (!same)
        emit changed(setting);
}

bool Settings::isSet(Setting setting) const
{
    return fitted(settingInfo(setting), fileOf(setting).value(settingInfo(setting).name)).isValid();
}

bool Settings::sync()
{
    const bool roaming = m_roaming->save() == SettingsFile::Outcome::Saved;
    const bool local = m_local->save() == SettingsFile::Outcome::Saved;
    return roaming && local;
}

QVariant Settings::stored(Setting setting) const
{
    const SettingInfo& info = settingInfo(setting);
    const QVariant value = fitted(info, fileOf(setting).value(info.name));
    return value.isValid() ? value : settingDefault(setting);
}

SettingsFile& Settings::fileOf(Setting setting) const
{
    return settingInfo(setting).scope == Roaming ? *m_roaming : *m_local;
}

} // namespace bw
