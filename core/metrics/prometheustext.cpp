// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/prometheustext.h"

#include <QHash>

#include <deque>

namespace bw::metrics {

namespace {

using Word = QLatin1StringView;

// The buckets that the conventions advise, in seconds.
constexpr std::array DurationBounds = {0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92};
constexpr std::array FirstTokenBounds = {0.001, 0.005, 0.01, 0.02, 0.04, 0.06, 0.08, 0.1,
                                         0.25,  0.5,   0.75, 1.0,  2.5,  5.0,  7.5,  10.0};
constexpr std::array PerTokenBounds = {0.01, 0.025, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.75, 1.0, 2.5};

struct HistogramRow
{
    Latency latency;
    Word name;
    std::span<const double> bounds;
    Word help;
};

constexpr std::array Histograms = {
    HistogramRow{Latency::E2e, Word("gen_ai_client_operation_duration_seconds"), DurationBounds,
                 Word("Time from asking to the end of the answer, of requests that ended ok.")},
    HistogramRow{Latency::ServiceTtft, Word("gen_ai_server_time_to_first_token_seconds"), FirstTokenBounds,
                 Word("Time from the last byte sent to the first token, as seen here.")},
    HistogramRow{Latency::Tpot, Word("gen_ai_server_time_per_output_token_seconds"), PerTokenBounds,
                 Word("Time per output token after the first, as seen here.")},
    HistogramRow{Latency::ServiceE2e, Word("gen_ai_server_request_duration_seconds"), DurationBounds,
                 Word("Time from the last byte sent to the end of the answer, as seen here.")},
    HistogramRow{Latency::Ttft, Word("bellwether_time_to_first_token_seconds"), FirstTokenBounds,
                 Word("Time from asking to the first token, waiting and connecting included.")},
    HistogramRow{Latency::Gap, Word("bellwether_token_gap_seconds"), PerTokenBounds, Word("Time between two events with tokens.")},
    HistogramRow{Latency::Queue, Word("bellwether_queue_seconds"), FirstTokenBounds, Word("Time before the request was sent.")},
    HistogramRow{Latency::Handshake, Word("bellwether_handshake_seconds"), FirstTokenBounds,
                 Word("DNS, TCP and TLS of new connections.")},
};

struct CounterRow
{
    qint64 Totals::*member;
    Word name;
    Word help;
};

constexpr std::array Counters = {
    CounterRow{&Totals::attempts, Word("bellwether_attempts_total"), Word("Attempts, retries included.")},
    CounterRow{&Totals::retried, Word("bellwether_retried_requests_total"), Word("Requests of more than one attempt.")},
    CounterRow{&Totals::truncated, Word("bellwether_truncated_answers_total"), Word("Answers without a proper end.")},
    CounterRow{&Totals::tokensCached, Word("bellwether_prompt_tokens_cached_total"), Word("Prompt tokens the provider had cached.")},
    CounterRow{&Totals::tokensEstimated, Word("bellwether_tokens_estimated_total"), Word("Tokens counted by estimate, for want of usage.")},
    CounterRow{&Totals::cacheHits, Word("bellwether_cache_hits_total"), Word("Answers of our own cache.")},
    CounterRow{&Totals::cacheMisses, Word("bellwether_cache_misses_total"), Word("Questions our own cache could not answer.")},
    CounterRow{&Totals::unpriced, Word("bellwether_unpriced_requests_total"), Word("Requests with usage but no known price.")},
    CounterRow{&Totals::maybeBilled, Word("bellwether_maybe_billed_requests_total"), Word("Sent, ended without usage, and in no sum of costs.")},
    CounterRow{&Totals::connectionsOpened, Word("bellwether_connections_opened_total"), Word("Attempts over a new connection.")},
    CounterRow{&Totals::connectionsReused, Word("bellwether_connections_reused_total"), Word("Attempts over a kept connection.")},
    CounterRow{&Totals::bytesSent, Word("bellwether_sent_bytes_total"), Word("Bytes sent.")},
    CounterRow{&Totals::bytesReceived, Word("bellwether_received_bytes_total"), Word("Bytes received.")},
};

QByteArray escaped(const QString& value)
{
    QByteArray text = value.toUtf8();
    return text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
}

QByteArray label(Word name, const QString& value)
{
    return QByteArray(name.data(), name.size()) + "=\"" + escaped(value) + '"';
}

QByteArray labelsOf(const SeriesKey& key)
{
    return label(Word("gen_ai_provider_name"), key.gatewayName) + ',' + label(Word("gen_ai_request_model"), key.model) + ',' +
           label(Word("gen_ai_response_model"), key.servedBy) + ',' + label(Word("endpoint"), key.endpointName) + ',' +
           label(Word("source"), record::sourceId(key.source)) + ',' + label(Word("key"), key.keyLabel);
}

QByteArray number(double value)
{
    return QByteArray::number(value, 'g', 15);
}

//! Writes one metric after another: a head, then a line a value.
class Text
{
public:
    void head(Word name, const char* type, Word help)
    {
        m_name = QByteArray(name.data(), name.size());
        m_text += "# HELP " + m_name + ' ' + QByteArray(help.data(), help.size()) + '\n';
        m_text += "# TYPE " + m_name + ' ' + type + '\n';
    }
    void line(const QByteArray& suffix, const QByteArray& labels, const QByteArray& value)
    {
        m_text += m_name + suffix;
        if (!labels.isEmpty())
            m_text += '{' + labels + '}';
        m_text += ' ' + value + '\n';
    }
    void line(const QByteArray& labels, qint64 value) { line({}, labels, QByteArray::number(value)); }
    [[nodiscard]] QByteArray take() { return std::move(m_text); }

private:
    QByteArray m_name;
    QByteArray m_text;
};

struct Series
{
    QByteArray labels;
    const Cell* cell = nullptr;
};

//! Labels are names, and two gateways may have one: what would be told twice over is added up, for of equal lines a scraper
//! takes one or none. `sums` holds what was added up.
std::vector<Series> seriesOf(const LiveMetrics& metrics, std::deque<Cell>& sums)
{
    std::vector<Series> all;
    QHash<QByteArray, size_t> places;
    for (const auto& [number, cell] : metrics.sinceStart().cells()) {
        const QByteArray labels = labelsOf(metrics.series().key(number));
        const auto place = places.constFind(labels);
        if (place == places.cend()) {
            places.insert(labels, all.size());
            all.push_back({labels, cell.get()});
            continue;
        }
        Series& series = all[*place];
        sums.push_back(*series.cell);
        sums.back().merge(*cell);
        series.cell = &sums.back();
    }
    return all;
}

void writeHistogram(Text& text, const HistogramRow& row, const Series& series)
{
    const CompactHistogram& histogram = series.cell->latencies[row.latency];
    if (histogram.isEmpty())
        return;
    const auto entries = histogram.entries();
    auto entry = entries.begin();
    qint64 below = 0;
    for (const double bound : row.bounds) {
        const auto last = static_cast<quint16>(Histogram::indexOf(Nanoseconds(std::llround(bound * 1e9))));
        for (; entry != entries.end() && entry->index <= last; ++entry)
            below += entry->count;
        text.line("_bucket", series.labels + ",le=\"" + number(bound) + '"', QByteArray::number(below));
    }
    text.line("_bucket", series.labels + ",le=\"+Inf\"", QByteArray::number(histogram.count()));
    text.line("_sum", series.labels, number(histogram.sum() / 1e9));
    text.line("_count", series.labels, QByteArray::number(histogram.count()));
}

void writeRequests(Text& text, const std::vector<Series>& all)
{
    text.head(Word("bellwether_requests_total"), "counter", Word("Requests that ended, by how."));
    for (const Series& series : all) {
        for (size_t i = 0; i < ErrorClassCount; ++i) {
            if (const qint64 count = series.cell->totals.byClass[i]; count > 0)
                text.line(series.labels + ',' + label(Word("error_type"), errorClassId(static_cast<ErrorClass>(i))), count);
        }
    }
}

//! A summary without quantiles: sum and count are what is known of every request.
void writeTokens(Text& text, const std::vector<Series>& all)
{
    text.head(Word("gen_ai_client_token_usage"), "summary", Word("Tokens a request, as billed."));
    for (const Series& series : all) {
        const Totals& totals = series.cell->totals;
        const QByteArray count = QByteArray::number(totals.priced + totals.unpriced);
        for (const auto& [type, tokens] : {std::pair(Word("input"), totals.tokensIn), std::pair(Word("output"), totals.tokensOut)}) {
            const QByteArray labels = series.labels + ',' + label(Word("gen_ai_token_type"), QString(type));
            text.line("_sum", labels, QByteArray::number(tokens));
            text.line("_count", labels, count);
        }
    }
}

void writeMoney(Text& text, const std::vector<Series>& all)
{
    text.head(Word("bellwether_cost_usd_total"), "counter", Word("Cost of requests with a known price, in dollars."));
    for (const Series& series : all)
        text.line({}, series.labels, series.cell->totals.cost.toDecimal().toLatin1());
    text.head(Word("bellwether_saved_usd_total"), "counter", Word("Saved by our own cache, in dollars."));
    for (const Series& series : all)
        text.line({}, series.labels, series.cell->totals.savedCost.toDecimal().toLatin1());
}

void writeGauge(Text& text, Word name, Word help, const QByteArray& value)
{
    text.head(name, "gauge", help);
    text.line({}, {}, value);
}

void writeCounter(Text& text, Word name, Word help, qint64 value)
{
    text.head(name, "counter", help);
    text.line({}, value);
}

void writeProgram(Text& text, const LiveMetrics& metrics, const ExportNotes& notes)
{
    const HealthSample& health = metrics.health().now;
    text.head(Word("bellwether_build_info"), "gauge", Word("The version of the program."));
    text.line(label(Word("version"), QStringLiteral(BELLWETHER_VERSION)), 1);
    text.head(Word("bellwether_pool_connections"), "gauge", Word("Connections now, by state."));
    text.line(label(Word("state"), QStringLiteral("busy")), health.pool.busy);
    text.line(label(Word("state"), QStringLiteral("idle")), health.pool.idle);
    writeGauge(text, Word("bellwether_pool_waiting"), Word("Requests that wait for a connection."), QByteArray::number(health.pool.waiting));
    Nanoseconds lag{0};
    for (const net::LagSummary& worker : health.workers)
        lag = std::max(lag, worker.p99);
    writeGauge(text, Word("bellwether_worker_lag_p99_seconds"), Word("Lag of the busiest worker's event loop, p99 of 10 s."),
               number(toSeconds(lag)));
    writeCounter(text, Word("bellwether_records_total"), Word("Finished requests that were counted."), notes.recordsTaken);
    writeCounter(text, Word("bellwether_records_dropped_total"), Word("Finished requests that came too fast to be counted."), notes.recordsDropped);
    writeCounter(text, Word("bellwether_records_unstored_total"), Word("Counted, but not kept in the history."), notes.recordsUnstored);
    writeCounter(text, Word("bellwether_series_over_limit_total"), Word("Series that count as \"other\"."), metrics.series().overLimit());
}

} // namespace

QByteArray prometheusText(const LiveMetrics& metrics, const ExportNotes& notes)
{
    std::deque<Cell> sums;
    const std::vector<Series> all = seriesOf(metrics, sums);
    Text text;
    writeRequests(text, all);
    for (const HistogramRow& row : Histograms) {
        text.head(row.name, "histogram", row.help);
        for (const Series& series : all)
            writeHistogram(text, row, series);
    }
    writeTokens(text, all);
    writeMoney(text, all);
    for (const CounterRow& row : Counters) {
        text.head(row.name, "counter", row.help);
        for (const Series& series : all)
            text.line(series.labels, series.cell->totals.*row.member);
    }
    writeProgram(text, metrics, notes);
    return text.take();
}

} // namespace bw::metrics
