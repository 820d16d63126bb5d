// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/savingscard.h"

#include "theme/tone.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

QLabel* wrapped(Tone tone, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    setTone(label, tone);
    return label;
}

} // namespace

SavingsCard::SavingsCard(QWidget* parent)
    : QFrame(parent), m_column(new QVBoxLayout), m_none(wrapped(Tone::Muted, this)), m_unpriced(wrapped(Tone::Warning, this))
{
    setTone(this, Tone::Card);
    auto* title = new QLabel(tr("Saved"), this);
    setTone(title, Tone::Title);
    m_none->setText(tr("Nothing to compare with in this time: no list price is known, and the cache was not asked."));
    m_unpriced->setObjectName(u"unpriced"_s);
    m_column->setSpacing(9);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 11, 14, 12);
    column->setSpacing(8);
    column->addWidget(title);
    column->addWidget(m_none);
    column->addLayout(m_column);
    column->addWidget(m_unpriced);
}

SavingsCard::Row SavingsCard::makeRow()
{
    Row row{new QWidget(this), nullptr, nullptr, nullptr};
    row.caption = new QLabel(row.whole);
    row.value = new QLabel(row.whole);
    row.note = wrapped(Tone::Small, row.whole);
    setTone(row.caption, Tone::Secondary);
    auto* grid = new QGridLayout(row.whole);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(0, 1);
    grid->addWidget(row.caption, 0, 0);
    grid->addWidget(row.value, 0, 1, Qt::AlignRight);
    grid->addWidget(row.note, 1, 0, 1, 2);
    m_column->addWidget(row.whole);
    return row;
}

void SavingsCard::setSavings(const QList<SavingLine>& lines, const QStringList& unpriced)
{
    while (m_rows.size() < lines.size())
        m_rows.append(makeRow());
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        m_rows[i].whole->setVisible(i < lines.size());
        if (i >= lines.size())
            continue;
        m_rows[i].caption->setText(lines[i].caption);
        m_rows[i].value->setText(lines[i].value);
        m_rows[i].note->setText(lines[i].note);
    }
    m_none->setVisible(lines.isEmpty());
    m_unpriced->setVisible(!unpriced.isEmpty());
    m_unpriced->setText(tr("No price is known of these, so every sum with them is too low: %1. Enter prices in Gateways, on the tab Prices.").arg(unpriced.join(u", "_s)));
}

} // namespace bw::ui
