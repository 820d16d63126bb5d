// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/findbar.h"

#include "playground/chatview.h"
#include "theme/theme.h"
#include "theme/tone.h"
#include "widgets/command.h"
#include "widgets/escapekey.h"
#include "widgets/format.h"
#include "widgets/iconbutton.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bw::ui {

FindBar::FindBar(const Theme& theme, ChatView& view, QWidget* parent)
    : QWidget(parent), m_view(view), m_words(new QLineEdit(this)), m_count(new QLabel(this))
{
    m_words->setPlaceholderText(tr("Find in this conversation"));
    m_words->setAccessibleName(tr("Find in this conversation"));
    m_words->setMaximumWidth(320);
    setTone(m_count, Tone::Secondary);
    m_delay.setSingleShot(true);
    m_delay.setInterval(100ms);
    auto* const before = new IconButton(theme, u"chevron-up"_s, tr("Place before"), this);
    auto* const after = new IconButton(theme, u"chevron-down"_s, tr("Next place"), this);
    auto* const done = new IconButton(theme, u"close"_s, tr("Close (Esc)"), this);
    showKeysInTip(*before, u"find.previous"_s, tr("Place before"));
    showKeysInTip(*after, u"find.next"_s, tr("Next place"));
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 12, 6);
    row->addWidget(m_words, 1);
    row->addWidget(m_count);
    row->addWidget(before);
    row->addWidget(after);
    row->addStretch(0);
    row->addWidget(done);
    new EscapeKey(*m_words, [this] { close(); });
    connect(m_words, &QLineEdit::textChanged, &m_delay, qOverload<>(&QTimer::start));
    connect(&m_delay, &QTimer::timeout, this, [this] { m_view.find(m_words->text()); });
    connect(before, &IconButton::clicked, &m_view, [this] { m_view.findNext(-1); });
    connect(after, &IconButton::clicked, &m_view, [this] { m_view.findNext(1); });
    connect(done, &IconButton::clicked, this, &FindBar::close);
    connect(&m_view, &ChatView::findChanged, this, &FindBar::showCount);
    hide();
}

void FindBar::open(const QString& words)
{
    if (!words.isEmpty())
        m_words->setText(words);
    show();
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
    m_delay.start();
}

void FindBar::goOn(int by)
{
    if (!isVisible())
        return open();
    if (!m_delay.isActive())
        return m_view.findNext(by);
    m_delay.stop();
    m_view.find(m_words->text());
}

void FindBar::close()
{
    m_delay.stop();
    hide();
    m_view.find({});
    m_view.setFocus(Qt::OtherFocusReason);
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter)
        goOn(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
    else
        QWidget::keyPressEvent(event);
}

void FindBar::showCount(qsizetype current, qsizetype count)
{
    if (m_words->text().isEmpty())
        m_count->clear();
    else if (count == 0)
        m_count->setText(tr("not found"));
    else
        m_count->setText(tr("%1 of %2").arg(countText(current), countText(count)));
}

} // namespace bw::ui
