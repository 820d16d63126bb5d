// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringView>

#include <optional>

namespace bw::ui {

struct FuzzyMatch
{
    int score = 0;              //!< higher is better; comparable for one pattern
    QList<qsizetype> positions; //!< in the text, of each character of the pattern but spaces

    bool operator==(const FuzzyMatch&) const = default;
};

//! Whether all characters of `pattern` stand in `text` in that order, case and accents aside ("keo" finds "Kẹo"), and
//! how well: best where they stand together and at the beginning of words. Spaces in the pattern are skipped. nullopt:
//! they do not. An empty pattern matches everything with score 0.
[[nodiscard]] std::optional<FuzzyMatch> fuzzyMatch(QStringView pattern, QStringView text);

} // namespace bw::ui
