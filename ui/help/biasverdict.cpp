// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/biasverdict.h"

#include "widgets/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace bw::ui {

namespace {

struct BiasVerdictText
{
    Q_DECLARE_TR_FUNCTIONS(BiasVerdict)
};

QString p99Of(const stress::BiasLevel& level)
{
    return durationText(level.ttft.percentile(99));
}

} // namespace

BiasVerdict verdictOf(const QList<stress::BiasLevel>& levels)
{
    if (levels.isEmpty())
        return {};
    const auto failed = std::ranges::find_if(levels, [](const stress::BiasLevel& level) { return level.failed > 0; });
    if (failed != levels.end()) {
        return {
            BiasVerdictText::tr("incomplete"), Pill::Kind::Bad,
            BiasVerdictText::tr(
                "%1 of %2 streams did not end as they should. The usual cause is a limit of open files or a computer that is "
                "very busy. Close other programs and check again.")
                .arg(countText(failed->failed), countText(failed->streams))};
    }
    const auto inexact = std::ranges::find_if(levels, [](const stress::BiasLevel& level) { return !level.isExact(); });
    if (inexact != levels.end()) {
        return {
            BiasVerdictText::tr("not exact"), Pill::Kind::Warning,
            BiasVerdictText::tr(
                "With %1 streams at once, one first token in a hundred was noted more than %2 late. Times taken under such load say "
                "something about this computer, too. The usual cause is that other programs keep it busy: close them and check "
                "again, or send fewer requests at once.")
                .arg(countText(inexact->streams), p99Of(*inexact))};
    }
    return {
        BiasVerdictText::tr("exact"), Pill::Kind::Good,
        BiasVerdictText::tr(
            "Times can be taken at their word. With %1 streams at once, 99 of 100 first tokens were noted less than %2 after they "
            "were written, which includes their way from one program to the other.")
            .arg(countText(levels.last().streams), p99Of(levels.last()))};
}

} // namespace bw::ui
