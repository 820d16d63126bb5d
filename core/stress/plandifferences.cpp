// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/plandifferences.h"

#include "base/jsontext.h"
#include "stress/planjson.h"

namespace bw::stress {

namespace {

using namespace Qt::StringLiterals;
using Leaves = QMap<QString, QString>;

//! Every leaf of a document by its path.
void collect(const QJsonValue& value, const QString& path, Leaves& leaves)
{
    if (!value.isObject() || value.toObject().isEmpty()) {
        leaves.insert(path, value.isString() ? value.toString() : compactJson(value));
        return;
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        collect(it.value(), path.isEmpty() ? it.key() : path + u'.' + it.key(), leaves);
}

Leaves leavesOf(const Plan& plan)
{
    Leaves leaves;
    collect(toJson(plan), {}, leaves);
    leaves.remove(u"name"_s);
    return leaves;
}

void addDifferences(QStringList& differences, const Leaves& first, const Leaves& later)
{
    const QStringList paths = first.keys() + later.keys();
    for (const QString& path : paths) {
        const QString line = u"%1: %2 → %3"_s.arg(path, first.value(path, u"—"_s), later.value(path, u"—"_s));
        if (first.value(path) != later.value(path) && !differences.contains(line))
            differences.append(line);
    }
}

} // namespace

QStringList planDifferences(const RunResult& run)
{
    QStringList differences;
    if (run.sides.isEmpty())
        return differences;
    const Leaves first = leavesOf(run.sides.constFirst().plan);
    for (const Side& side : run.sides.sliced(1))
        addDifferences(differences, first, leavesOf(side.plan));
    return differences;
}

} // namespace bw::stress
