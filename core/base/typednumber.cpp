// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/typednumber.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace bw {

using namespace Qt::StringLiterals;

Result<QString> typedNumber(QStringView text)
{
    static const QRegularExpression thousands(u"^[-+]?[1-9]\\d{0,2}(,\\d{3})+$"_s);
    QString typed = text.trimmed().toString();
    if (thousands.match(typed).hasMatch())
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate("TypedNumber", "“%1” means one thing in some countries and a thousand times "
                                                                      "as much in others. Write it without the comma, or with a point.")
                           .arg(typed));
    if (typed.count(u',') == 1 && !typed.contains(u'.'))
        typed.replace(u',', u'.');
    return typed;
}

} // namespace bw
