// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/filterfields.h"

#include "record/enumids.h"

#include <QCoreApplication>

#include <array>

namespace bw::record {

namespace {

using Word = QLatin1StringView;

constexpr std::array Fields = {
    FilterFieldInfo{FilterField::Status, FilterValue::Word, Word("status"), Word()},
    FilterFieldInfo{FilterField::Model, FilterValue::Name, Word("model"), Word()},
    FilterFieldInfo{FilterField::Gateway, FilterValue::Name, Word("gateway"), Word()},
    FilterFieldInfo{FilterField::Endpoint, FilterValue::Name, Word("endpoint"), Word()},
    FilterFieldInfo{FilterField::Source, FilterValue::Word, Word("source"), Word()},
    FilterFieldInfo{FilterField::Class, FilterValue::Word, Word("class"), Word("error")},
    FilterFieldInfo{FilterField::Ttft, FilterValue::Duration, Word("ttft"), Word()},
    FilterFieldInfo{FilterField::Total, FilterValue::Duration, Word("total"), Word("e2e")},
    FilterFieldInfo{FilterField::TokensPerSecond, FilterValue::Real, Word("tok/s"), Word("tps")},
    FilterFieldInfo{FilterField::Cost, FilterValue::Money, Word("cost"), Word()},
    FilterFieldInfo{FilterField::Tokens, FilterValue::Count, Word("tokens"), Word()},
    FilterFieldInfo{FilterField::TokensIn, FilterValue::Count, Word("in"), Word("tokens_in")},
    FilterFieldInfo{FilterField::TokensOut, FilterValue::Count, Word("out"), Word("tokens_out")},
    FilterFieldInfo{FilterField::Attempts, FilterValue::Count, Word("attempts"), Word()},
    FilterFieldInfo{FilterField::Cache, FilterValue::Word, Word("cache"), Word()},
    FilterFieldInfo{FilterField::TokensCached, FilterValue::Count, Word("cached"), Word("tokens_cached")},
    FilterFieldInfo{FilterField::Saved, FilterValue::Money, Word("saved"), Word()},
    FilterFieldInfo{FilterField::Key, FilterValue::Name, Word("key"), Word()},
    FilterFieldInfo{FilterField::ServedBy, FilterValue::Name, Word("served"), Word("served_by")},
    FilterFieldInfo{FilterField::Finish, FilterValue::Word, Word("finish"), Word()},
    FilterFieldInfo{FilterField::Operation, FilterValue::Word, Word("operation"), Word("op")},
    FilterFieldInfo{FilterField::Queue, FilterValue::Duration, Word("queue"), Word()},
    FilterFieldInfo{FilterField::Wait, FilterValue::Duration, Word("wait"), Word()},
    FilterFieldInfo{FilterField::Stall, FilterValue::Duration, Word("stall"), Word("gap")},
    FilterFieldInfo{FilterField::HttpStatus, FilterValue::Count, Word("http"), Word()},
    FilterFieldInfo{FilterField::Is, FilterValue::Word, Word("is"), Word()},
    FilterFieldInfo{FilterField::Text, FilterValue::Text, Word("text"), Word()},
    FilterFieldInfo{FilterField::Since, FilterValue::Time, Word("since"), Word("after")},
    FilterFieldInfo{FilterField::Until, FilterValue::Time, Word("until"), Word("before")},
    FilterFieldInfo{FilterField::Id, FilterValue::Id, Word("id"), Word()},
};

constexpr std::array<Word, 8> Flags = {
    Word("stream"),   Word("retried"),      Word("truncated"), Word("estimated"),
    Word("unpriced"), Word("maybe_billed"), Word("reused"),    Word("kept"),
};
static_assert(Flags.size() == static_cast<size_t>(FilterFlag::Kept) + 1);

template <typename Enum> QStringList idsOf()
{
    QStringList ids;
    for (int i = 0; i <= static_cast<int>(EnumIds<Enum>::Last); ++i) {
        if (const QString id = EnumIds<Enum>::Id(static_cast<Enum>(i)); !id.isEmpty())
            ids.append(id);
    }
    return ids;
}

struct FieldText
{
    Q_DECLARE_TR_FUNCTIONS(bw::record::FilterExpr)
};

QString numberHint(FilterField field)
{
    switch (field) {
    case FilterField::Ttft:
        return FieldText::tr("Time to first token, in ms unless a unit stands behind it");
    case FilterField::Total:
        return FieldText::tr("Time to the end, in ms unless a unit stands behind it");
    case FilterField::TokensPerSecond:
        return FieldText::tr("Tokens a second while the answer came");
    case FilterField::Cost:
        return FieldText::tr("What it cost, in dollars");
    case FilterField::Tokens:
        return FieldText::tr("Tokens in and out together");
    case FilterField::TokensIn:
        return FieldText::tr("Tokens of the prompt");
    case FilterField::TokensOut:
        return FieldText::tr("Tokens of the answer");
    case FilterField::TokensCached:
        return FieldText::tr("Tokens of the prompt that the provider had cached");
    case FilterField::Attempts:
        return FieldText::tr("How often it was tried");
    case FilterField::Saved:
        return FieldText::tr("What our own cache saved, in dollars");
    case FilterField::Queue:
        return FieldText::tr("Time before it was sent, in ms unless a unit stands behind it");
    case FilterField::Wait:
        return FieldText::tr("Time from sending to the first byte, in ms unless a unit stands behind it");
    case FilterField::Stall:
        return FieldText::tr("The longest gap between two chunks, in ms unless a unit stands behind it");
    case FilterField::HttpStatus:
        return FieldText::tr("The HTTP status as a number");
    default:
        return {};
    }
}

QString wordHint(FilterField field)
{
    switch (field) {
    case FilterField::Status:
        return FieldText::tr("How it ended: ok, error, cancelled, or an HTTP status such as 429 or 5xx; 429 alone finds it too");
    case FilterField::Model:
        return FieldText::tr("The model asked for, or the one that answered; * stands for anything");
    case FilterField::Gateway:
        return FieldText::tr("The gateway's name");
    case FilterField::Endpoint:
        return FieldText::tr("The endpoint's name");
    case FilterField::Source:
        return FieldText::tr("What made the request");
    case FilterField::Class:
        return FieldText::tr("The kind of error");
    case FilterField::Cache:
        return FieldText::tr("Whether our own cache answered");
    case FilterField::Key:
        return FieldText::tr("The label of the key");
    case FilterField::ServedBy:
        return FieldText::tr("The model that answered");
    case FilterField::Finish:
        return FieldText::tr("Why the answer ended");
    case FilterField::Operation:
        return FieldText::tr("What was asked for: a chat, the list of models …");
    case FilterField::Is:
        return FieldText::tr("A property: streamed, tried again, cut short …");
    case FilterField::Text:
        return FieldText::tr("Words in the prompt or the answer, where those are kept");
    case FilterField::Since:
        return FieldText::tr("Ended at or after: 15m ago, 14:30, 2026-01-31");
    case FilterField::Until:
        return FieldText::tr("Ended before: 15m ago, 14:30, 2026-01-31");
    case FilterField::Id:
        return FieldText::tr("The beginning of the request's id; its first six characters alone find it too");
    default:
        return {};
    }
}

} // namespace

std::span<const FilterFieldInfo> filterFields() noexcept
{
    return Fields;
}

const FilterFieldInfo* filterField(QStringView name)
{
    for (const FilterFieldInfo& info : Fields) {
        const auto is = [name](Word word) { return name.compare(word, Qt::CaseInsensitive) == 0; };
        if (is(info.name) || (!info.alias.isEmpty() && is(info.alias)))
            return &info;
    }
    return nullptr;
}

const FilterFieldInfo& filterField(FilterField field)
{
    return *std::find_if(Fields.begin(), Fields.end(), [field](const FilterFieldInfo& info) { return info.field == field; });
}

QStringList filterWords(FilterField field)
{
    using namespace Qt::StringLiterals;
    switch (field) {
    case FilterField::Status:
        return {u"error"_s, u"ok"_s, u"cancelled"_s};
    case FilterField::Source:
        return idsOf<Source>();
    case FilterField::Class:
        return idsOf<ErrorClass>();
    case FilterField::Cache:
        return idsOf<CacheState>();
    case FilterField::Finish:
        return idsOf<openai::FinishReason>();
    case FilterField::Operation:
        return idsOf<Operation>();
    case FilterField::Is:
        return QStringList(Flags.begin(), Flags.end());
    default:
        return {};
    }
}

QString filterHint(FilterField field)
{
    const QString number = numberHint(field);
    return number.isEmpty() ? wordHint(field) : number;
}

std::optional<FilterFlag> filterFlag(QStringView word)
{
    const auto found = std::find(Flags.begin(), Flags.end(), word);
    if (found == Flags.end())
        return std::nullopt;
    return static_cast<FilterFlag>(found - Flags.begin());
}

} // namespace bw::record
