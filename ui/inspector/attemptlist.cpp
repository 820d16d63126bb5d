// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/attemptlist.h"

#include "theme/tone.h"
#include "widgets/elidedlabel.h"

#include <QGridLayout>
#include <QLabel>

namespace bw::ui {

AttemptList::AttemptList(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(5);
    m_grid->setColumnStretch(1, 1);
}

void AttemptList::setRows(const QList<AttemptRow>& rows)
{
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item; // the layout gave it away
    }
    for (int i = 0; i < rows.size(); ++i) {
        const AttemptRow& row = rows[i];
        auto* status = new Pill(row.status, row.kind, this);
        auto* where = new ElidedLabel(row.where, this);
        auto* outcome = new QLabel(row.outcome, this);
        setTone(outcome, Tone::Secondary);
        outcome->setTextFormat(Qt::PlainText);
        for (QWidget* widget : {static_cast<QWidget*>(status), static_cast<QWidget*>(where), static_cast<QWidget*>(outcome)})
            widget->setToolTip(row.detail);
        m_grid->addWidget(status, i, 0);
        m_grid->addWidget(where, i, 1);
        m_grid->addWidget(outcome, i, 2, Qt::AlignRight);
    }
}

} // namespace bw::ui
