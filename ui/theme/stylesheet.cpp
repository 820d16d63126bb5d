// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/stylesheet.h"

#include "base/logging.h"

#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

QString valueOf(QStringView name, const Colors& colors, bool dark)
{
    if (name == "look"_L1)
        return dark ? u"dark"_s : u"light"_s;
    for (const NamedColor& named : namedColors()) {
        if (name == named.name)
            return (colors.*named.color).name();
    }
    return u'@' + name.toString();
}

qsizetype endOfName(const QString& text, qsizetype from)
{
    while (from < text.size() && text[from].isLetter())
        ++from;
    return from;
}

QString compiledIn(const QString& name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        qCWarning(log::ui) << "the style sheet is not compiled in:" << name;
        return {};
    }
    return QString::fromUtf8(file.readAll());
}

} // namespace

QString filledStyleSheet(const QString& text, const Colors& colors, bool dark)
{
    QString filled;
    filled.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        if (text[at] != u'@') {
            filled += text[at++];
            continue;
        }
        const qsizetype end = endOfName(text, at + 1);
        filled += valueOf(QStringView(text).sliced(at + 1, end - at - 1), colors, dark);
        at = end;
    }
    return filled;
}

QString scaledStyleSheet(const QString& sheet, int percent)
{
    if (percent == 100)
        return sheet;
    static const QRegularExpression pattern(u"\\b(font-size|min-height): (\\d+)px"_s);
    QString scaled;
    qsizetype from = 0;
    for (auto matches = pattern.globalMatch(sheet); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        scaled += sheet.mid(from, match.capturedStart(2) - from);
        scaled += QString::number(qRound(match.capturedView(2).toInt() * percent / 100.0));
        from = match.capturedEnd(2);
    }
    return scaled + sheet.mid(from);
}

QString programStyleSheet(const Colors& colors, bool dark)
{
    return filledStyleSheet(compiledIn(u":/theme/bellwether.qss.in"_s), colors, dark);
}

QString compactStyleSheet()
{
    return compiledIn(u":/theme/compact.qss"_s);
}

} // namespace bw::ui
