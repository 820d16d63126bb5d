// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/undobar.h"

#include "theme/tone.h"
#include "widgets/accessiblerole.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <chrono>
#include <iterator>

using namespace Qt::StringLiterals;

namespace bw::ui {

UndoBar::UndoBar(QWidget* parent, Milliseconds time) : QFrame(parent), m_time(time), m_sentence(new QLabel(this))
{
    setTone(this, Tone::Card);
    setAccessibleRole(*this, QAccessible::AlertMessage);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true); // it stands in narrow columns, too
    auto* button = new QPushButton(tr("Undo"), this);
    button->setObjectName(u"undo"_s);
    connect(button, &QPushButton::clicked, this, &UndoBar::undo);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &UndoBar::settleOld);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 8, 8);
    row->addWidget(m_sentence, 1);
    row->addWidget(button);
    hide();
}

void UndoBar::offer(const QString& sentence, std::function<void()> undo, std::function<void()> settle)
{
    m_offers.append({sentence, std::move(undo), std::move(settle), QDeadlineTimer(m_time)});
    showNewest();
    announce(*this, sentence);
}

void UndoBar::settleNow()
{
    settleFirst(m_offers.size());
}

//! The timer is a coarse one: what it comes too early for waits for the next.
void UndoBar::settleOld()
{
    const auto fresh = std::ranges::find_if(m_offers, [](const Offer& offer) { return !offer.end.hasExpired(); });
    settleFirst(std::distance(m_offers.begin(), fresh));
}

//! They are no offers any more when they are called: whoever is called may offer, or settle, something else.
void UndoBar::settleFirst(qsizetype count)
{
    const QList<Offer> over = m_offers.mid(0, count);
    m_offers.remove(0, count);
    showNewest();
    for (const Offer& offer : over)
        offer.settle();
}

void UndoBar::undo()
{
    if (m_offers.isEmpty())
        return;
    const Offer newest = m_offers.takeLast();
    showNewest();
    newest.undo();
}

void UndoBar::showNewest()
{
    setVisible(!m_offers.isEmpty());
    if (m_offers.isEmpty())
        return m_timer.stop();
    m_sentence->setText(m_offers.constLast().sentence);
    setAccessibleName(m_sentence->text());
    m_timer.start(std::chrono::ceil<Milliseconds>(m_offers.constFirst().end.remainingTimeAsDuration()));
}

} // namespace bw::ui
