// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/paths.h"

#include <QLatin1StringView>
#include <QObject>
#include <QVariant>

#include <memory>
#include <variant>

namespace bw {

class SettingsFile;

//! Everything the program remembers outside its database. Never a secret: those live in the keychain.
enum class Setting {
    ThemeMode,   //!< "system", "light" or "dark"
    FontZoom,    //!< percent, 50–300
    Language,    //!< "system", or one that the program speaks: "en", "vi", "zh_CN"
    SendOnEnter, //!< false: Ctrl+Enter sends
    KeyBindings, //!< JSON: what the person bound commands to, by their ids
    LastConversation, //!< ConversationId
    LastPlan,         //!< JSON of the load test that was started last
    WindowGeometry,   //!< "x y w h m", see ui::placeOf()
    SplitterSizes,    //!< QVariantMap: splitter's object name → QSplitter::saveState()
    ColumnStates,     //!< QVariantMap: header's object name → what ui::WindowMemory knows of it
    HistoryDays,      //!< how long requests are kept
    HistoryMegabytes, //!< how large the file of the history may become
    KeepBodies,       //!< of the playground's requests
    KeepStressBodies, //!< of load tests'
    BodyKilobytes,    //!< at most kept of each body
    MetricsEndpoint,  //!< Prometheus may read the metrics
    MetricsPort,      //!< … at this port of the loopback interface
    StartScreen,      //!< id of a screen, or "last"
    LastScreen,       //!< id of a screen
    OpenLastChat,     //!< at the start; false: a new one
    ConfirmQuit,      //!< while a load test or an answer is under way
    TrayKeepsRunning, //!< closing the window hides it: probes and alerts go on
    TrayTold,         //!< … which was said once
    TextSize,         //!< percent, 80–200; of everything, FontZoom of chats on top of it
    Density,          //!< "comfortable" or "compact"
    HighContrast,     //!< also where the system does not ask for it
    NewChatGateway,   //!< ProfileId; empty: the first one
    NewChatModel,     //!< empty: the gateway's default
    NewChatSystem,    //!< system prompt
    UnfoldReasoning,  //!< what a model thought is shown whole
    NewProxy,         //!< of new gateways, as all New… below: "system", "none", "http" or "socks5"
    NewProxyHost,
    NewProxyPort,
    NewConnectSeconds,
    NewFirstTokenSeconds,
    NewIdleSeconds,
    NewTotalSeconds, //!< 0: as GatewayProfile::totalTimeout
    NewMaxPerHost,   //!< connections
    NewKeepAliveSeconds,
    NewHttp2,
    NotifyRuns,      //!< by the desktop, when a long load test ends
    NotifyAlerts,    //!< by the desktop, besides the window's own
    CheckUpdates,    //!< once a week at the most
    LastUpdateCheck, //!< UTC, ISO 8601
};
inline constexpr int SettingCount = static_cast<int>(Setting::LastUpdateCheck) + 1;

//! Roaming: the person's choice, may follow them to another machine. Local: about this machine's screens and data.
enum class SettingScope { Roaming, Local };

struct SettingInfo
{
    using Default = std::variant<std::monostate, bool, int, QLatin1StringView>;

    Setting setting;
    QLatin1StringView name; //!< key in the file; never reuse one for another meaning
    SettingScope scope;
    Default standard;
    int lowest = 0; //!< of an int
    int highest = 0;
};

[[nodiscard]] const SettingInfo& settingInfo(Setting setting) noexcept;
[[nodiscard]] QVariant settingDefault(Setting setting);

//! The settings in two INI files of Paths, written whole and atomically by QSettings. A value of the wrong type or out
//! of range counts as unset. GUI or main thread.
class Settings final : public QObject
{
    Q_OBJECT

public:
    explicit Settings(const Paths& paths, QObject* parent = nullptr);
    ~Settings() override; //!< writes what changed
    Q_DISABLE_COPY_MOVE(Settings)

    //! As T, which is bool, int, QString, QByteArray or QVariantMap as the table above says.
    template <typename T> [[nodiscard]] T value(Setting setting) const { return stored(setting).template value<T>(); }

    void setValue(Setting setting, const QVariant& value); //!< an invalid or unfit value resets to the default
    void reset(Setting setting);
    [[nodiscard]] bool isSet(Setting setting) const;

    //! Writes what changed now rather than soon; false: a file could not be written, and what changed is kept until it can.
    bool sync();

signals:
    void changed(bw::Setting setting); //!< only when the value is another than before

private:
    [[nodiscard]] QVariant stored(Setting setting) const;
    [[nodiscard]] SettingsFile& fileOf(Setting setting) const;

    std::unique_ptr<SettingsFile> m_roaming;
    std::unique_ptr<SettingsFile> m_local;
};

} // namespace bw
