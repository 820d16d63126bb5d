// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/chatformat.h"

#include "widgets/format.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

struct ChatFormatText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::ChatFormat)
};

} // namespace

QString rateText(double perSecond)
{
    return QLocale().toString(perSecond, 'f', perSecond < 9.95 ? 1 : 0);
}

QString momentText(const QDateTime& moment, const QDateTime& now)
{
    const QDateTime local = moment.toLocalTime();
    const QDateTime today = now.toLocalTime();
    const QLocale locale;
    if (moment.secsTo(now) < 60)
        return ChatFormatText::tr("now");
    if (local.date() == today.date())
        return locale.toString(local.time(), u"HH:mm"_s);
    if (local.date().addDays(1) == today.date())
        return ChatFormatText::tr("yesterday");
    if (local.date().year() == today.date().year())
        return dateText(local, u"d MMM"_s);
    return local.date().toString(Qt::ISODate);
}

} // namespace bw::ui
