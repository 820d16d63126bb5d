// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/audittable.h"

#include "widgets/format.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

//! "1.04×" of what we counted.
QString ratioText(std::optional<double> ratio)
{
    return ratio ? QLocale().toString(*ratio, 'f', 2) + u'×' : unknownText();
}

QString answeredText(const spend::AuditRow& row)
{
    return row.answeredBy.isEmpty() ? AuditTable::tr("as asked") : QStringList(row.answeredBy.keys()).join(u", "_s);
}

QString verdictText(const spend::AuditRow& row)
{
    const QList<spend::AuditFinding> found = spend::findings(row);
    if (found.isEmpty())
        return AuditTable::tr("nothing unusual");
    QStringList words;
    for (const spend::AuditFinding finding : found)
        words.append(findingText(finding));
    return words.join(u"; "_s);
}

} // namespace

QString findingText(spend::AuditFinding finding)
{
    switch (finding) {
    case spend::AuditFinding::PromptBilledHigh:
        return AuditTable::tr("far more prompt tokens billed than counted");
    case spend::AuditFinding::OutputBilledHigh:
        return AuditTable::tr("far more answer tokens billed than counted");
    case spend::AuditFinding::OtherModel:
        return AuditTable::tr("another model answered");
    case spend::AuditFinding::FingerprintMoves:
        return AuditTable::tr("several builds answer in turn");
    case spend::AuditFinding::StatedCostHigh:
        break;
    }
    return AuditTable::tr("it states more than its prices say");
}

void AuditTable::setRows(const QList<spend::AuditRow>& rows)
{
    if (rows.size() == m_rows.size()) {
        m_rows = rows;
        if (!rows.isEmpty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int AuditTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AuditTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AuditTable::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const spend::AuditRow& row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, index.column());
    case Qt::ToolTipRole:
        return hintOf(row, index.column());
    case FindingsRole:
        return static_cast<int>(spend::findings(row).size());
    case Qt::TextAlignmentRole: {
        const bool isNumber = index.column() >= Requests && index.column() <= Ours;
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    }
    default:
        return {};
    }
}

QVariant AuditTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= ColumnCount)
        return {};
    const bool isNumber = section >= Requests && section <= Ours;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    const std::array<QString, ColumnCount> names{tr("Gateway"), tr("Model"),     tr("Answers"),     tr("Prompt"), tr("Answer"),
                                                 tr("It states"), tr("We expect"), tr("Answered by"), tr("Verdict")};
    return names[static_cast<size_t>(section)];
}

QString AuditTable::textOf(const spend::AuditRow& row, int column)
{
    switch (column) {
    case Gateway:
        return row.gatewayName;
    case Model:
        return row.modelAsked;
    case Requests:
        return countText(row.requests);
    case Prompt:
        return ratioText(row.promptRatio());
    case Output:
        return ratioText(row.outputRatio());
    case Stated:
        return moneyText(row.priced > 0 ? std::optional(row.stated) : std::nullopt);
    case Ours:
        return moneyText(row.priced > 0 ? std::optional(row.ours) : std::nullopt);
    case Answered:
        return answeredText(row);
    case Verdict:
        return verdictText(row);
    default:
        return {};
    }
}

QString AuditTable::hintOf(const spend::AuditRow& row, int column)
{
    switch (column) {
    case Prompt:
        return tr("Of %1 answer(s): %2 tokens billed, %3 counted here. Our count is an estimate; a third more or less means nothing.", nullptr,
                  int(row.compared))
            .arg(countText(row.compared), countText(row.billedPrompt), countText(row.countedPrompt));
    case Output:
        return tr("Of %1 answer(s): %2 tokens billed, %3 counted here. Our count is an estimate; a third more or less means nothing.", nullptr,
                  int(row.comparedOutput))
            .arg(countText(row.comparedOutput), countText(row.billedOutput), countText(row.countedOutput));
    case Stated:
    case Ours:
        return tr("Of %1 answer(s) with a cost of the provider's and a price of ours.", nullptr, int(row.priced)).arg(countText(row.priced));
    case Verdict: {
        QStringList names{textOf(row, column)};
        for (const spend::Fingerprint& build : row.fingerprints)
            names.append(tr("build %1: %2 answer(s)", nullptr, int(build.requests)).arg(build.name, countText(build.requests)));
        return names.join(u'\n');
    }
    default:
        return textOf(row, column);
    }
}

} // namespace bw::ui
