// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/logrow.h"

#include <vector>

namespace bw::record {

//! What a term of a filter is about. What each is called, and takes: filterfields.h.
enum class FilterField {
    Any, //!< a word without a field: somewhere in the names, a status, the beginning of an id
    Gateway,
    Endpoint,
    Model, //!< asked for or answered by
    ServedBy,
    Source,
    Key,
    Status, //!< ok, error, cancelled, 429, 4xx
    Class,
    Cache,
    Finish,
    Operation,
    Is, //!< a yes-or-no property
    Id,
    Text, //!< in what was said, where that is kept
    Ttft,
    Total,
    Queue,
    Wait,
    Stall,
    TokensPerSecond,
    Cost,
    Saved,
    Tokens, //!< in and out
    TokensIn,
    TokensOut,
    TokensCached,
    Attempts,
    HttpStatus,
    Since,
    Until,
};

enum class FilterFlag { Stream, Retried, Truncated, Estimated, Unpriced, MaybeBilled, Reused, Kept };

enum class Comparison { Equal, Less, AtMost, Greater, AtLeast };

//! `field:value,value` or `field>number`.
struct FilterTerm
{
    FilterField field = FilterField::Any;
    Comparison comparison = Comparison::Equal;
    QStringList values;  //!< lower case; any of them. For fields that take words
    double number = 0;   //!< for TokensPerSecond
    qint64 amount = 0;   //!< for other numbers: ns, 10⁻¹² dollars, a count; for Since and Until ms since 1970

    bool operator==(const FilterTerm&) const = default;
};

//! A parsed filter: All lets everything through.
struct FilterExpr
{
    enum class Kind { All, Term, Not, And, Or };

    Kind kind = Kind::All;
    FilterTerm term;
    std::vector<FilterExpr> parts; //!< one of Not, any number of And and Or

    [[nodiscard]] bool isEmpty() const noexcept { return kind == Kind::All; }
    //! Some term asks for what was said, which is not in a row.
    [[nodiscard]] bool needsText() const;
    bool operator==(const FilterExpr&) const = default;
};

//! `text`: what was said in that request, if it is kept. The database's answer to the same filter is the same:
//! store/filtersql.h.
[[nodiscard]] bool matches(const FilterExpr& filter, const LogRow& row, QStringView text = {});

//! Parts of the above that the database uses too. A pattern is lower case; '*' stands for any characters.
[[nodiscard]] bool fitsPattern(QStringView pattern, QStringView text);
//! What a word without a field asks for besides names. 100 to 599 is an HTTP status, 0: the word is none.
[[nodiscard]] int statusInWord(QStringView word);
//! Six digits of an id and more, without the dashes; fewer would find requests by chance. Empty: the word is none.
[[nodiscard]] QString idInWord(const QString& word);
[[nodiscard]] bool matchesNames(const FilterTerm& term, const LogRow& row); //!< of the fields for names, and Source

} // namespace bw::record
