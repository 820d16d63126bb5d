// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/costlines.h"

#include "spend/cost.h"
#include "widgets/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

struct CostLinesText
{
    Q_DECLARE_TR_FUNCTIONS(CostLines)
};

//! To the last digit: a sum must be seen to add up.
QString exact(PicoUsd amount)
{
    return u'$' + amount.toDecimal();
}

QString perMillion(PicoUsd perToken)
{
    return CostLinesText::tr("× $%1 a million").arg((perToken * 1'000'000).toDecimal());
}

class Sum
{
public:
    Sum(const openai::Usage& usage, const spend::Price& price)
        : m_usage(usage), m_price(price.forPrompt(usage.promptTokens)), m_cost(spend::cost(usage, price))
    {
    }

    [[nodiscard]] QList<CostLine> lines() const
    {
        const qint64 cached = m_usage.cachedInPrompt();
        const qint64 written = std::clamp<qint64>(m_usage.cacheWriteTokens, 0, m_usage.promptTokens - cached);
        QList<CostLine> lines;
        add(lines, CostLinesText::tr("Input"), m_usage.promptTokens - cached - written, m_price.input,
            m_cost.uncachedInput);
        add(lines, CostLinesText::tr("Input, cached by the provider"), cached,
            m_price.cachedInput.value_or(m_price.input), m_cost.cachedInput);
        add(lines, CostLinesText::tr("Input, written to its cache"), written,
            m_price.cacheWrite.value_or(m_price.input), m_cost.cacheWrite);
        add(lines,
            m_cost.inferred ? CostLinesText::tr("Output, worked out from the total")
                            : CostLinesText::tr("Output, reasoning included"),
            m_usage.outputTokens(), m_price.output, m_cost.output);
        if (m_cost.perRequest.value() != 0)
            lines.append({CostLinesText::tr("Fee for the request"), {}, {}, exact(m_cost.perRequest)});
        lines.append({m_usage.estimated ? CostLinesText::tr("Cost, estimated") : CostLinesText::tr("Cost"),
                      {},
                      {},
                      exact(m_cost.total()),
                      true});
        return lines;
    }

    [[nodiscard]] PicoUsd total() const { return m_cost.total(); }

private:
    void add(QList<CostLine>& lines, const QString& what, qint64 tokens, PicoUsd price, PicoUsd amount) const
    {
        if (tokens > 0)
            lines.append({what, (m_usage.estimated ? u"~"_s : QString()) + countText(tokens), perMillion(price), exact(amount)});
    }

    openai::Usage m_usage;
    spend::Price m_price;
    spend::Cost m_cost;
};

QList<CostLine> countsOnly(const openai::Usage& usage)
{
    const QString sign = usage.estimated ? u"~"_s : QString();
    return {
        {CostLinesText::tr("Input"), sign + countText(usage.promptTokens), {}, unknownText()},
        {CostLinesText::tr("Output, reasoning included"), sign + countText(usage.outputTokens()), {}, unknownText()},
        {CostLinesText::tr("No price is known for this model. Add it to the prices of the gateway."), {}, {}, {}}};
}

//! The tokens and what the provider said of them were paid for when the answer first came.
QList<CostLine> fromCache(const record::RequestRecord& record)
{
    const std::optional<PicoUsd> cost = record::paid(record);
    QList<CostLine> lines{{CostLinesText::tr("Cost"), {}, {}, cost ? exact(*cost) : unknownText(), true}};
    if (record.savedCost)
        lines.append({CostLinesText::tr("Saved: it came from the cache"), {}, {}, exact(*record.savedCost)});
    return lines;
}

QList<CostLine> asked(const record::RequestRecord& record, const std::optional<spend::Price>& price)
{
    const auto dollars = price ? price->inUsd() : std::nullopt;
    QList<CostLine> lines;
    if (dollars) {
        const Sum sum(*record.usage, *dollars);
        lines = sum.lines();
        if (record.cost && *record.cost != sum.total())
            lines.append({CostLinesText::tr("Counted when it was sent"), {}, {}, exact(*record.cost), true});
    } else {
        lines = countsOnly(*record.usage);
    }
    if (record.listCost)
        lines.append({CostLinesText::tr("At the maker's list price"), {}, {}, exact(*record.listCost)});
    if (record.usage->providerCost)
        lines.append({CostLinesText::tr("The provider itself says"), {}, {}, exact(*record.usage->providerCost)});
    return lines;
}

} // namespace

QList<CostLine> costLines(const record::RequestRecord& record, const std::optional<spend::Price>& price)
{
    if (!record.usage)
        return {};
    QList<CostLine> lines = record::isFromCache(record) ? fromCache(record) : asked(record, price);
    if (record::mayHaveCostMore(record))
        lines.append({CostLinesText::tr("An attempt was sent and ended without usage: the provider may bill it, too."),
                      {},
                      {},
                      {}});
    return lines;
}

} // namespace bw::ui
