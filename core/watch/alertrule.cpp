// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/alertrule.h"

#include "base/ids.h"
#include "base/percent.h"
#include "gateway/attemptwords.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bw::watch {

namespace {

struct AlertRuleText
{
    Q_DECLARE_TR_FUNCTIONS(bw::watch::Alert)
};

struct MetricRow
{
    AlertMetric metric;
    QLatin1StringView id;
    const char* name;
    const char* unit;
    double limit; //!< of a new rule
};
constexpr std::array Rows{
    MetricRow{AlertMetric::Latency, QLatin1StringView("latency"), QT_TRANSLATE_NOOP("bw::watch::Alert", "Latency"), "ms", 2'000},
    MetricRow{AlertMetric::ErrorRate, QLatin1StringView("error_rate"), QT_TRANSLATE_NOOP("bw::watch::Alert", "Error rate"), "%", 0.05},
    MetricRow{AlertMetric::SpendPerHour, QLatin1StringView("spend_per_hour"), QT_TRANSLATE_NOOP("bw::watch::Alert", "Spend an hour"), "$", 5},
    MetricRow{AlertMetric::SpendToday, QLatin1StringView("spend_today"), QT_TRANSLATE_NOOP("bw::watch::Alert", "Spend today"), "$", 20},
    MetricRow{AlertMetric::RequestRate, QLatin1StringView("request_rate"), QT_TRANSLATE_NOOP("bw::watch::Alert", "Requests"), "/s", 100},
    MetricRow{AlertMetric::CacheHitRate, QLatin1StringView("cache_hit_rate"), QT_TRANSLATE_NOOP("bw::watch::Alert", "Cache hit rate"), "%", 0.5},
    MetricRow{AlertMetric::BreakersOpen, QLatin1StringView("breakers_open"), QT_TRANSLATE_NOOP("bw::watch::Alert", "Open breakers"), "", 0},
    MetricRow{AlertMetric::ProbesFailing, QLatin1StringView("probes_failing"), QT_TRANSLATE_NOOP("bw::watch::Alert", "Failed probes in a row"), "", 1},
};
static_assert(Rows.size() == AlertMetrics.size());

const MetricRow& rowOf(AlertMetric metric)
{
    return Rows[static_cast<size_t>(metric)];
}

QString latencyName(metrics::Latency latency)
{
    switch (latency) {
    case metrics::Latency::Ttft:
        return AlertRuleText::tr("time to first token");
    case metrics::Latency::E2e:
        return AlertRuleText::tr("total time");
    case metrics::Latency::Gap:
        return AlertRuleText::tr("gap between chunks");
    default:
        return metrics::latencyId(latency).replace(u'_', u' ');
    }
}

QString subjectOf(const AlertRule& rule)
{
    if (rule.metric == AlertMetric::Latency)
        return AlertRuleText::tr("p%1 of %2").arg(rule.percent).arg(latencyName(rule.latency));
    return alertMetricName(rule.metric);
}

QString trimmedNumber(double value, int decimals)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    QString text = locale.toString(value, 'f', decimals);
    while (text.contains(locale.decimalPoint()) && (text.endsWith(u'0') || text.endsWith(locale.decimalPoint())))
        text.chop(1);
    return text;
}

} // namespace

QString alertMetricId(AlertMetric metric)
{
    return rowOf(metric).id;
}

std::optional<AlertMetric> alertMetricFromId(QStringView id)
{
    const auto found = std::ranges::find_if(Rows, [id](const MetricRow& row) { return row.id == id; });
    return found == Rows.end() ? std::nullopt : std::optional(found->metric);
}

QString alertMetricName(AlertMetric metric)
{
    return AlertRuleText::tr(rowOf(metric).name);
}

bool isShare(AlertMetric metric)
{
    return metric == AlertMetric::ErrorRate || metric == AlertMetric::CacheHitRate;
}

QString alertUnit(AlertMetric metric)
{
    return QString::fromLatin1(rowOf(metric).unit);
}

AlertRule newRule(AlertMetric metric)
{
    AlertRule rule;
    rule.id = newUuid();
    rule.metric = metric;
    rule.limit = rowOf(metric).limit;
    rule.below = metric == AlertMetric::CacheHitRate;
    if (metric == AlertMetric::SpendPerHour)
        rule.within = 60min;
    return rule;
}

QString alertValueText(const AlertRule& rule, double value)
{
    switch (rule.metric) {
    case AlertMetric::Latency:
        return gateway::spanInWords(std::chrono::duration_cast<Nanoseconds>(std::chrono::duration<double, std::milli>(value)));
    case AlertMetric::ErrorRate:
    case AlertMetric::CacheHitRate: {
        const PercentFigures figures = percentFigures(value, 1);
        return AlertRuleText::tr("%1 %").arg((figures.isLess ? u"< "_s : QString()) + trimmedNumber(figures.percent, figures.decimals));
    }
    case AlertMetric::SpendPerHour:
    case AlertMetric::SpendToday:
        return u'$' + QLocale().toString(value, 'f', value > 0 && value < 1 ? 4 : 2);
    case AlertMetric::RequestRate:
        return AlertRuleText::tr("%1/s").arg(trimmedNumber(value, 2));
    case AlertMetric::BreakersOpen:
    case AlertMetric::ProbesFailing:
        break;
    }
    return trimmedNumber(value, 0);
}

QString ruleInWords(const AlertRule& rule)
{
    const QString what = (rule.below ? AlertRuleText::tr("%1 below %2") : AlertRuleText::tr("%1 over %2"))
                             .arg(subjectOf(rule), alertValueText(rule, rule.limit));
    return rule.holds > 0min ? AlertRuleText::tr("%1 for %2 min").arg(what).arg(rule.holds.count()) : what;
}

QString ruleTitle(const AlertRule& rule)
{
    return rule.name.isEmpty() ? ruleInWords(rule) : rule.name;
}

std::optional<metrics::Question> questionOf(const AlertRule& rule, const QDateTime& now, const QTimeZone& zone)
{
    if (rule.metric == AlertMetric::BreakersOpen || rule.metric == AlertMetric::ProbesFailing)
        return std::nullopt;
    metrics::Question question;
    question.last = rule.within;
    question.latencies = rule.metric == AlertMetric::Latency ? metrics::LatencySet{rule.latency} : metrics::LatencySet{};
    if (!rule.gateway.isEmpty())
        question.filter.gateways = {rule.gateway};
    if (rule.metric == AlertMetric::SpendToday) {
        const QDate today = now.toTimeZone(zone).date();
        question.fixed = TimeRange{wallTimeOf(today.startOfDay(zone)), wallTimeOf(today.addDays(1).startOfDay(zone))};
    }
    return question;
}

} // namespace bw::watch
