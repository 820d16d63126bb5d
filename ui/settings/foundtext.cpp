// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/foundtext.h"

#include "base/foldedtext.h"

#include <QPalette>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

//! For each character of `text`: one of the words stands there.
QList<bool> foundPlaces(const QString& text, const QStringList& words)
{
    QList<bool> found(text.size(), false);
    const FoldedText folded(text);
    for (const QString& word : words) {
        for (const FoldedText::Span& span : folded.find(FoldedText(word)))
            std::fill_n(found.begin() + span.from, span.length, true);
    }
    return found;
}

} // namespace

QStringList searchWords(const QString& typed)
{
    return FoldedText(typed).text().split(u' ', Qt::SkipEmptyParts);
}

bool hasAllWords(const QString& text, const QStringList& words)
{
    const QString folded = FoldedText(text).text();
    return std::ranges::all_of(words, [&](const QString& word) { return folded.contains(word); });
}

QString markedText(const QString& text, const QStringList& words, const QPalette& palette)
{
    const QList<bool> found = foundPlaces(text, words);
    const QString opening = u"<span style=\"background-color:%1;color:%2\">"_s.arg(palette.color(QPalette::Highlight).name(),
                                                                                   palette.color(QPalette::HighlightedText).name());
    QString rich;
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype to = std::find(found.begin() + from, found.end(), !found[from]) - found.begin();
        const QString part = text.mid(from, to - from).toHtmlEscaped();
        rich += found[from] ? opening + part + u"</span>"_s : part;
        from = to;
    }
    return rich;
}

} // namespace bw::ui
