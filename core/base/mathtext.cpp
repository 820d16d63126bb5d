// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/mathtext.h"

#include "base/mathline.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace bw {

namespace {

constexpr qsizetype LongestFormula = 4'000;
constexpr int DeepestNesting = 24;

using enum MathClass;

struct Environment
{
    QStringView name;
    QStringView open;
    QStringView close;
    QStringView between; //!< two cells of a row
};

constexpr Environment Environments[]{
    {u"matrix", u"[", u"]", u"  "},  {u"pmatrix", u"(", u")", u"  "}, {u"bmatrix", u"[", u"]", u"  "},
    {u"Bmatrix", u"{", u"}", u"  "}, {u"vmatrix", u"|", u"|", u"  "}, {u"Vmatrix", u"‖", u"‖", u"  "},
    {u"smallmatrix", u"[", u"]", u"  "}, {u"array", u"[", u"]", u"  "}, {u"cases", u"{ ", u"", u"   "},
    {u"aligned", u"", u"", u" "},    {u"align", u"", u"", u" "},      {u"alignedat", u"", u"", u" "},
    {u"split", u"", u"", u" "},      {u"gather", u"", u"", u" "},     {u"gathered", u"", u"", u" "},
    {u"equation", u"", u"", u" "},   {u"multline", u"", u"", u" "},   {u"eqnarray", u"", u"", u" "},
};

//! Reads once from left to right; whatever it meets, it goes on or gives up.
class MathReader
{
public:
    MathReader(QStringView latex, MathLayout layout) : m_in(latex), m_layout(layout) {}

    std::optional<QString> run()
    {
        const QString text = line(false, 0);
        if (m_failed || m_at < m_in.size())
            return std::nullopt;
        return text;
    }

private:
    [[nodiscard]] bool atEnd() const { return m_failed || m_at >= m_in.size(); }
    [[nodiscard]] QChar next() const { return m_in[m_at]; }
    [[nodiscard]] bool isAt(QStringView text) const { return m_in.sliced(m_at).startsWith(text); }

    void skipSpaces()
    {
        while (m_at < m_in.size() && next().isSpace())
            ++m_at;
    }

    bool take(QStringView text)
    {
        if (!isAt(text))
            return false;
        m_at += text.size();
        return true;
    }

    //! To a closing brace or the end; in an environment to the next cell, row or its end too.
    QString line(bool tight, int depth, bool inCell = false)
    {
        MathLine out(tight);
        if (depth > DeepestNesting)
            m_failed = true;
        while (!atEnd()) {
            if (next() == u'}' || (inCell && (next() == u'&' || isAt(u"\\\\") || isAt(u"\\end"))))
                break;
            item(out, tight, depth);
        }
        return out.text();
    }

    void item(MathLine& out, bool tight, int depth)
    {
        const QChar sign = next();
        if (sign == u'\\') {
            command(out, tight, depth);
        } else if (sign == u'{') {
            const QString inner = group(tight, depth);
            out.add(inner, Ordinary);
        } else if (sign == u'^' || sign == u'_') {
            ++m_at;
            out.attach(mathScript(argument(true, depth), sign == u'^'));
        } else if (sign == u'\'') {
            ++m_at;
            out.attach(u"′");
        } else if (sign.isSpace() || sign == u'&') {
            ++m_at;
        } else if (sign == u'~') {
            ++m_at;
            out.add(u" ", Room);
        } else {
            ++m_at;
            addSign(out, sign == u'-' ? QString(u'−') : QString(sign), mathClassOf(sign));
        }
    }

    void addSign(MathLine& out, const QString& sign, MathClass role)
    {
        out.add(out.takeNegation() ? sign + QChar(0x0338) : sign, role);
    }

    //! "{…}", its braces left out.
    QString group(bool tight, int depth)
    {
        ++m_at;
        const QString inner = line(tight, depth + 1);
        if (!take(u"}"))
            m_failed = true;
        return inner;
    }

    //! What a command is of: a group, a command with its own, or one character.
    QString argument(bool tight, int depth)
    {
        skipSpaces();
        if (depth > DeepestNesting)
            m_failed = true;
        if (atEnd() || next() == u'}' || next() == u'&')
            return {};
        if (next() == u'{')
            return group(tight, depth);
        MathLine out(tight);
        if (next() == u'^' || next() == u'_') {
            m_failed = true; // "x^^2"
            return {};
        }
        item(out, tight, depth + 1);
        return out.text();
    }

