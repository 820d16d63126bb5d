// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/tokenmodel.h"

#include "widgets/format.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr double Unknown = -1e9; //!< sorts below every probability

QString othersText(const TokenOdds& token)
{
    QStringList others;
    for (const TokenOdds::Other& other : token.others) {
        if (other.text != token.text)
            others.append(visibleToken(other.text) + u' ' + percentText(probabilityOf(other.logprob)));
    }
    return others.join(u",  "_s);
}

} // namespace

TokenModel::TokenModel(const QJsonArray& logprobs, QObject* parent) : QAbstractTableModel(parent), m_tokens(oddsOf(logprobs)), m_order(m_tokens.size())
{
    std::iota(m_order.begin(), m_order.end(), 0);
}

int TokenModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

int TokenModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : TokenColumnCount;
}

QVariant TokenModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return text(m_order[index.row()], index.column());
    const bool number = index.column() == TokenPlace || index.column() == TokenProbability || index.column() == TokenLogprob;
    if (role == Qt::TextAlignmentRole)
        return QVariant((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

QString TokenModel::text(qsizetype row, int column) const
{
    const TokenOdds& token = m_tokens[row];
    switch (column) {
    case TokenPlace:
        return countText(row + 1);
    case TokenText:
        return visibleToken(token.text);
    case TokenProbability:
        return token.logprob ? percentText(probabilityOf(*token.logprob)) : unknownText();
    case TokenLogprob:
        return token.logprob ? QLocale().toString(*token.logprob, 'f', 4) : unknownText();
    default:
        return othersText(token);
    }
}

QVariant TokenModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TokenPlace:
        return tr("No.");
    case TokenText:
        return tr("Token");
    case TokenProbability:
        return tr("Probability");
    case TokenLogprob:
        return tr("Logprob");
    case TokenOthers:
        return tr("Instead of it");
    default:
        return {};
    }
}

void TokenModel::sort(int column, Qt::SortOrder order)
{
    emit layoutAboutToBeChanged();
    const auto less = [this, column](qsizetype a, qsizetype b) {
        if (column == TokenText || column == TokenOthers)
            return text(a, column) < text(b, column);
        return column == TokenPlace ? a < b : m_tokens[a].logprob.value_or(Unknown) < m_tokens[b].logprob.value_or(Unknown);
    };
    std::ranges::stable_sort(m_order, [&](qsizetype a, qsizetype b) { return order == Qt::AscendingOrder ? less(a, b) : less(b, a); });
    emit layoutChanged();
}

} // namespace bw::ui
