// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/runset.h"

#include "base/jsontext.h"
#include "stress/planjson.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

using stress::RunResult;
using stress::VariantResult;

QString nameOf(const RunResult& run)
{
    return run.plan.name.isEmpty() ? run.startedAt.toLocalTime().toString(u"HH:mm:ss"_s) : run.plan.name;
}

//! A name that no other has yet.
QString freeName(const QString& name, const QList<VariantResult>& taken)
{
    const auto isTaken = [&taken](const QString& wanted) {
        return std::ranges::any_of(taken, [&wanted](const VariantResult& each) { return each.variant.name == wanted; });
    };
    QString free = name;
    for (int i = 2; isTaken(free); ++i)
        free = u"%1 (%2)"_s.arg(name).arg(i);
    return free;
}

void addVariants(RunResult& all, const RunResult& run)
{
    for (VariantResult variant : run.variants) {
        const QString name = run.variants.size() > 1 ? u"%1 · %2"_s.arg(nameOf(run), variant.variant.name) : nameOf(run);
        variant.variant.name = freeName(name, all.variants);
        all.variants.append(variant);
    }
}

//! Every leaf of a document by its path.
void collect(const QJsonValue& value, const QString& path, QMap<QString, QString>& leaves)
{
    if (value.isObject() && !value.toObject().isEmpty()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            collect(it.value(), path.isEmpty() ? it.key() : path + u'.' + it.key(), leaves);
        return;
    }
    leaves.insert(path, value.isString() ? value.toString() : compactJson(value));
}

} // namespace

KeptRun sideBySide(const QList<KeptRun>& runs)
{
    if (runs.isEmpty())
        return nullptr;
    if (runs.size() == 1)
        return runs.first();
    auto all = std::make_shared<RunResult>();
    all->plan = runs.first()->plan;
    all->plan.thresholds.clear(); // each run has its own
    all->plan.search = {};
    all->state = stress::RunState::Finished;
    all->startedAt = runs.first()->startedAt;
    all->switchedOn = runs.first()->switchedOn;
    for (const KeptRun& run : runs) {
        all->id += run->id + u'+';
        all->limits += run->limits;
        all->progress.elapsed = std::max(all->progress.elapsed, run->progress.elapsed);
        addVariants(*all, *run);
    }
    return all;
}

QList<stress::Difference> differencesOf(const QList<KeptRun>& runs)
{
    const KeptRun all = sideBySide(runs);
    QList<stress::Difference> differences;
    if (!all || all->variants.size() < 2)
        return differences;
    const qsizetype ofFirst = runs.first()->variants.size();
    for (qsizetype i = 1; i < all->variants.size(); ++i)
        differences += stress::compareResults(all->variants.constFirst(), all->variants[i], i < ofFirst);
    return differences;
}

QStringList planDifferences(const QList<KeptRun>& runs)
{
    QStringList differences;
    QMap<QString, QString> first;
    for (qsizetype i = 0; i < runs.size(); ++i) {
        QMap<QString, QString> leaves;
        collect(stress::toJson(runs[i]->plan), {}, leaves);
        leaves.remove(u"name"_s);
        if (i == 0) {
            first = leaves;
            continue;
        }
        const QStringList paths = QStringList(first.keys() + leaves.keys());
        for (const QString& path : paths) {
            const QString line = u"%1: %2 → %3"_s.arg(path, first.value(path, u"—"_s), leaves.value(path, u"—"_s));
            if (first.value(path) != leaves.value(path) && !differences.contains(line))
                differences.append(line);
        }
    }
    return differences;
}

} // namespace bw::ui
