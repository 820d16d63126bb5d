// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/cellcodec.h"

#include "base/varint.h"

#include <algorithm>
#include <bit>

namespace bw::metrics {

namespace {

void appendText(QByteArray& bytes, const QByteArray& text)
{
    appendVarint(bytes, static_cast<quint64>(text.size()));
    bytes += text;
}

//! Numbers one after another; what is not there any more is 0.
class Numbers
{
public:
    explicit Numbers(QByteArrayView bytes) : m_bytes(bytes) {}

    [[nodiscard]] bool isBroken() const noexcept { return m_broken; }
    [[nodiscard]] bool atEnd() const noexcept { return m_at >= m_bytes.size(); }

    [[nodiscard]] quint64 next()
    {
        if (m_at >= m_bytes.size())
            return 0;
        const auto value = readVarint(m_bytes, m_at);
        m_broken = m_broken || !value;
        return value.value_or(0);
    }
    [[nodiscard]] qint64 nextSigned() { return unZigZag(next()); }

    [[nodiscard]] QByteArrayView nextText()
    {
        const quint64 size = next();
        const auto left = static_cast<quint64>(m_bytes.size() - m_at);
        m_broken = m_broken || size > left;
        const auto length = static_cast<qsizetype>(m_broken ? 0 : size);
        return m_bytes.sliced(std::exchange(m_at, m_at + length), length);
    }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    bool m_broken = false;
};

//! What was stored before estimates were summed apart says only that there were some; it was shown with "~" as a whole.
void markEstimates(Totals& totals, quint64 sums)
{
    const auto estimated = std::ranges::find(MoneyFields, QLatin1StringView("estimated_cost"), &MoneyField::id);
    if (sums <= static_cast<quint64>(estimated - MoneyFields.begin()) && totals.tokensEstimated > 0)
        totals.estimatedCost = totals.cost;
}

} // namespace

//! Classes that occurred, by id; time in flight; streamed tokens; then how many counts and sums of money there are, and
//! those.
QByteArray encoded(const Totals& totals)
{
    QByteArray bytes;
    const auto classes = std::ranges::count_if(totals.byClass, [](qint64 count) { return count != 0; });
    appendVarint(bytes, static_cast<quint64>(classes));
    for (size_t i = 0; i < ErrorClassCount; ++i) {
        if (totals.byClass[i] == 0)
            continue;
        appendText(bytes, errorClassId(static_cast<ErrorClass>(i)).toLatin1());
        appendVarint(bytes, zigZag(totals.byClass[i]));
    }
    appendVarint(bytes, zigZag(totals.inFlight.count()));
    appendVarint(bytes, std::bit_cast<quint64>(totals.tokensStreamed));
    appendVarint(bytes, CountFields.size());
    for (const CountField& field : CountFields)
        appendVarint(bytes, zigZag(totals.*field.member));
    appendVarint(bytes, MoneyFields.size());
    for (const MoneyField& field : MoneyFields)
        appendVarint(bytes, zigZag((totals.*field.member).value()));
    return bytes;
}

std::optional<Totals> totalsFromBytes(QByteArrayView bytes)
{
    Totals totals;
    Numbers numbers(bytes);
    for (quint64 left = numbers.next(); left > 0 && !numbers.isBroken() && !numbers.atEnd(); --left) {
        const auto id = errorClassFromId(QString::fromLatin1(numbers.nextText()));
        totals.byClass[static_cast<size_t>(id.value_or(ErrorClass::Protocol))] += numbers.nextSigned();
    }
    totals.inFlight = Nanoseconds(numbers.nextSigned());
    totals.tokensStreamed = std::bit_cast<double>(numbers.next());
    const quint64 counts = numbers.next();
    for (quint64 i = 0; i < counts && !numbers.isBroken() && !numbers.atEnd(); ++i) {
        const qint64 value = numbers.nextSigned();
        if (i < CountFields.size())
            totals.*CountFields[i].member = value;
    }
    const quint64 sums = numbers.next();
    for (quint64 i = 0; i < sums && !numbers.isBroken() && !numbers.atEnd(); ++i) {
        const PicoUsd value(numbers.nextSigned());
        if (i < MoneyFields.size())
            totals.*MoneyFields[i].member = value;
    }
    markEstimates(totals, sums);
    return numbers.isBroken() ? std::nullopt : std::optional(totals);
}

QByteArray encoded(const Latencies& latencies)
{
    QByteArray bytes;
    for (const CompactHistogram& histogram : latencies.of)
        appendText(bytes, histogram.encoded());
    return bytes;
}

std::optional<Latencies> latenciesFromBytes(QByteArrayView bytes, LatencySet set)
{
    Latencies latencies;
    Numbers numbers(bytes);
    for (size_t i = 0; i < LatencyCount; ++i) {
        const QByteArrayView part = numbers.nextText();
        if (!set.contains(static_cast<Latency>(i)))
            continue;
        auto histogram = CompactHistogram::decoded(part);
        if (!histogram)
            return std::nullopt;
        latencies.of[i] = std::move(*histogram);
    }
    return numbers.isBroken() ? std::nullopt : std::optional(std::move(latencies));
}

} // namespace bw::metrics
