// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/watchsettings.h"

#include "base/wholefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace bw::watch {

namespace {

constexpr qint64 LongestWithin = 1'440; // minutes

struct WatchSettingsText
{
    Q_DECLARE_TR_FUNCTIONS(bw::watch::WatchSettings)
};

QDateTime timeOf(const QJsonValue& value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

QString textOf(const QDateTime& time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QJsonObject toJson(const ProbeSetting& probe)
{
    return {{u"endpoint"_s, probe.endpoint.value()},
            {u"enabled"_s, probe.enabled},
            {u"kind"_s, probeKindId(probe.kind)},
            {u"every_s"_s, qint64(probe.every.count())}};
}

std::optional<ProbeSetting> probeFromJson(const QJsonObject& json)
{
    ProbeSetting probe;
    probe.endpoint = EndpointId(json["endpoint"_L1].toString());
    probe.enabled = json["enabled"_L1].toBool();
    probe.kind = probeKindFromId(json["kind"_L1].toString()).value_or(ProbeKind::Models);
    probe.every = std::clamp(std::chrono::seconds(json["every_s"_L1].toInteger(60)), ShortestProbeInterval, LongestProbeInterval);
    return probe.endpoint.isEmpty() ? std::nullopt : std::optional(probe);
}

QJsonObject toJson(const AlertRule& rule)
{
    QJsonObject json{{u"id"_s, rule.id},
                     {u"name"_s, rule.name},
                     {u"enabled"_s, rule.enabled},
                     {u"metric"_s, alertMetricId(rule.metric)},
                     {u"latency"_s, metrics::latencyId(rule.latency)},
                     {u"percent"_s, rule.percent},
                     {u"below"_s, rule.below},
                     {u"limit"_s, rule.limit},
                     {u"within_min"_s, qint64(rule.within.count())},
                     {u"holds_min"_s, qint64(rule.holds.count())},
                     {u"gateway"_s, rule.gateway.value()},
                     {u"command"_s, rule.command}};
    if (rule.mutedUntil != WallTime())
        json.insert(u"muted_until"_s, textOf(dateTimeOf(rule.mutedUntil)));
    return json;
}

std::optional<AlertRule> ruleFromJson(const QJsonObject& json)
{
    const auto metric = alertMetricFromId(json["metric"_L1].toString());
    if (!metric || json["id"_L1].toString().isEmpty())
        return std::nullopt;
    AlertRule rule = newRule(*metric);
    rule.id = json["id"_L1].toString();
    rule.name = json["name"_L1].toString();
    rule.enabled = json["enabled"_L1].toBool(true);
    rule.latency = metrics::latencyFromId(json["latency"_L1].toString()).value_or(rule.latency);
    rule.percent = json["percent"_L1].toInt(rule.percent);
    rule.below = json["below"_L1].toBool(rule.below);
    rule.limit = json["limit"_L1].toDouble(rule.limit);
    rule.within = std::chrono::minutes(std::clamp<qint64>(json["within_min"_L1].toInteger(rule.within.count()), 1, LongestWithin));
    rule.holds = std::chrono::minutes(std::clamp<qint64>(json["holds_min"_L1].toInteger(), 0, LongestWithin));
    rule.gateway = ProfileId(json["gateway"_L1].toString());
    rule.command = json["command"_L1].toString();
    rule.mutedUntil = json.contains("muted_until"_L1) ? wallTimeOf(timeOf(json["muted_until"_L1])) : WallTime();
    return rule;
}

QJsonObject toJson(const AlertEvent& event)
{
    QJsonObject json{{u"rule"_s, event.rule}, {u"title"_s, event.title}, {u"worst"_s, event.worst}, {u"from"_s, textOf(event.from)}, {u"muted"_s, event.muted}};
    if (event.to)
        json.insert(u"to"_s, textOf(*event.to));
    return json;
}

std::optional<AlertEvent> eventFromJson(const QJsonObject& json)
{
    AlertEvent event{json["rule"_L1].toString(), json["title"_L1].toString(), json["worst"_L1].toString(), timeOf(json["from"_L1]), std::nullopt, json["muted"_L1].toBool()};
    if (json.contains("to"_L1))
        event.to = timeOf(json["to"_L1]);
    return event.from.isValid() ? std::optional(event) : std::nullopt;
}

template <typename T> QJsonArray arrayOf(const QList<T>& values)
{
    QJsonArray array;
    for (const T& value : values)
        array.append(toJson(value));
    return array;
}

template <typename T> QList<T> listOf(const QJsonValue& array, std::optional<T> (*read)(const QJsonObject&))
{
    QList<T> values;
    for (const QJsonValue& each : array.toArray()) {
        if (auto value = read(each.toObject()))
            values.append(*value);
    }
    return values;
}

} // namespace

ProbeSetting WatchSettings::probeOf(const EndpointId& endpoint) const
{
    const auto found = std::ranges::find(probes, endpoint, &ProbeSetting::endpoint);
    ProbeSetting none;
    none.endpoint = endpoint;
    return found == probes.end() ? none : *found;
}

void WatchSettings::setProbe(const ProbeSetting& setting)
{
    const auto found = std::ranges::find(probes, setting.endpoint, &ProbeSetting::endpoint);
    if (found == probes.end())
        probes.append(setting);
    else
        *found = setting;
}

QByteArray toJson(const WatchSettings& settings)
{
    const QJsonObject json{{u"probes"_s, arrayOf(settings.probes)},
                           {u"rules"_s, arrayOf(settings.rules)},
                           {u"events"_s, arrayOf(settings.events.first(std::min(MostEvents, settings.events.size())))}};
    return QJsonDocument(json).toJson();
}

Result<WatchSettings> watchSettingsFromJson(const QByteArray& json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject())
        return failure(
            ErrorCode::Parse,
            WatchSettingsText::tr("This is not a file of alerts and probes: %1.").arg(problem.errorString()));
    const QJsonObject object = document.object();
    return WatchSettings{listOf(object["probes"_L1], &probeFromJson), listOf(object["rules"_L1], &ruleFromJson),
                         listOf(object["events"_L1], &eventFromJson)};
}

Result<WatchSettings> loadWatchSettings(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return WatchSettings();
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            ErrorCode::Io,
            WatchSettingsText::tr("Alerts and probes could not be read from %1: %2.").arg(path, file.errorString()));
    return watchSettingsFromJson(file.readAll());
}

Result<void> saveWatchSettings(const WatchSettings& settings, const QString& path)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    WholeFile file(path);
    const QByteArray json = toJson(settings);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        return failure(
            ErrorCode::Io,
            WatchSettingsText::tr("Alerts and probes could not be written to %1: %2.").arg(path, file.errorString()));
    return {};
}

} // namespace bw::watch
