// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/undobar.h"

#include "theme/tone.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace bw::ui {

UndoBar::UndoBar(QWidget* parent) : QFrame(parent), m_sentence(new QLabel(this))
{
    setTone(this, Tone::Card);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true); // it stands in narrow columns, too
    auto* button = new QPushButton(tr("Undo"), this);
    button->setObjectName(u"undo"_s);
    connect(button, &QPushButton::clicked, this, &UndoBar::undo);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &UndoBar::settleNow);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 8, 8);
    row->addWidget(m_sentence, 1);
    row->addWidget(button);
    hide();
}

void UndoBar::offer(const QString& sentence, std::function<void()> undo, std::function<void()> settle)
{
    settleNow();
    m_sentence->setText(sentence);
    m_undo = std::move(undo);
    m_settle = std::move(settle);
    m_timer.start(Time);
    show();
}

void UndoBar::settleNow()
{
    m_timer.stop();
    hide();
    m_undo = nullptr;
    if (const auto settle = std::exchange(m_settle, nullptr))
        settle();
}

void UndoBar::undo()
{
    m_timer.stop();
    hide();
    m_settle = nullptr;
    if (const auto restore = std::exchange(m_undo, nullptr))
        restore();
}

} // namespace bw::ui
