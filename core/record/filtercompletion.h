// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/filter.h"

namespace bw::record {

//! Names that the history knows, to be offered.
struct FilterVocabulary
{
    QStringList gateways;
    QStringList endpoints;
    QStringList models;
    QStringList keys;
};

//! One way to go on: replace [from, to) of the text by `insert`.
struct FilterSuggestion
{
    qsizetype from = 0;
    qsizetype to = 0;
    QString insert;
    QString hint; //!< for people; may be empty

    bool operator==(const FilterSuggestion&) const = default;
};

//! What may stand at the cursor: fields (and whole terms for a word that is a known name), or the values of the field
//! that the cursor is behind. Best first: what begins with what is written, then what contains it.
[[nodiscard]] QList<FilterSuggestion> completeFilter(const QString& text, qsizetype cursor, const FilterVocabulary& vocabulary = {});

} // namespace bw::record
