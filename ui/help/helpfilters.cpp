// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/helptopic.h"

#include "record/filterfields.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

struct FiltersText
{
    Q_DECLARE_TR_FUNCTIONS(HelpFilters)
};

//! Each a filter that can be typed as it stands there.
QList<QStringList> examples()
{
    return {
        {u"status:error model:gpt-4.1"_s, FiltersText::tr("Terms beside each other must all fit.")},
        {u"cache:hit or total<1s"_s, FiltersText::tr("One of the two is enough; “|” says the same. Parentheses keep together what "
                                                     "belongs together.")},
        {u"-model:deepseek*"_s, FiltersText::tr("“-” or “not” before a term turns it round. “*” stands for any characters.")},
        {u"model:gpt-4.1,gpt-4o"_s, FiltersText::tr("One of several values, with commas between them.")},
        {u"ttft>500 cost>=0.01 in>5k"_s, FiltersText::tr("Numbers take <, <=, > and >=. Times are in milliseconds unless a unit stands "
                                                         "behind them, as in 1.5s or 2m; counts may end in k or M.")},
        {u"text:\"time out\""_s, FiltersText::tr("Quotation marks hold several words together.")},
        {u"429"_s, FiltersText::tr("A word without a field is looked for in all names, and as a status or the beginning of an id.")},
    };
}

QStringList rowOf(const record::FilterFieldInfo& field)
{
    const QString sign = field.isNumber() ? u">"_s : u":"_s;
    const QString name = field.alias.isEmpty() ? field.name + sign : field.name + sign + u"  "_s + field.alias + sign;
    const QStringList words = record::filterWords(field.field);
    const QString hint = record::filterHint(field.field);
    return {name, words.isEmpty() ? hint : hint + u'\n' + FiltersText::tr("Understood are: %1").arg(words.join(u", "_s))};
}

} // namespace

HelpTopic filtersTopic()
{
    QList<QStringList> rows = examples();
    for (const record::FilterFieldInfo& field : record::filterFields())
        rows.append(rowOf(field));
    return {u"filters"_s,
            FiltersText::tr("Filter language"),
            FiltersText::tr("What can be typed into the filter above the log of requests. While you type, fields and their values are "
                            "offered."),
            {FiltersText::tr("What you type"), FiltersText::tr("What it finds")},
            rows};
}

} // namespace bw::ui