    //! "{…}" as it was typed, for text and names; also what stands in it is read no further.
    QString rawArgument()
    {
        skipSpaces();
        if (atEnd() || next() != u'{') {
            m_failed = true;
            return {};
        }
        const qsizetype start = ++m_at;
        for (int open = 1; m_at < m_in.size(); ++m_at) {
            if (next() == u'\\' && m_at + 1 < m_in.size())
                ++m_at;
            else if (next() == u'{')
                ++open;
            else if (next() == u'}' && --open == 0)
                return m_in.sliced(start, m_at++ - start).toString();
        }
        m_failed = true;
        return {};
    }

    QString optionalArgument(int depth)
    {
        skipSpaces();
        if (atEnd() || next() != u'[')
            return {};
        const qsizetype end = m_in.indexOf(u']', m_at);
        if (end < 0 || depth > DeepestNesting) {
            m_failed = true;
            return {};
        }
        const QStringView inner = m_in.sliced(m_at + 1, end - m_at - 1);
        m_at = end + 1;
        return MathReader(inner, MathLayout::Inline).run().value_or(inner.toString());
    }

    QStringView commandName()
    {
        ++m_at;
        const qsizetype start = m_at;
        while (m_at < m_in.size() && ((next() >= u'a' && next() <= u'z') || (next() >= u'A' && next() <= u'Z')))
            ++m_at;
        if (m_at == start && m_at < m_in.size())
            ++m_at;
        return m_in.sliced(start, m_at - start);
    }

    void command(MathLine& out, bool tight, int depth)
    {
        const QStringView name = commandName();
        if (name == u"\\")
            return endRow(out, tight);
        if (takeStructure(out, name, tight, depth) || takeText(out, name) || takeDecoration(out, name, tight, depth))
            return;
        if (name == u"not")
            return out.negateNext();
        if (const auto symbol = mathSymbol(name)) {
            addSymbol(out, name, *symbol);
        } else if (name.isEmpty()) {
            m_failed = true;
        } else {
            unknown(out, name);
        }
    }

    //! As it was typed, with what it is of.
    void unknown(MathLine& out, QStringView name)
    {
        out.add(QString(u'\\' + name.toString()), Fraction);
        while (!atEnd() && next() == u'{')
            out.attach(u'{' + rawArgument() + u'}');
    }

    void addSymbol(MathLine& out, QStringView name, const MathSymbol& symbol)
    {
        // "\left." is a bracket that is not there.
        if (symbol.text.isEmpty() && (name == u"left" || name == u"right")) {
            skipSpaces();
            take(u".");
        } else if (!symbol.text.isEmpty()) {
            addSign(out, symbol.text.toString(), symbol.role);
        }
    }

    void endRow(MathLine& out, bool tight)
    {
        if (m_layout == MathLayout::Display && !tight)
            out.endLine();
        else
            out.add(u";", Comma);
        (void)optionalArgument(0); // how far apart the rows stand
    }

    bool takeStructure(MathLine& out, QStringView name, bool tight, int depth)
    {
        if (name == u"frac" || name == u"dfrac" || name == u"tfrac" || name == u"cfrac") {
            const QString above = argument(tight, depth);
            out.add(mathFraction(above, argument(tight, depth)), Fraction);
        } else if (name == u"sqrt") {
            const QString degree = optionalArgument(depth + 1);
            out.add(mathRoot(degree, argument(tight, depth)), Ordinary);
        } else if (name == u"binom" || name == u"dbinom" || name == u"tbinom") {
            const QString from = argument(tight, depth);
            out.add(u"C(%1, %2)"_s.arg(from, argument(tight, depth)), Ordinary);
        } else if (name == u"overset" || name == u"stackrel" || name == u"underset") {
            const QString small = argument(true, depth);
            out.add(argument(tight, depth), Relation);
            out.attach(mathScript(small, name != u"underset"));
        } else if (name == u"pmod") {
            out.add(u"(mod "_s + argument(tight, depth) + u')', Fraction);
        } else if (name == u"begin") {
            environment(out, depth);
        } else if (name == u"end") {
            m_failed = true;
        } else {
            return false;
        }
        return true;
    }

