// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timerangedialog.h"

#include "widgets/format.h"

#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace bw::ui {

QString timeRangeText(const TimeRange& range)
{
    const QDateTime from = dateTimeOf(range.from).toLocalTime();
    const QDateTime to = dateTimeOf(range.to).toLocalTime();
    const bool oneDay = from.date() == to.date();
    return dateText(from, u"d MMM HH:mm"_s) + u" – "_s + dateText(to, oneDay ? u"HH:mm"_s : u"d MMM HH:mm"_s);
}

TimeRangeDialog::TimeRangeDialog(const TimeRange& shown, QWidget* parent)
    : QDialog(parent), m_from(new QDateTimeEdit(dateTimeOf(shown.from).toLocalTime(), this)),
      m_to(new QDateTimeEdit(dateTimeOf(shown.to).toLocalTime(), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Time to show"));
    for (QDateTimeEdit* edit : {m_from, m_to})
        edit->setCalendarPopup(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto* form = new QFormLayout(this);
    form->addRow(tr("From"), m_from);
    form->addRow(tr("To"), m_to);
    form->addRow(buttons);
    const auto check = [this, buttons] { buttons->button(QDialogButtonBox::Ok)->setEnabled(m_from->dateTime() < m_to->dateTime()); };
    connect(m_from, &QDateTimeEdit::dateTimeChanged, this, check);
    connect(m_to, &QDateTimeEdit::dateTimeChanged, this, check);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(this, &QDialog::accepted, this, [this] { emit chosen(range()); });
}

TimeRange TimeRangeDialog::range() const
{
    return {wallTimeOf(m_from->dateTime()), wallTimeOf(m_to->dateTime())};
}

} // namespace bw::ui
