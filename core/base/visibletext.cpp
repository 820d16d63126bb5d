// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/visibletext.h"

#include <algorithm>
#include <optional>

namespace bw {

namespace {

constexpr int MostMarks = 8; //!< above one letter; more would be painted over the lines around
constexpr char16_t ZeroWidthNonJoiner = 0x200c;
constexpr char16_t ZeroWidthJoiner = 0x200d;
constexpr char16_t VariationSelector16 = 0xfe0f;
constexpr char16_t ControlPictures = 0x2400;
constexpr char16_t DeletePicture = 0x2421;

bool mayDisguise(char16_t c)
{
    const bool line = c == u'\n' || c == u'\t' || c == u'\r';
    return (c < 0x20 && !line) || (c >= 0x7f && c < 0xa0) || c == 0xad || (c >= 0x300 && c < 0x370) || c >= 0x483;
}

bool isDirectionMark(char16_t c)
{
    return c == 0x200e || c == 0x200f || c == 0x61c;
}

//! Moves what stands around it.
bool isOverride(char16_t c)
{
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x206f);
}

bool isWithoutWidth(char16_t c)
{
    return c == 0x200b || (c >= 0x2060 && c <= 0x2065) || c == 0xfeff || c == 0xad || c == 0x180e || c == 0x34f || c == 0x115f ||
           c == 0x1160 || c == 0x3164 || c == 0xffa0 || (c >= 0xfff9 && c <= 0xfffb);
}

//! Qt's own: frames of a document, objects in it.
bool isReserved(char16_t c)
{
    return c == QChar::ObjectReplacementCharacter || (c >= 0xfdd0 && c <= 0xfdef) || c >= 0xfffe;
}

bool needsJoiners(QChar c)
{
    const QChar::Script script = c.script();
    return (script >= QChar::Script_Arabic && script <= QChar::Script_Myanmar) || script == QChar::Script_Khmer ||
           script == QChar::Script_Mongolian;
}

bool isRightToLeft(const QString& text)
{
    return std::ranges::any_of(text, [](QChar c) {
        return !isDirectionMark(c.unicode()) && (c.direction() == QChar::DirR || c.direction() == QChar::DirAL);
    });
}

class Cleaner
{
public:
    explicit Cleaner(QString& text) : m_text(text) {}

    void run()
    {
        for (qsizetype i = 0; i < m_text.size(); ++i) {
            const QChar c = m_text[i];
            m_marks = c.isMark() ? m_marks + 1 : 0;
            if (m_marks > MostMarks)
                m_text[i] = QChar::ReplacementCharacter;
            else if (mayDisguise(c.unicode()))
                i += clean(i);
        }
    }

private:
    //! How many characters more were looked at.
    qsizetype clean(qsizetype i)
    {
        const char16_t c = m_text[i].unicode();
        if (QChar::isHighSurrogate(c) && i + 1 < m_text.size() && m_text[i + 1].isLowSurrogate())
            return cleanPair(i), 1;
        if (c < 0x20)
            m_text[i] = QChar(ControlPictures + c);
        else if (c == 0x7f)
            m_text[i] = QChar(DeletePicture);
        else if (c == QChar::ParagraphSeparator)
            m_text[i] = QChar::LineSeparator;
        else if (isBad(i, c))
            m_text[i] = QChar::ReplacementCharacter;
        return 0;
    }

    //! Tags spell out text that nobody sees.
    void cleanPair(qsizetype i)
    {
        const char32_t code = QChar::surrogateToUcs4(m_text[i], m_text[i + 1]);
        if (code >= 0xe0000 && code <= 0xe0fff)
            m_text[i] = m_text[i + 1] = QChar::ReplacementCharacter;
    }

    bool isBad(qsizetype i, char16_t c)
    {
        if (c >= 0x80 && c < 0xa0)
            return true;
        if (c == ZeroWidthJoiner || c == ZeroWidthNonJoiner)
            return !isNeeded(i);
        if (isDirectionMark(c)) {
            if (!m_rightToLeft)
                m_rightToLeft = isRightToLeft(m_text);
            return !*m_rightToLeft;
        }
        return isOverride(c) || isWithoutWidth(c) || isReserved(c) || QChar::isSurrogate(c);
    }

    [[nodiscard]] bool isNeeded(qsizetype i) const
    {
        if (i == 0 || i + 1 >= m_text.size())
            return false;
        const QChar before = m_text[i - 1];
        const bool emoji = before.isLowSurrogate() || before.unicode() == VariationSelector16;
        return needsJoiners(before) || (emoji && m_text[i].unicode() == ZeroWidthJoiner);
    }

    QString& m_text;
    std::optional<bool> m_rightToLeft;
    int m_marks = 0;
};

} // namespace

QString visibleText(const QString& text)
{
    if (std::ranges::none_of(text, [](QChar c) { return mayDisguise(c.unicode()); }))
        return text;
    QString cleaned = text;
    Cleaner(cleaned).run();
    return cleaned;
}

} // namespace bw
