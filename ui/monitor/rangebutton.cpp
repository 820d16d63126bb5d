// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/rangebutton.h"

#include <QDateTimeEdit>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLocale>
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

QString fixedName(const TimeRange& range)
{
    const QDateTime from = dateTimeOf(range.from).toLocalTime();
    const QDateTime to = dateTimeOf(range.to).toLocalTime();
    const bool oneDay = from.date() == to.date();
    const QLocale locale;
    return locale.toString(from, u"d MMM HH:mm"_s) + u" – "_s + locale.toString(to, oneDay ? u"HH:mm"_s : u"d MMM HH:mm"_s);
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
    auto* dialog = new QDialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Time to show"));
    const QDateTime now = QDateTime::currentDateTime();
    auto* from = new QDateTimeEdit(m_fixed ? dateTimeOf(m_fixed->from).toLocalTime() : now.addMSecs(-m_last.count()), dialog);
    auto* to = new QDateTimeEdit(m_fixed ? dateTimeOf(m_fixed->to).toLocalTime() : now, dialog);
    for (QDateTimeEdit* edit : {from, to})
        edit->setCalendarPopup(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, dialog);
    auto* form = new QFormLayout(dialog);
    form->addRow(tr("From"), from);
    form->addRow(tr("To"), to);
    form->addRow(buttons);
    const auto check = [from, to, buttons] { buttons->button(QDialogButtonBox::Ok)->setEnabled(from->dateTime() < to->dateTime()); };
    connect(from, &QDateTimeEdit::dateTimeChanged, dialog, check);
    connect(to, &QDateTimeEdit::dateTimeChanged, dialog, check);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    connect(dialog, &QDialog::accepted, this, [this, from, to] { setFixed({wallTimeOf(from->dateTime()), wallTimeOf(to->dateTime())}); });
    dialog->open();
}

void RangeButton::name()
{
    setText(m_fixed ? fixedName(*m_fixed) : lastName(m_last));
}

} // namespace bw::ui
