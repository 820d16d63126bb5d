// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/filtercompletion.h"

#include "record/filterfields.h"
#include "record/filtertokens.h"

namespace bw::record {

namespace {

using namespace Qt::StringLiterals;

struct Candidate
{
    QString text; //!< that the person's beginning is compared with
    QString insert;
    QString hint;
};

QString quotedIfNeeded(const QString& value)
{
    const bool plain = std::none_of(value.begin(), value.end(),
                                    [](QChar c) { return c.isSpace() || c == u',' || c == u'"' || c == u'(' || c == u')'; });
    if (plain && !value.isEmpty())
        return value;
    QString escaped = value;
    escaped.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' + escaped + u'"';
}

QStringList namesOf(FilterField field, const FilterVocabulary& vocabulary)
{
    switch (field) {
    case FilterField::Gateway:
        return vocabulary.gateways;
    case FilterField::Endpoint:
        return vocabulary.endpoints;
    case FilterField::Model:
    case FilterField::ServedBy:
        return vocabulary.models;
    case FilterField::Key:
        return vocabulary.keys;
    default:
        return filterWords(field);
    }
}

QList<Candidate> valuesOf(const FilterFieldInfo& field, const FilterVocabulary& vocabulary)
{
    QList<Candidate> all;
    for (const QString& name : namesOf(field.field, vocabulary))
        all.append({name, quotedIfNeeded(name), {}});
    return all;
}

QList<Candidate> fieldsAndNames(const FilterVocabulary& vocabulary)
{
    QList<Candidate> all;
    for (const FilterFieldInfo& field : filterFields())
        all.append({field.name, QString(field.name) + (field.isNumber() ? u'>' : u':'), filterHint(field.field)});
    for (const FilterField field : {FilterField::Status, FilterField::Model, FilterField::Gateway, FilterField::Class}) {
        for (const QString& name : namesOf(field, vocabulary))
            all.append({name, QString(filterField(field).name) + u':' + quotedIfNeeded(name), filterHint(field)});
    }
    return all;
}

QList<FilterSuggestion> fitting(const QList<Candidate>& candidates, const QString& written, qsizetype from, qsizetype to)
{
    QList<FilterSuggestion> first;
    QList<FilterSuggestion> then;
    for (const Candidate& candidate : candidates) {
        const FilterSuggestion suggestion{from, to, candidate.insert, candidate.hint};
        if (candidate.text.startsWith(written, Qt::CaseInsensitive))
            first.append(suggestion);
        else if (candidate.text.contains(written, Qt::CaseInsensitive))
            then.append(suggestion);
    }
    return first + then;
}

const FilterToken* termAt(const QList<FilterToken>& tokens, qsizetype cursor)
{
    const auto found = std::find_if(tokens.begin(), tokens.end(), [cursor](const FilterToken& token) {
        return token.kind == FilterToken::Kind::Term && token.from < cursor && cursor <= token.to;
    });
    return found == tokens.end() ? nullptr : &*found;
}

} // namespace

QList<FilterSuggestion> completeFilter(const QString& text, qsizetype cursor, const FilterVocabulary& vocabulary)
{
    const QList<FilterToken> tokens = filterTokens(text);
    const FilterToken* const term = termAt(tokens, cursor);
    if (!term)
        return fitting(fieldsAndNames(vocabulary), {}, cursor, cursor);
    if (!term->hasOperator || cursor <= term->nameTo)
        return fitting(fieldsAndNames(vocabulary), text.sliced(term->from, cursor - term->from), term->from, term->to);
    const FilterFieldInfo* const field = filterField(term->name);
    if (!field)
        return {};
    for (const FilterToken::Value& value : term->values) {
        if (value.from <= cursor && cursor <= value.to) {
            const qsizetype begin = value.from + (value.quoted ? 1 : 0);
            const QString written = text.sliced(begin, std::max<qsizetype>(0, cursor - begin));
            return fitting(valuesOf(*field, vocabulary), written, value.from, value.to);
        }
    }
    return {};
}

} // namespace bw::record
