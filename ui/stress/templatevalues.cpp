// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/templatevalues.h"

#include "stress/planmakers.h"
#include "stress/prompttemplate.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

using planfields::Words;

constexpr QChar Escape = u'\\';
constexpr QChar BetweenNames = u';';
constexpr QChar BetweenValues = u'|';

QString escaped(QString value)
{
    for (const QChar each : {Escape, BetweenNames, BetweenValues})
        value.replace(each, QString(Escape) + each);
    return value.replace(u'\n', u"\\n"_s);
}

QString unescaped(const QString& text)
{
    QString value;
    bool literal = false;
    for (const QChar each : text) {
        if (each == Escape && !literal) {
            literal = true;
            continue;
        }
        value += literal && each == u'n' ? QChar(u'\n') : each;
        literal = false;
    }
    return literal ? value + Escape : value;
}

//! Still escaped.
QStringList splitAt(QChar separator, const QString& text)
{
    QStringList parts{QString()};
    bool literal = false;
    for (const QChar each : text) {
        if (each == separator && !literal)
            parts.append(QString());
        else
            parts.last() += each;
        literal = each == Escape && !literal;
    }
    return parts;
}

//! As a place in a template may be called.
bool isPlaceName(const QString& name)
{
    return stress::PromptTemplate(u"{{%1}}"_s.arg(name)).names() == QStringList(name);
}

tl::unexpected<Error> notValues(const QString& sentence)
{
    return failure(ErrorCode::InvalidInput, sentence);
}

Result<void> readOne(const QString& text, TemplateValues& values)
{
    const qsizetype colon = text.indexOf(u':');
    const QString name = text.left(std::max<qsizetype>(0, colon)).trimmed();
    if (!isPlaceName(name))
        return notValues(Words::tr("“%1” gives no values. Write the name of a place and what may stand there: “city: Hanoi | Hue”.").arg(text.trimmed()));
    if (stress::PromptTemplate::isBuiltIn(name))
        return notValues(Words::tr("{{n}} and {{id}} fill themselves: give “%1” another name.").arg(name));
    if (values.contains(name))
        return notValues(Words::tr("“%1” is there twice. Put all its values behind one name, with | between them.").arg(name));
    QStringList read;
    for (const QString& part : splitAt(BetweenValues, text.mid(colon + 1)))
        read.append(unescaped(part.trimmed()));
    if (std::ranges::all_of(read, &QString::isEmpty))
        return notValues(Words::tr("“%1” has no values. Write what may stand there: “%1: Hanoi | Hue”.").arg(name));
    values.insert(name, read);
    return {};
}

} // namespace

QString templateValuesText(const TemplateValues& values)
{
    QStringList parts;
    for (auto it = values.begin(); it != values.end(); ++it) {
        QStringList texts;
        for (const QString& value : it.value())
            texts.append(escaped(value));
        parts.append(it.key() + u": "_s + texts.join(u" | "_s));
    }
    return parts.join(u"; "_s);
}

Result<TemplateValues> readTemplateValues(const QString& text)
{
    TemplateValues values;
    for (const QString& part : splitAt(BetweenNames, text)) {
        if (part.trimmed().isEmpty())
            continue;
        if (const auto read = readOne(part, values); !read)
            return tl::unexpected(read.error());
    }
    return values;
}

} // namespace bw::ui