    bool takeText(MathLine& out, QStringView name)
    {
        static constexpr auto Upright = std::to_array<QStringView>(
            {u"text", u"textbf", u"textit", u"textrm", u"texttt", u"textsf", u"mbox", u"mathrm", u"operatorname", u"mathsf", u"mathtt"});
        if (std::ranges::find(Upright, name) == Upright.end()) {
            const bool dropped = name == u"label" || name == u"color" || name == u"vspace" || name == u"hspace";
            if (dropped)
                (void)rawArgument();
            return dropped;
        }
        take(u"*");
        const QString text = rawArgument().replace(u"\\ "_s, u" "_s).replace(u"\\_"_s, u"_"_s).replace(u"\\%"_s, u"%"_s);
        out.add(text, name == u"operatorname" ? Named : Ordinary);
        return true;
    }

    bool takeDecoration(MathLine& out, QStringView name, bool tight, int depth)
    {
        if (const QChar accent = mathAccent(name); !accent.isNull()) {
            out.add(accented(argument(tight, depth), accent), Ordinary);
        } else if (name == u"mathbb" || name == u"mathcal" || name == u"mathfrak" || name == u"mathscr") {
            QString letters = argument(tight, depth);
            for (QChar& letter : letters)
                letter = letterOf(name, letter);
            out.add(letters, Ordinary);
        } else if (name == u"mathbf" || name == u"boldsymbol" || name == u"bm" || name == u"mathit" || name == u"underbrace" ||
                   name == u"overbrace" || name == u"substack" || name == u"mathop") {
            out.add(argument(tight, depth), Ordinary);
        } else if (name == u"boxed" || name == u"fbox") {
            out.add(u"[ "_s + argument(tight, depth) + u" ]"_s, Ordinary);
        } else if (name == u"tag") {
            out.add(u"   ("_s + argument(tight, depth) + u')', Ordinary);
        } else if (name == u"phantom" || name == u"hphantom" || name == u"vphantom") {
            (void)argument(tight, depth);
        } else {
            return false;
        }
        return true;
    }

    //! On every letter of a short one; a long one gets it once.
    static QString accented(const QString& text, QChar accent)
    {
        constexpr qsizetype ShortEnough = 8;
        if (text.size() > ShortEnough || accent == QChar(0x20d7))
            return text + accent;
        QString result;
        for (qsizetype i = 0; i < text.size(); ++i) {
            result += text[i];
            const bool whole = i + 1 >= text.size() || !(text[i + 1].isMark() || text[i + 1].isLowSurrogate());
            if (whole && !text[i].isSpace())
                result += accent;
        }
        return result;
    }

    void environment(MathLine& out, int depth)
    {
        QString name = rawArgument();
        if (name.endsWith(u'*'))
            name.chop(1);
        const auto* const known = std::ranges::find(Environments, QStringView(name), &Environment::name);
        if (known == std::end(Environments) || depth > DeepestNesting) {
            m_failed = true;
            return;
        }
        if (name == "array"_L1 || name == "alignedat"_L1)
            (void)rawArgument();
        QStringList rows = readRows(*known, depth);
        rows.removeAll(QString());
        const bool onLines = m_layout == MathLayout::Display && rows.size() > 1;
        if (onLines && !out.text().isEmpty())
            out.endLine();
        // "[a  b; c  d]" where everything has to be on one line.
        const QString between = onLines ? known->close.toString() + u'\n' + known->open.toString() : u"; "_s;
        out.add(QString(known->open.toString() + rows.join(between) + known->close.toString()), Ordinary);
    }

    QStringList readRows(const Environment& known, int depth)
    {
        QStringList rows;
        QStringList cells;
        while (true) {
            cells.append(line(false, depth + 1, true));
            if (atEnd() || next() == u'}') {
                m_failed = true;
                return {};
            }
            if (take(u"&"))
                continue;
            while (cells.size() > 1 && cells.last().isEmpty())
                cells.removeLast();
            QString row = cells.join(known.between.toString());
            rows.append(known.open.isEmpty() ? row.simplified() : row.trimmed());
            cells.clear();
            if (take(u"\\\\")) {
                (void)optionalArgument(depth);
                continue;
            }
            commandName(); // "end"
            (void)rawArgument();
            return rows;
        }
    }

    QStringView m_in;
    MathLayout m_layout;
    qsizetype m_at = 0;
    bool m_failed = false;
};

} // namespace

std::optional<QString> mathText(QStringView latex, MathLayout layout)
{
    if (latex.size() > LongestFormula)
        return std::nullopt;
    auto text = MathReader(latex, layout).run();
    if (!text)
        return std::nullopt;
    QStringList lines = text->split(u'\n');
    for (QString& each : lines)
        each = each.trimmed();
    lines.removeAll(QString());
    return lines.isEmpty() ? std::nullopt : std::optional(lines.join(u'\n'));
}

} // namespace bw
