// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/rangebutton.h"

#include "widgets/timerangedialog.h"

#include <QMenu>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bw::ui {

namespace {

constexpr std::array Lasts{Milliseconds(1min), Milliseconds(5min), Milliseconds(15min), Milliseconds(1h),
                           Milliseconds(6h),   Milliseconds(24h),  Milliseconds(168h),  Milliseconds(720h)};

QString lastName(Milliseconds last)
{
    if (last < 1h)
        return RangeButton::tr("Last %n min", nullptr, static_cast<int>(last / 1min));
    if (last <= 24h)
        return RangeButton::tr("Last %n h", nullptr, static_cast<int>(last / 1h));
    return RangeButton::tr("Last %n days", nullptr, static_cast<int>(last / 24h));
}

} // namespace

RangeButton::RangeButton(QWidget* parent) : QPushButton(parent)
{
    setObjectName(u"monitorRange"_s);
    auto* menu = new QMenu(this);
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &RangeButton::fill);
    name();
}

void RangeButton::setLast(Milliseconds last)
{
    m_last = last;
    m_fixed.reset();
    name();
    emit changed();
}

void RangeButton::setFixed(const TimeRange& range)
{
    m_fixed = range;
    name();
    emit changed();
}

void RangeButton::fill()
{
    menu()->clear();
    for (const Milliseconds last : Lasts) {
        QAction* action = menu()->addAction(lastName(last));
        action->setCheckable(true);
        action->setChecked(!m_fixed && last == m_last);
        connect(action, &QAction::triggered, this, [this, last] { setLast(last); });
    }
    menu()->addSeparator();
    connect(menu()->addAction(tr("From … to …")), &QAction::triggered, this, &RangeButton::askFixed);
}

void RangeButton::askFixed()
{
    const WallTime now = wallNow(systemClock());
    auto* dialog = new TimeRangeDialog(m_fixed.value_or(TimeRange{now - m_last, now}), window());
    connect(dialog, &TimeRangeDialog::chosen, this, &RangeButton::setFixed);
    dialog->open();
}

void RangeButton::name()
{
    setText(m_fixed ? timeRangeText(*m_fixed) : lastName(m_last));
}

} // namespace bw::ui
