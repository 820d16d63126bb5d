// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/profiletable.h"

#include "gateway/profileranges.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

using gateway::Endpoint;
using gateway::GatewayProfile;
namespace ranges = gateway::ranges;

struct ProfileTableText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::ProfileTable)
};

bool isEmptyRow(const QStringList& row)
{
    return std::ranges::all_of(row, [](const QString& cell) { return cell.trimmed().isEmpty(); });
}

std::function<QString(const QString&)> notEmpty(const QString& sentence)
{
    return [sentence](const QString& text) { return text.trimmed().isEmpty() ? sentence : QString(); };
}

QString ttlProblem(const QString& text)
{
    const auto seconds = numberOf(text);
    const auto lowest = static_cast<double>(ranges::Ttl.lowest.count());
    const auto highest = static_cast<double>(ranges::Ttl.highest.count());
    const bool fits = seconds && *seconds >= lowest && *seconds <= highest && *seconds == std::floor(*seconds);
    return fits ? QString()
                : ProfileTableText::tr("Enter whole seconds from %1 to %2.")
                      .arg(numberText(lowest), numberText(highest));
}

Endpoint* endpointIn(GatewayProfile& profile, const EndpointId& id)
{
    const auto found = std::ranges::find(profile.endpoints, id, &Endpoint::id);
    return found == profile.endpoints.end() ? nullptr : &*found;
}

} // namespace

QList<QStringList> rowsOf(const QString& text, qsizetype columns)
{
    QList<QStringList> rows;
    if (text.isEmpty())
        return rows;
    for (const QString& line : text.split(u'\n')) {
        QStringList cells = line.split(u'\t').mid(0, columns);
        cells.resize(columns);
        rows.append(cells);
    }
    return rows;
}

QString textOf(const QList<QStringList>& rows)
{
    QStringList lines;
    for (QStringList row : rows) {
        for (QString& cell : row)
            cell.replace(u'\t', u' ').replace(u'\n', u' ');
        lines.append(row.join(u'\t'));
    }
    return lines.join(u'\n');
}

Result<void> checkedRows(const QList<QStringList>& rows, const QList<TableColumn>& columns, const QList<int>& unique)
{
    QSet<QStringList> seen;
    for (qsizetype at = 0; at < rows.size(); ++at) {
        if (isEmptyRow(rows[at]))
            continue;
        for (qsizetype column = 0; column < columns.size(); ++column) {
            const QString problem = columns[column].problem ? columns[column].problem(rows[at].value(column)) : QString();
            if (!problem.isEmpty())
                return failure(ErrorCode::InvalidInput,
                               ProfileTableText::tr("Row %1, %2: %3")
                                   .arg(QString::number(at + 1), columns[column].title, problem));
        }
        QStringList name;
        for (const int column : unique)
            name.append(rows[at].value(column).trimmed());
        if (seen.contains(name))
            return failure(
                ErrorCode::InvalidInput,
                ProfileTableText::tr("Row %1: “%2” stands there twice.").arg(QString::number(at + 1), name.first()));
        seen.insert(name);
    }
    return {};
}

ProfileTable ttlTable()
{
    ProfileTable table;
    table.columns = {{ProfileTableText::tr("Model begins with"),
                      ProfileTableText::tr("The longest beginning that fits counts."), false,
                      notEmpty(ProfileTableText::tr("Enter how the names of the models begin."))},
                     {ProfileTableText::tr("Fresh for, s"), {}, true, ttlProblem}};
    table.newRow = {QString(), u"3600"_s};
    table.field = {u"cacheTtlTable"_s, ProfileTableText::tr("Time to live"), {}, {}, ProfileField::Kind::Text, {}, {}};
    table.field.text = [](const GatewayProfile& profile) {
        QList<QStringList> rows;
        for (const cache::TtlPolicy::Row& row : profile.cache.ttl)
            rows.append({row.prefix, QString::number(row.ttl.count())});
        return textOf(rows);
    };
    table.field.read = [columns = table.columns](GatewayProfile& profile, const QString& text) -> Result<void> {
        const QList<QStringList> rows = rowsOf(text, columns.size());
        if (const auto checked = checkedRows(rows, columns); !checked)
            return checked;
        profile.cache.ttl.clear();
        for (const QStringList& row : rows) {
            if (!isEmptyRow(row))
                profile.cache.ttl.append({row[0].trimmed(), cache::Seconds(static_cast<qint64>(*numberOf(row[1])))});
        }
        return {};
    };
    return table;
}

ProfileTable modelNamesTable(const EndpointId& endpoint)
{
    ProfileTable table;
    table.columns = {{ProfileTableText::tr("Asked for"), ProfileTableText::tr("The model's name here, as in a chat."),
                      false, notEmpty(ProfileTableText::tr("Enter the name that is asked for."))},
                     {ProfileTableText::tr("Name at this endpoint"), ProfileTableText::tr("What is sent instead."),
                      false, notEmpty(ProfileTableText::tr("Enter the name at this endpoint."))}};
    table.newRow = {QString(), QString()};
    table.field = {u"endpointNames/"_s + endpoint.value(),
                   ProfileTableText::tr("Names of models"),
                   {},
                   {},
                   ProfileField::Kind::Text,
                   {},
                   {}};
    table.field.text = [endpoint](const GatewayProfile& profile) {
        QList<QStringList> rows;
        const auto found = std::ranges::find(profile.endpoints, endpoint, &Endpoint::id);
        if (found != profile.endpoints.end()) {
            for (auto it = found->modelNames.cbegin(); it != found->modelNames.cend(); ++it)
                rows.append({it.key(), it.value()});
        }
        return textOf(rows);
    };
    table.field.read = [endpoint, columns = table.columns](GatewayProfile& profile, const QString& text) -> Result<void> {
        Endpoint* into = endpointIn(profile, endpoint);
        const QList<QStringList> rows = rowsOf(text, columns.size());
        const auto checked = checkedRows(rows, columns);
        if (!into || !checked)
            return into ? checked : Result<void>();
        into->modelNames.clear();
        for (const QStringList& row : rows) {
            if (!isEmptyRow(row))
                into->modelNames.insert(row[0].trimmed(), row[1].trimmed());
        }
        return {};
    };
    return table;
}

} // namespace bw::ui
