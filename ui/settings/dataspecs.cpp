// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingspec.h"

#include "widgets/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

struct DataText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::DataSettings)
};

SettingSpec numberSpec(Setting key, const QString& card, const QString& name, const QString& description, const QString& unit, const QString& words)
{
    return {.key = key,
            .section = u"data"_s,
            .card = card,
            .name = name,
            .description = description,
            .words = words,
            .editor = SettingSpec::Editor::Number,
            .unit = unit};
}

QList<SettingSpec> historySpecs(const QString& card)
{
    SettingSpec days = numberSpec(Setting::HistoryDays, card, DataText::tr("Keep requests for"),
                                  DataText::tr("What is older is deleted. Charts of long times keep their numbers for longer."), {},
                                  DataText::tr("retention history log age"));
    days.unitOf = &daysUnit;
    return {days,
            numberSpec(Setting::HistoryMegabytes, card, DataText::tr("Largest size of the history"), DataText::tr("The oldest requests make room."),
                       DataText::tr(" MB"), DataText::tr("retention disk space file")),
            {.key = Setting::KeepBodies,
             .section = u"data"_s,
             .card = card,
             .name = DataText::tr("Keep what was said in the playground"),
             .description = DataText::tr("Requests and answers in the history, to be looked at later. Keys are in none of it."),
             .words = DataText::tr("bodies record prompts")},
            {.key = Setting::KeepStressBodies,
             .section = u"data"_s,
             .card = card,
             .name = DataText::tr("Keep what was said in load tests"),
             .description = DataText::tr("Takes much room: a test makes thousands of answers."),
             .words = DataText::tr("bodies record stress")},
            numberSpec(Setting::BodyKilobytes, card, DataText::tr("Keep of each body at most"), DataText::tr("The rest is cut off, which the inspector says."),
                       DataText::tr(" kB"), DataText::tr("size limit"))};
}

} // namespace

QList<SettingSpec> dataSpecs()
{
    const QString metrics = DataText::tr("Metrics for Prometheus");
    return historySpecs(DataText::tr("History"))
        + QList<SettingSpec>{{.key = Setting::MetricsEndpoint,
                              .section = u"data"_s,
                              .card = metrics,
                              .name = DataText::tr("Let programs on this computer read the metrics"),
                              .description = DataText::tr("Only through 127.0.0.1: no other computer reaches it."),
                              .words = DataText::tr("prometheus scrape endpoint")},
                             numberSpec(Setting::MetricsPort, metrics, DataText::tr("Port of the metrics"), DataText::tr("One that no other program uses."), {},
                                        DataText::tr("prometheus"))};
}

} // namespace bw::ui
