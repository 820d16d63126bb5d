// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/toolpanel.h"

#include "base/jsontext.h"
#include "playground/chatstyle.h"
#include "theme/fonts.h"
#include "theme/theme.h"
#include "widgets/elidedlabel.h"
#include "widgets/scaledsize.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int EditHeight = 58;
constexpr int CallHeight = 92; //!< at a text of 100 %, as EditHeight
constexpr qsizetype MostTyped = 50;
constexpr qsizetype CallsShown = 3; //!< the others are scrolled to

QString callText(const openai::ToolCall& call)
{
    const auto arguments = parseJson(call.arguments);
    return call.name + u'(' + (arguments ? compactJson(*arguments) : call.arguments.simplified()) + u')';
}

} // namespace

ToolPanel::ToolPanel(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_title(new QLabel(this)), m_note(new QLabel(this)), m_rows(new QVBoxLayout),
      m_body(new QWidget(this)), m_send(new QPushButton(tr("Send the answers"), this))
{
    setTone(this, Tone::Card);
    setTone(m_title, Tone::Section);
    setTone(m_note, Tone::Warning);
    setTone(m_send, Tone::Primary);
    m_send->setObjectName(u"sendToolAnswers"_s);
    m_note->setWordWrap(true);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(8);
    m_body->setLayout(m_rows);
    m_body->setProperty("scrolled", true);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidget(m_body);
    keepScaled(*m_scroll, [this] { fitHeight(); });
    auto* const buttons = new QHBoxLayout;
    buttons->addWidget(m_note, 1);
    buttons->addWidget(m_send, 0, Qt::AlignBottom);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 16, 10);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_scroll);
    column->addLayout(buttons);
    connect(m_send, &QPushButton::clicked, this, &ToolPanel::send);
    hide();
}

void ToolPanel::setCalls(const QList<openai::ToolCall>& calls, int round, int most)
{
    m_overLimit = round > most;
    m_title->setText(tr("Calls of tools to answer: %1 · round %2").arg(calls.size()).arg(round));
    m_note->setText(m_overLimit ? tr("More than %1 rounds, the limit of this conversation. Sending goes on all the same.").arg(most) : QString());
    m_send->setText(m_overLimit ? tr("Go on") : tr("Send the answers"));
    setVisible(!calls.isEmpty());
    if (calls == m_calls)
        return;
    m_typed = typed();
    if (m_sending)
        m_typed.removeIf([this](const auto& each) { return each.first == m_calls; }); // others may look the same
    m_calls = calls;
    m_edits.clear();
    for (QLayoutItem* item = m_rows->takeAt(0); item; item = m_rows->takeAt(0)) {
        const std::unique_ptr<QLayoutItem> row(item);
        row->widget()->deleteLater();
    }
    for (const openai::ToolCall& call : calls)
        addCall(call);
    showTyped();
    fitHeight();
}

void ToolPanel::fitHeight()
{
    m_scroll->setFixedHeight(int(std::min(m_calls.size(), CallsShown)) * scaledPixels(CallHeight));
}

//! In line with the messages.
void ToolPanel::resizeEvent(QResizeEvent* event)
{
    const int side = std::max(int(chat::Margin), (width() - int(chat::WidestColumn)) / 2);
    layout()->setContentsMargins(side, 10, side, 10);
    QWidget::resizeEvent(event);
}

void ToolPanel::addCall(const openai::ToolCall& call)
{
    auto* const row = new QWidget(m_body);
    auto* const name = new ElidedLabel(callText(call), row);
    name->setFont(m_theme.monospace());
    auto* const edit = new QPlainTextEdit(row);
    setScaledHeight(*edit, EditHeight);
    edit->setFont(m_theme.monospace());
    edit->setTabChangesFocus(true);
    edit->setPlaceholderText(tr("What the tool answers: text or JSON"));
    edit->setAccessibleName(tr("Answer of %1").arg(call.name));
    auto* const column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(name);
    column->addWidget(edit);
    m_rows->addWidget(row);
    m_edits.append(edit);
}

QStringList ToolPanel::texts() const
{
    QStringList texts;
    for (const QPlainTextEdit* const edit : m_edits)
        texts.append(edit->toPlainText());
    return texts;
}

ToolTexts ToolPanel::typed() const
{
    ToolTexts typed = m_typed;
    typed.removeIf([this](const auto& each) { return each.first == m_calls; });
    const QStringList now = texts();
    if (std::ranges::any_of(now, [](const QString& text) { return !text.isEmpty(); }))
        typed.append({m_calls, now});
    return typed.last(std::min(typed.size(), MostTyped));
}

void ToolPanel::setTyped(const ToolTexts& typed)
{
    m_typed = typed;
    showTyped();
}

void ToolPanel::showTyped()
{
    const auto found = std::ranges::find(m_typed, m_calls, [](const auto& each) { return each.first; });
    for (qsizetype i = 0; i < m_edits.size(); ++i) {
        const QString text = found == m_typed.end() ? QString() : found->second.value(i);
        if (m_edits[i]->toPlainText() != text)
            m_edits[i]->setPlainText(text);
    }
}

//! An empty answer is one too.
void ToolPanel::send()
{
    const QScopedValueRollback sending(m_sending, true);
    emit answered(texts()); // what was answered goes with the calls, once it is sent
}

} // namespace bw::ui
