// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/limittext.h"

#include <QCoreApplication>
#include <QLocale>

namespace bw::stress {

namespace {

struct LimitText
{
    Q_DECLARE_TR_FUNCTIONS(bw::stress::LimitText)
};

} // namespace

QString limitText(const FoundLimit& limit)
{
    const QString count = QLocale().toString(limit.perMinute);
    const bool tokens = limit.what == QLatin1StringView("tokens");
    if (limit.told)
        return (tokens ? LimitText::tr("The gateway says that it takes %1 tokens a minute.")
                       : LimitText::tr("The gateway says that it takes %1 requests a minute."))
            .arg(count);
    return (tokens ? LimitText::tr("The gateway refuses above about %1 tokens a minute.")
                   : LimitText::tr("The gateway refuses above about %1 requests a minute."))
        .arg(count);
}

} // namespace bw::stress
