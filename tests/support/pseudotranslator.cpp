// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/pseudotranslator.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace bw::test {

namespace {

constexpr double Longer = 0.35;

QChar accented(QChar letter)
{
    static const QHash<QChar, QChar> Letters = {{u'a', u'á'}, {u'e', u'é'}, {u'i', u'í'}, {u'o', u'ó'}, {u'u', u'ú'}, {u'y', u'ý'}, {u'c', u'ç'}, {u'n', u'ñ'},
                                                {u's', u'š'}, {u'A', u'Á'}, {u'E', u'É'}, {u'I', u'Í'}, {u'O', u'Ó'}, {u'U', u'Ú'}, {u'S', u'Š'}, {u'C', u'Ç'}};
    return Letters.value(letter, letter);
}

QString lettersOf(const QString& text)
{
    QString changed = text;
    std::ranges::transform(changed, changed.begin(), accented);
    return changed;
}

} // namespace

//! Placeholders, markup and names in braces are not words.
QString PseudoTranslator::pseudo(const QString& english)
{
    static const QRegularExpression Fixed(u"%L?\\d+|%n|<[^>]*>|\\{\\{[^}]*\\}\\}|&[a-z]+;"_s);
    QString changed;
    qsizetype from = 0;
    auto matches = Fixed.globalMatch(english);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        changed += lettersOf(english.mid(from, match.capturedStart() - from)) + match.captured();
        from = match.capturedEnd();
    }
    changed += lettersOf(english.mid(from));
    const auto more = static_cast<qsizetype>(static_cast<double>(english.size()) * Longer);
    return more > 0 ? changed + QString(u" ñé"_s).repeated(more / 3 + 1).left(more) : changed;
}

QString PseudoTranslator::translate(const char* context, const char* source, const char* disambiguation, int n) const
{
    Q_UNUSED(disambiguation)
    Q_UNUSED(n)
    if (context && *context == 'Q') // Qt's own
        return {};
    return pseudo(QString::fromUtf8(source));
}

} // namespace bw::test
