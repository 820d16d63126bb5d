// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/mathline.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bw {

namespace {

using enum MathClass;

bool isOperand(MathClass role)
{
    return role == Ordinary || role == Closing || role == Fraction;
}

bool closesItself(QStringView text)
{
    if (text.size() < 2 || text.front() != u'(' || text.back() != u')')
        return false;
    int open = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        open += text[i] == u'(' ? 1 : text[i] == u')' ? -1 : 0;
        if (open == 0 && i + 1 < text.size())
            return false;
    }
    return open == 0;
}

//! Letters that carry nothing of their own: marks, primes, superscripts and subscripts.
bool isCarried(QChar c)
{
    return c.isMark() || c.category() == QChar::Letter_Modifier || c.category() == QChar::Number_Other ||
           QStringView(u"′°⁺⁻⁼⁽⁾₊₋₌₍₎").contains(c);
}

//! A number, or one letter with what it carries: needs no brackets anywhere.
bool isAtom(QStringView text)
{
    if (text.isEmpty() || closesItself(text))
        return true;
    if (std::ranges::all_of(text, [](QChar c) { return c.isDigit() || c == u'.'; }))
        return true;
    const qsizetype first = text.front().isHighSurrogate() ? 2 : 1;
    return std::all_of(text.begin() + std::min(first, text.size()), text.end(), isCarried);
}

//! A sum or a fraction: what stands before or after a stroke would take a part of it.
bool isCompound(QStringView text)
{
    int open = 0;
    for (const QChar c : text) {
        open += QStringView(u"([{⟨").contains(c) ? 1 : QStringView(u")]}⟩").contains(c) ? -1 : 0;
        if (open == 0 && (c == u' ' || c == u'/'))
            return true;
    }
    return false;
}

QString bracketed(const QString& text)
{
    return u'(' + text + u')';
}

} // namespace

void MathLine::add(QStringView sign, MathClass role)
{
    if (sign.isEmpty())
        return;
    if (role == Binary && !isOperand(m_last))
        role = Ordinary; // the sign of a number
    if (!m_tight && needsRoom(role) && !m_text.isEmpty() && !m_text.back().isSpace())
        m_text += u' ';
    m_text += sign;
    m_last = role;
}

void MathLine::endLine()
{
    m_text += u'\n';
    m_last = Opening;
}

bool MathLine::needsRoom(MathClass role) const
{
    if (m_last == Room || role == Room)
        return false;
    if (m_last == Relation || m_last == Binary || role == Relation || role == Binary)
        return true;
    if (m_last == Comma)
        return role != Closing;
    if (m_last == Fraction)
        return role == Ordinary || role == Named || role == Fraction || role == Opening;
    if (role == Fraction || role == Named)
        return m_last == Ordinary || m_last == Named || m_last == Closing;
    return m_last == Named && role == Ordinary;
}

QString mathScript(const QString& text, bool up)
{
    const QString small = up ? raised(text) : lowered(text);
    if (!small.isEmpty() || text.isEmpty())
        return small;
    return (up ? u'^' : u'_') + (isAtom(text) ? text : bracketed(text));
}

QString mathFraction(const QString& above, const QString& below)
{
    return (isCompound(above) && !closesItself(above) ? bracketed(above) : above) + u'/' +
           (isAtom(below) ? below : bracketed(below));
}

QString mathRoot(const QString& degree, const QString& of)
{
    const QString sign = degree == "3"_L1 ? u"∛"_s : degree == "4"_L1 ? u"∜"_s : mathScript(degree, true) + u'√';
    return sign + (isAtom(of) ? of : bracketed(of));
}

} // namespace bw
