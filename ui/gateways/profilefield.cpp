// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/profilefield.h"

#include "base/typednumber.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace bw::ui {

Result<void> ProfileField::readTyped(gateway::GatewayProfile& profile, const QString& typed) const
{
    if (kind == Kind::Number) {
        if (const Result<QString> number = typedNumber(typed); !number)
            return tl::unexpected(number.error());
    }
    return read(profile, typed);
}

QString onText()
{
    return QCoreApplication::translate("bw::ui::ProfileField", "on");
}

QString offText()
{
    return QCoreApplication::translate("bw::ui::ProfileField", "off");
}

std::optional<double> numberOf(QStringView text)
{
    static const QRegularExpression plain(u"^[-+]?\\d{1,15}(?:[.]\\d{1,9})?$"_s);
    const Result<QString> typed = typedNumber(text);
    if (!typed || !plain.match(*typed).hasMatch())
        return std::nullopt;
    return typed->toDouble();
}

QString numberText(double value)
{
    QString text = QString::number(value, 'f', 6);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

QString secondsText(Milliseconds span)
{
    return numberText(static_cast<double>(span.count()) / 1000);
}

QStringList namesOf(const QString& text)
{
    static const QRegularExpression between(u"[,;\\n]"_s);
    QStringList names;
    for (const QString& name : text.split(between, Qt::SkipEmptyParts)) {
        if (!name.trimmed().isEmpty())
            names.append(name.trimmed());
    }
    names.removeDuplicates();
    return names;
}

} // namespace bw::ui
