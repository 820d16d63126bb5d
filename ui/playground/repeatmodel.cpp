// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/repeatmodel.h"

#include "base/clock.h"
#include "playground/chatformat.h"
#include "widgets/format.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr qsizetype PreviewLength = 200;

std::optional<double> number(const store::Message& answer, RepeatModel::Column column)
{
    if (!answer.record)
        return std::nullopt;
    const record::RequestRecord& record = *answer.record;
    switch (column) {
    case RepeatModel::TtftColumn:
        return record::ttft(record) ? std::optional(toMs(*record::ttft(record))) : std::nullopt;
    case RepeatModel::RateColumn:
        return record::tokensPerSecond(record);
    case RepeatModel::CostColumn:
        return record::paid(record) ? std::optional(record::paid(record)->toUsd()) : std::nullopt;
    case RepeatModel::LengthColumn:
        return record.usage ? std::optional(double(record.usage->outputTokens())) : std::nullopt;
    default:
        return std::nullopt;
    }
}

QString stateText(const store::Message& answer)
{
    switch (answer.state) {
    case store::MessageState::Streaming:
        return RepeatModel::tr("streaming");
    case store::MessageState::Failed:
        return RepeatModel::tr("error");
    case store::MessageState::Cancelled:
        return RepeatModel::tr("stopped");
    case store::MessageState::Done:
        break;
    }
    return answer.record && answer.record->finish != openai::FinishReason::None ? openai::finishReasonId(answer.record->finish)
                                                                               : RepeatModel::tr("done");
}

QString cellText(const store::Message& answer, RepeatModel::Column column)
{
    const auto value = number(answer, column);
    switch (column) {
    case RepeatModel::StateColumn:
        return stateText(answer);
    case RepeatModel::TtftColumn:
        return durationText(answer.record ? record::ttft(*answer.record) : std::nullopt);
    case RepeatModel::RateColumn:
        return value ? rateText(*value) : unknownText();
    case RepeatModel::CostColumn:
        return moneyText(answer.record ? record::paid(*answer.record) : std::nullopt);
    case RepeatModel::LengthColumn:
        return value ? countText(qint64(*value)) : unknownText();
    case RepeatModel::TextColumn:
        return answer.text.left(PreviewLength).simplified();
    default:
        return {};
    }
}

bool isNumber(int column)
{
    return column != RepeatModel::StateColumn && column != RepeatModel::TextColumn;
}

} // namespace

void RepeatModel::setAnswers(const QList<store::Message>& answers)
{
    const qsizetype known = m_answers.size();
    const bool goesOn = answers.size() >= known && std::ranges::equal(m_answers, answers.first(known), {}, &store::Message::id, &store::Message::id);
    if (!goesOn) {
        beginResetModel();
        m_answers = answers;
        endResetModel();
        return;
    }
    if (answers.size() > known) {
        beginInsertRows({}, int(known), int(answers.size()) - 1);
        m_answers += answers.sliced(known);
        endInsertRows();
    }
    if (known > 0 && m_answers != answers) {
        m_answers = answers;
        emit dataChanged(index(0, 0), index(int(known) - 1, ColumnCount - 1));
    }
}

QList<double> RepeatModel::values(Column column) const
{
    QList<double> values;
    for (const store::Message& answer : m_answers) {
        if (const auto value = number(answer, column); value && answer.state == store::MessageState::Done)
            values.append(*value);
    }
    return values;
}

int RepeatModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_answers.size());
}

int RepeatModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant RepeatModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    return column == NumberColumn ? QString::number(index.row() + 1) : cellText(m_answers.at(index.row()), column);
}

QVariant RepeatModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("No."), tr("ended"), tr("TTFT"), tr("tok/s"), tr("cost"), tr("tokens"), tr("answer")};
    return titles.at(section);
}

} // namespace bw::ui
