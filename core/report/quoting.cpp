// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/quoting.h"

#include "base/jsontext.h"

#include <QJsonArray>
#include <QJsonObject>

namespace bw::report {

namespace {

using namespace Qt::StringLiterals;

struct Words
{
    QLatin1StringView yes, no, nothing;
};

constexpr Words Python{QLatin1StringView("True"), QLatin1StringView("False"), QLatin1StringView("None")};
constexpr Words Json{QLatin1StringView("true"), QLatin1StringView("false"), QLatin1StringView("null")};
constexpr int Step = 4;

//! Numbers exactly as QJsonDocument writes them.
QString numberText(const QJsonValue& value)
{
    return compactJson(value);
}

class LiteralWriter
{
public:
    explicit LiteralWriter(const Words& words) : m_words(words) {}

    [[nodiscard]] QString write(const QJsonValue& value, int indent) const
    {
        switch (value.type()) {
        case QJsonValue::Bool:
            return value.toBool() ? m_words.yes : m_words.no;
        case QJsonValue::Double:
            return numberText(value);
        case QJsonValue::String:
            return stringLiteral(value.toString());
        case QJsonValue::Array:
            return list(value.toArray(), indent);
        case QJsonValue::Object:
            return object(value.toObject(), indent);
        default:
            return m_words.nothing;
        }
    }

private:
    [[nodiscard]] static QString enclosed(QChar open, const QStringList& lines, QChar close, int indent)
    {
        if (lines.isEmpty())
            return QString(open) + close;
        const QString inner = u'\n' + QString(indent + Step, u' ');
        return open + inner + lines.join(u',' + inner) + u'\n' + QString(indent, u' ') + close;
    }

    [[nodiscard]] QString list(const QJsonArray& array, int indent) const
    {
        QStringList lines;
        for (const QJsonValue& value : array)
            lines.append(write(value, indent + Step));
        return enclosed(u'[', lines, u']', indent);
    }

    [[nodiscard]] QString object(const QJsonObject& json, int indent) const
    {
        QStringList lines;
        for (auto field = json.begin(); field != json.end(); ++field)
            lines.append(stringLiteral(field.key()) + u": "_s + write(field.value(), indent + Step));
        return enclosed(u'{', lines, u'}', indent);
    }

    const Words& m_words;
};

QString escaped(QChar c)
{
    switch (c.unicode()) {
    case u'"':
        return u"\\\""_s;
    case u'\\':
        return u"\\\\"_s;
    case u'\n':
        return u"\\n"_s;
    case u'\r':
        return u"\\r"_s;
    case u'\t':
        return u"\\t"_s;
    default:
        return u"\\u%1"_s.arg(ushort(c.unicode()), 4, 16, QLatin1Char('0'));
    }
}

//! Raw is what every reader takes as it is; the rest is escaped, halves of surrogate pairs too.
bool isPlain(const QString& text, qsizetype at)
{
    const QChar c = text[at];
    if (c.isHighSurrogate())
        return at + 1 < text.size() && text[at + 1].isLowSurrogate();
    if (c.isLowSurrogate())
        return at > 0 && text[at - 1].isHighSurrogate();
    const char16_t code = c.unicode();
    const bool control = code < 0x20 || (code >= 0x7f && code <= 0x9f);
    return !control && c != u'"' && c != u'\\' && code != 0x2028 && code != 0x2029;
}

} // namespace

QString shellQuoted(const QString& text)
{
    QString quoted = text;
    return u'\'' + quoted.replace(u'\'', "'\\''"_L1) + u'\'';
}

QString stringLiteral(const QString& text)
{
    QString literal(u'"');
    literal.reserve(text.size() + 2);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isPlain(text, i))
            literal += text[i];
        else
            literal += escaped(text[i]);
    }
    return literal + u'"';
}

QString pythonLiteral(const QJsonValue& value, int indent)
{
    return LiteralWriter(Python).write(value, indent);
}

QString jsonLiteral(const QJsonValue& value, int indent)
{
    return LiteralWriter(Json).write(value, indent);
}

QString nginxAddress(QString encoded)
{
    return encoded.replace(u'$', "%24"_L1).replace(u';', "%3B"_L1).replace(u'\'', "%27"_L1);
}

QString nginxQuoted(const QString& text)
{
    QString quoted = text;
    quoted.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1).replace(u'$', "${bellwether_dollar}"_L1);
    return u'"' + quoted + u'"';
}

} // namespace bw::report
