// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/loadtext.h"

#include <QCoreApplication>
#include <QLocale>

namespace bw::stress {

namespace {

using namespace Qt::StringLiterals;

struct LoadText
{
    Q_DECLARE_TR_FUNCTIONS(bw::stress::LoadText)
};

QString levelText(double level)
{
    return QLocale().toString(level, 'g', 6);
}

//! The first and the last of the levels that differ: "10 → 200", or "0 → 50 → 0".
QString levelsText(const Load& load)
{
    QList<double> levels;
    const auto add = [&levels](double level) {
        if (levels.isEmpty() || levels.last() != level)
            levels.append(level);
    };
    if (load.rampUp > Seconds(0))
        add(0);
    if (load.stages.isEmpty())
        add(load.level);
    for (const LoadStage& stage : load.stages)
        add(stage.level);
    if (levels.size() > 3)
        levels = {levels.first(), *std::ranges::max_element(levels), levels.last()};
    QStringList texts;
    for (const double level : std::as_const(levels))
        texts.append(levelText(level));
    return texts.join(u" → "_s);
}

QString unitText(const Load& load, const QString& levels)
{
    if (load.kind == Load::Kind::Closed)
        return LoadText::tr("%1 in flight").arg(levels);
    switch (load.arrival) {
    case ArrivalProcess::Constant:
        break;
    case ArrivalProcess::Poisson:
        return LoadText::tr("%1/s, Poisson").arg(levels);
    case ArrivalProcess::Gamma:
        return LoadText::tr("%1/s, gamma %2").arg(levels, levelText(load.shape));
    }
    return LoadText::tr("%1/s").arg(levels);
}

QString searchText(const Load& load, const Search& search)
{
    const QString range = unitText(load, u"%1 – %2"_s.arg(levelText(search.from), levelText(search.to)));
    return search.kind == Search::Kind::Sweep ? LoadText::tr("sweep of %1").arg(range)
                                              : LoadText::tr("highest of %1").arg(range);
}

} // namespace

QString loadText(const Load& load, const Search& search)
{
    switch (load.kind) {
    case Load::Kind::Burst:
        return LoadText::tr("%1 every %2 s").arg(QLocale().toString(load.burstSize), levelText(load.burstEvery.count()));
    case Load::Kind::Replay:
        return load.speed == 1 ? LoadText::tr("trace") : LoadText::tr("trace × %1").arg(levelText(load.speed));
    case Load::Kind::Closed:
    case Load::Kind::Rate:
        break;
    }
    return search.kind == Search::Kind::None ? unitText(load, levelsText(load)) : searchText(load, search);
}

} // namespace bw::stress
