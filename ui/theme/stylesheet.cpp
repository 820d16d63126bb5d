// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/stylesheet.h"

#include "base/logging.h"

#include <QFile>

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

QString programStyleSheet(const Colors& colors, bool dark)
{
    QFile file(u":/theme/bellwether.qss.in"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        qCWarning(log::ui) << "the style sheet is not compiled in";
        return {};
    }
    return filledStyleSheet(QString::fromUtf8(file.readAll()), colors, dark);
}

} // namespace bw::ui
