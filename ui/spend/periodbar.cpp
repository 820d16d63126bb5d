// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/periodbar.h"

#include "widgets/timerangedialog.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace bw::ui {

PeriodBar::PeriodBar(QWidget* parent) : QWidget(parent), m_buttons(new QButtonGroup(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    const std::initializer_list<std::pair<SpendPeriod::Kind, QString>> kinds = {
        {SpendPeriod::Kind::Today, tr("Today")},
        {SpendPeriod::Kind::SevenDays, tr("7 days")},
        {SpendPeriod::Kind::ThirtyDays, tr("30 days")},
        {SpendPeriod::Kind::Month, tr("This month")},
        {SpendPeriod::Kind::Fixed, tr("From … to …")},
    };
    for (const auto& [kind, name] : kinds) {
        auto* button = new QPushButton(name, this);
        button->setCheckable(true);
        m_buttons->addButton(button, static_cast<int>(kind));
        row->addWidget(button);
    }
    m_fixed = qobject_cast<QPushButton*>(m_buttons->button(static_cast<int>(SpendPeriod::Kind::Fixed)));
    row->addStretch(1);
    auto* save = new QPushButton(tr("Export CSV…"), this);
    save->setObjectName(u"spendExport"_s);
    row->addWidget(save);
    connect(save, &QPushButton::clicked, this, &PeriodBar::exportRequested);
    connect(m_buttons, &QButtonGroup::idClicked, this, [this](int id) {
        const auto kind = static_cast<SpendPeriod::Kind>(id);
        mark(m_period); // the dialog may be put away
        if (kind == SpendPeriod::Kind::Fixed)
            askFixed();
        else
            setPeriod({kind, {}});
    });
    mark(m_period);
}

void PeriodBar::setPeriod(const SpendPeriod& period)
{
    mark(period);
    if (std::exchange(m_period, period) != period)
        emit changed();
}

void PeriodBar::mark(const SpendPeriod& period)
{
    const bool fixed = period.kind == SpendPeriod::Kind::Fixed;
    m_buttons->button(static_cast<int>(period.kind))->setChecked(true);
    m_fixed->setText(fixed ? timeRangeText(period.fixed) : tr("From … to …"));
}

void PeriodBar::askFixed()
{
    auto* dialog = new TimeRangeDialog(rangeOf(m_period, QDateTime::currentDateTime(), QTimeZone::systemTimeZone()), window());
    connect(dialog, &TimeRangeDialog::chosen, this, [this](const TimeRange& range) { setPeriod({SpendPeriod::Kind::Fixed, range}); });
    dialog->open();
}

} // namespace bw::ui
