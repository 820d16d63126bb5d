// SPDX-License-Identifier: GPL-3.0-or-later
// Any text as maths, as a paragraph with maths in it and as what may disguise: an answer, soon, and not much longer.
#include "fuzz/fuzzinput.h"
#include "base/mathspans.h"
#include "base/visibletext.h"

using namespace bw;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QString text = QString::fromStdString(fuzz::textOf(data, size));
    for (const MathLayout layout : {MathLayout::Inline, MathLayout::Display}) {
        if (const auto readable = mathText(text, layout))
            fuzz::require(!readable->isEmpty() && readable->size() <= 12 * text.size());
    }
    for (const bool tableRow : {false, true}) {
        qsizetype done = 0;
        for (const MathSpan& span : mathSpans(text, tableRow)) {
            fuzz::require(span.from >= done && span.length > span.formula.size());
            done = span.from + span.length;
            fuzz::require(done <= text.size());
        }
        fuzz::require(withReadableMaths(text, tableRow).size() <= 24 * text.size());
    }
    fuzz::require(visibleText(text).size() == text.size());
    return 0;
}
