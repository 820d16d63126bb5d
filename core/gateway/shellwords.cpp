// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/shellwords.h"

#include <QRegularExpression>

namespace bw::gateway {

namespace {

using namespace Qt::StringLiterals;

//! "Copy as cURL (cmd)" puts ^ before whatever cmd would take for itself, quotes included.
bool isForCmd(const QString& text)
{
    static const QRegularExpression marks(u"\\^\"|\\^\\r?\\n"_s);
    return text.contains(marks);
}

QString withoutCarets(const QString& text)
{
    QString plain;
    plain.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] != u'^' || at + 1 == text.size()) {
            plain += text[at];
            continue;
        }
        ++at;
        if (text[at] == u'\r' && at + 1 < text.size() && text[at + 1] == u'\n')
            ++at;
        plain += text[at] == u'\n' ? QChar(u' ') : text[at];
    }
    return plain;
}

//! A lone & inside a word is more likely part of an address that nobody quoted.
bool endsCommand(QChar character, QChar next)
{
    if (character == u'&')
        return next == u'&' || next.isNull() || next.isSpace();
    return u"\n;|<>"_s.contains(character);
}

class Splitter
{
public:
    explicit Splitter(const QString& text) : m_text(text) {}

    QList<ShellCommand> split()
    {
        while (!atEnd())
            step();
        endCommand();
        return m_commands;
    }

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] QChar peek(qsizetype ahead = 0) const { return m_text.size() > m_at + ahead ? m_text[m_at + ahead] : QChar(); }
    QChar take() { return m_text[m_at++]; }

    void step()
    {
        if (skipContinuedLine())
            return;
        const QChar character = take();
        if (character == u'\'')
            singleQuoted();
        else if (character == u'"')
            doubleQuoted();
        else if (character == u'$' && peek() == u'\'')
            ansiQuoted();
        else if (character == u'\\' && !atEnd())
            append(take());
        else if (character == u'#' && !m_inWord)
            skipLine();
        else if (endsCommand(character, peek()))
            endCommand();
        else if (character.isSpace())
            endWord();
        else
            append(character);
    }

    //! \ of sh or ` of PowerShell right before the end of a line.
    bool skipContinuedLine()
    {
        if (peek() != u'\\' && peek() != u'`')
            return false;
        const qsizetype width = peek(1) == u'\r' && peek(2) == u'\n' ? 3 : peek(1) == u'\n' ? 2 : 0;
        m_at += width;
        return width > 0;
    }

    void skipLine()
    {
        while (!atEnd() && peek() != u'\n')
            ++m_at;
    }

    void singleQuoted()
    {
        m_inWord = true;
        while (!atEnd() && peek() != u'\'')
            m_word += take();
        ++m_at;
    }

    void doubleQuoted()
    {
        m_inWord = true;
        while (!atEnd() && peek() != u'"') {
            if (skipContinuedLine())
                continue;
            const bool escaped = peek() == u'\\' && u"\"\\$`"_s.contains(peek(1)) && !peek(1).isNull();
            m_at += escaped ? 1 : 0;
            m_word += take();
        }
        ++m_at;
    }

    void ansiQuoted()
    {
        m_inWord = true;
        ++m_at;
        while (!atEnd() && peek() != u'\'') {
            const QChar character = take();
            if (character == u'\\' && !atEnd())
                m_word += ansiEscape(take());
            else
                m_word += character;
        }
        ++m_at;
    }

    QString ansiEscape(QChar kind)
    {
        switch (kind.unicode()) {
        case u'n':
            return u"\n"_s;
        case u't':
            return u"\t"_s;
        case u'r':
            return u"\r"_s;
        case u'x':
            return hexadecimal(2);
        case u'u':
            return hexadecimal(4);
        case u'U':
            return hexadecimal(8);
        default:
            return kind;
        }
    }

    QString hexadecimal(qsizetype longest)
    {
        qsizetype length = 0;
        while (length < longest && u"0123456789abcdefABCDEF"_s.contains(peek(length)) && !peek(length).isNull())
            ++length;
        const char32_t code = m_text.mid(m_at, length).toUInt(nullptr, 16);
        m_at += length;
        return length == 0 || code > QChar::LastValidCodePoint ? QString() : QString::fromUcs4(&code, 1);
    }

    void append(QChar character)
    {
        m_inWord = true;
        m_word += character;
    }

    void endWord()
    {
        if (!std::exchange(m_inWord, false))
            return;
        const QString word = std::exchange(m_word, {});
        static const QRegularExpression assignment(u"^(?:\\$env:)?([A-Za-z_][A-Za-z0-9_]*)=(.*)$"_s,
                                                   QRegularExpression::DotMatchesEverythingOption);
        const auto match = assignment.match(word);
        const bool atStart = m_words.isEmpty() || m_words.first() == "export"_L1 || m_words.first() == "set"_L1;
        if (atStart && match.hasMatch())
            m_variables.insert(match.captured(1), match.captured(2));
        else
            m_words.append(word);
    }

    void endCommand()
    {
        endWord();
        if (!m_words.isEmpty())
            m_commands.append({std::exchange(m_words, {}), m_variables});
    }

    const QString& m_text;
    qsizetype m_at = 0;
    QString m_word;
    bool m_inWord = false; //!< a word may be empty: ""
    QStringList m_words;
    QHash<QString, QString> m_variables;
    QList<ShellCommand> m_commands;
};

} // namespace

QList<ShellCommand> shellCommands(const QString& text)
{
    const QString plain = isForCmd(text) ? withoutCarets(text) : text;
    return Splitter(plain).split();
}

VariableAt variableIn(const QString& text, qsizetype from)
{
    static const QRegularExpression pattern(
        u"\\$(?:env:)?([A-Za-z_][A-Za-z0-9_]*)|\\$\\{(?:env:)?([A-Za-z_][A-Za-z0-9_]*)(?::?-[^}]*)?\\}|%([A-Za-z_][A-Za-z0-9_]*)%"_s);
    const auto match = pattern.match(text, from);
    if (!match.hasMatch())
        return {};
    return {match.capturedStart(), match.capturedLength(), match.captured(1) + match.captured(2) + match.captured(3)};
}

} // namespace bw::gateway
