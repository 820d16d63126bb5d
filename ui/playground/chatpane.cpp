// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/chatpane.h"

#include "playground/chatview.h"
#include "theme/theme.h"
#include "widgets/pill.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int HeaderHeight = 36;
constexpr int DotSize = 8;
constexpr int DotLeft = 13;
constexpr int NarrowestPicker = 140;
constexpr int WidestPicker = 320;
constexpr int PickerFrame = 48; //!< around the text, arrow included

} // namespace

ChatPane::ChatPane(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_picker(new QComboBox(this)), m_state(new Pill(this)),
      m_view(new ChatView(theme, this))
{
    m_picker->setObjectName(u"modelPicker"_s);
    m_picker->setAccessibleName(tr("Model"));
    m_picker->setToolTip(tr("The model that answers. Any name can be typed. Ctrl+Shift+M"));
    m_picker->setEditable(true);
    m_picker->setInsertPolicy(QComboBox::NoInsert);
    m_picker->lineEdit()->setPlaceholderText(tr("Choose a model"));
    m_picker->completer()->setFilterMode(Qt::MatchContains);
    m_picker->completer()->setCompletionMode(QCompleter::PopupCompletion);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_picker->lineEdit()->setFont(bold);
    m_state->hide();
    fitPicker();

    auto* const header = new QHBoxLayout;
    header->setContentsMargins(DotLeft + DotSize + 2, 0, 12, 0);
    header->addWidget(m_picker);
    header->addStretch(1);
    header->addWidget(m_state);
    auto* const headerArea = new QWidget(this);
    headerArea->setFixedHeight(HeaderHeight);
    headerArea->setLayout(header);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1); // the line below the header
    column->addWidget(headerArea);
    column->addWidget(m_view, 1);

    connect(m_picker, &QComboBox::editTextChanged, this, &ChatPane::fitPicker);
    connect(m_picker, &QComboBox::activated, this, &ChatPane::choose);
    connect(m_picker->lineEdit(), &QLineEdit::editingFinished, this, &ChatPane::choose);
}

void ChatPane::setModels(const QStringList& models)
{
    const QSignalBlocker blocker(m_picker);
    m_picker->clear();
    m_picker->addItems(models);
    m_picker->setCurrentText(m_model);
    fitPicker();
}

void ChatPane::setModel(const QString& model)
{
    const QSignalBlocker blocker(m_picker);
    m_model = model;
    m_picker->setCurrentText(model);
    fitPicker();
}

QString ChatPane::model() const
{
    return m_model;
}

void ChatPane::setState(std::optional<store::MessageState> state)
{
    m_state->setVisible(state.has_value());
    if (!state)
        return;
    switch (*state) {
    case store::MessageState::Done:
        return m_state->set(tr("done"), Pill::Kind::Good);
    case store::MessageState::Streaming:
        return m_state->set(tr("streaming"), Pill::Kind::Warning);
    case store::MessageState::Failed:
        return m_state->set(tr("error"), Pill::Kind::Bad);
    case store::MessageState::Cancelled:
        return m_state->set(tr("stopped"), Pill::Kind::Neutral);
    }
}

void ChatPane::openPicker()
{
    m_picker->setFocus(Qt::ShortcutFocusReason);
    m_picker->lineEdit()->selectAll();
    m_picker->showPopup();
}

void ChatPane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect(0, HeaderHeight, width(), 1), m_theme.colors().line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colors().series[0]);
    painter.drawEllipse(QRectF(DotLeft - 2, (HeaderHeight - DotSize) / 2.0, DotSize, DotSize));
}

//! As wide as the name, so that the arrow stands beside it.
void ChatPane::fitPicker()
{
    const int text = m_picker->lineEdit()->fontMetrics().horizontalAdvance(m_picker->currentText());
    m_picker->setFixedWidth(std::clamp(text + PickerFrame, NarrowestPicker, WidestPicker));
}

void ChatPane::choose()
{
    const QString model = m_picker->currentText().trimmed();
    if (model.isEmpty() || model == m_model)
        return;
    m_model = model;
    emit modelChosen(model);
}

} // namespace bw::ui
