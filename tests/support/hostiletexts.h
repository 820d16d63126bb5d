// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace bw::test {

struct HostileText
{
    const char* name = nullptr;
    QString text{};
};

//! Texts that have held other programs up. `size`: characters, about; nesting and wide tables have a size of their own.
[[nodiscard]] inline QList<HostileText> hostileTexts(qsizetype size)
{
    using namespace Qt::StringLiterals;
    const auto filled = [size](const QString& unit) { return unit.repeated(std::max<qsizetype>(1, size / unit.size())); };
    constexpr qsizetype Nested = 100'000;
    QString stairs;
    for (int i = 0; i < 1'000; ++i)
        stairs += QString(2 * i, u' ') + u"- a\n"_s;
    return {
        {"one line of words", filled(u"word "_s)},
        {"one line without a space", filled(u"x"_s)},
        {"one line of italics", filled(u"*a* "_s)},
        {"one line of links", filled(u"[a](b) "_s)},
        {"one line of code spans", filled(u"`a``b "_s)},
        {"one line of pictures", filled(u"![a](https://pictures.invalid/c) "_s)},
        {"quotes in quotes", u">"_s.repeated(Nested) + u'a'},
        {"lists in lists", u"* "_s.repeated(Nested) + u'a'},
        {"asterisks", u"*"_s.repeated(Nested)},
        {"brackets", u"["_s.repeated(Nested)},
        {"stairs of lists", stairs},
        {"a million rows", u"|a|b|c|\n|-|-|-|\n"_s + filled(u"|1|2|3|\n"_s)},
        {"many columns", u"|a"_s.repeated(1'000) + u"|\n"_s + u"|-"_s.repeated(1'000) + u"|\n"_s + filled(u"|1"_s.repeated(1'000) + u"|\n"_s)},
        {"empty lines", filled(u"\n"_s)},
        {"paragraphs of one letter", filled(u"a\n\n"_s)},
        {"list items of one letter", filled(u"- a\n"_s)},
        {"lines of one letter", filled(u"a\n"_s)},
        {"code without end", u"```python\n"_s + filled(u"def f(x): return 'a' # b\n"_s)},
        {"one line of code", u"```c\n"_s + filled(u"int x; /* "_s)},
        {"formulas", filled(u"$\\frac{a}{b}$ "_s)},
        {"dollars", filled(u"$x "_s)},
        {"marks above each other", u'a' + filled(u"\u0301"_s)},
        {"joiners", filled(u"a\u200d"_s)},
        {"overrides", filled(u"\u202eab "_s)},
        {"Arabic", filled(u"سلام "_s)},
        {"scripts", filled(u"<script>alert(1)</script><img src=https://x.invalid/y onerror=alert(2)>\n"_s)},
        {"paragraph separators", filled(u"a\u2029"_s)},
        {"a picture in the text", u"![a](data:image/png;base64,"_s + filled(u"iVBORw0K"_s) + u')'},
    };
}

} // namespace bw::test
