// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/paneheader.h"

#include "playground/panecolors.h"
#include "theme/fonts.h"
#include "theme/theme.h"
#include "theme/tone.h"
#include "widgets/command.h"
#include "widgets/elidedlabel.h"
#include "widgets/format.h"
#include "widgets/iconbutton.h"
#include "widgets/pill.h"
#include "widgets/scaledsize.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int HeadHeight = 37; //!< the line below it included
constexpr int HeadDot = 8;
constexpr int HeadDotLeft = 13;
constexpr int HeadGap = 6;
constexpr int NarrowestPicker = 110;
constexpr int WidestPicker = 320;
constexpr int ListFrame = 44; //!< borders, padding and scroll bar of the list
constexpr int PickerFrame = 48; //!< around the text, arrow included

std::pair<QString, Pill::Kind> wordFor(store::MessageState state)
{
    switch (state) {
    case store::MessageState::Done:
        return {PaneHeader::tr("done"), Pill::Kind::Good};
    case store::MessageState::Streaming:
        return {PaneHeader::tr("streaming"), Pill::Kind::Warning};
    case store::MessageState::Failed:
        return {PaneHeader::tr("error"), Pill::Kind::Bad};
    case store::MessageState::Cancelled:
        break;
    }
    return {PaneHeader::tr("stopped"), Pill::Kind::Neutral};
}

} // namespace

PaneHeader::PaneHeader(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_picker(new QComboBox(this)), m_gateway(new ElidedLabel(this)),
      m_pill(new Pill(this)), m_more(new IconButton(theme, u"more"_s, tr("What can be done with this pane"), this)),
      m_close(new IconButton(theme, u"close"_s, tr("Close this pane; its conversation stays in the list"), this))
{
    setScaledHeight(*this, HeadHeight);
    makePicker();
    makeMenu();
    setTone(m_gateway, Tone::Small);
    m_close->setObjectName(u"closePane"_s);
    showKeysInTip(*m_close, u"pane.close"_s, tr("Close this pane; its conversation stays in the list"));
    followKeys(*m_picker, u"pane.model"_s, [this](const QString& keys) {
        m_pickerKeys = keys;
        showPickerTip();
    });
    connect(m_close, &QToolButton::clicked, this, &PaneHeader::closeRequested);

    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(HeadDotLeft + HeadDot + 2, 0, 8, 1);
    row->setSpacing(HeadGap);
    row->addWidget(m_picker);
    row->addWidget(m_gateway, 1);
    row->addWidget(m_pill);
    row->addWidget(m_more);
    row->addWidget(m_close);
    refreshPill();
    setPlace(0, 1);
}

void PaneHeader::makePicker()
{
    m_picker->setObjectName(u"modelPicker"_s);
    m_picker->setAccessibleName(tr("Model"));
    m_picker->setEditable(true);
    m_picker->setInsertPolicy(QComboBox::NoInsert);
    m_picker->lineEdit()->setPlaceholderText(tr("Choose a model"));
    m_picker->completer()->setFilterMode(Qt::MatchContains);
    m_picker->completer()->setCompletionMode(QCompleter::PopupCompletion);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_picker->lineEdit()->setFont(bold);
    connect(m_picker, &QComboBox::editTextChanged, this, &PaneHeader::fitPicker);
    connect(m_picker, &QComboBox::activated, this, &PaneHeader::choose);
    connect(m_picker->lineEdit(), &QLineEdit::editingFinished, this, &PaneHeader::choose);
    connect(&m_theme, &Theme::changed, this, &PaneHeader::fitList);
    fitPicker();
}

void PaneHeader::makeMenu()
{
    auto* const menu = new QMenu(this);
    menu->addAction(m_theme.icon(u"retry"_s), tr("Ask several times…"), this, &PaneHeader::repeatsRequested);
    menu->addAction(m_theme.icon(u"panes"_s), tr("Compare the text with another answer…"), this, &PaneHeader::compareRequested);
    menu->addSeparator();
    m_amongOthers.append(menu->addAction(m_theme.icon(u"check"_s), tr("Use this one, let the others go"), this, &PaneHeader::useRequested));
    m_leaveOut = menu->addAction(tr("Leave out of the shared input"));
    m_amongOthers.append(m_leaveOut);
    m_leaveOut->setCheckable(true);
    connect(m_leaveOut, &QAction::triggered, this, &PaneHeader::leftOutChosen);
    m_amongOthers.append(menu->addAction(m_theme.icon(u"close"_s), tr("Close this pane"), this, &PaneHeader::closeRequested));
    m_more->setObjectName(u"paneMenu"_s);
    m_more->setMenu(menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
}

void PaneHeader::setModels(const QStringList& models)
{
    const QSignalBlocker blocker(m_picker);
    m_picker->clear();
    m_picker->addItems(models);
    m_picker->setCurrentText(m_model);
    fitPicker();
    fitList();
}

//! The picker may be narrow; in the lists below it every name is whole: by their ends they differ.
void PaneHeader::fitList()
{
    int widest = 0;
    for (int i = 0; i < m_picker->count(); ++i)
        widest = std::max(widest, m_picker->view()->fontMetrics().horizontalAdvance(m_picker->itemText(i)));
    for (QAbstractItemView* const list : {m_picker->view(), m_picker->completer()->popup()})
        list->setMinimumWidth(std::min(widest + ListFrame, scaledPixels(WidestPicker)));
}

void PaneHeader::setModel(const QString& model)
{
    const QSignalBlocker blocker(m_picker);
    m_model = model;
    m_picker->setCurrentText(model);
    fitPicker();
}

void PaneHeader::setGateway(const QString& name)
{
    m_gatewayName = name;
    fitPicker();
}

void PaneHeader::setState(std::optional<store::MessageState> state)
{
    m_state = state;
    refreshPill();
}

void PaneHeader::setPlace(int index, int count)
{
    m_index = index;
    m_count = count;
    m_close->setVisible(count > 1);
    for (QAction* const action : m_amongOthers)
        action->setVisible(count > 1);
    fitPicker();
    update();
}

void PaneHeader::setCurrent(bool current)
{
    m_current = current;
    update();
}

void PaneHeader::setLeftOut(bool leftOut)
{
    m_leftOut = leftOut;
    m_leaveOut->setChecked(leftOut);
    refreshPill();
}

void PaneHeader::setShared(bool shared)
{
    m_shared = shared;
    m_leaveOut->setEnabled(shared);
    refreshPill();
}

void PaneHeader::openPicker()
{
    m_picker->setFocus(Qt::ShortcutFocusReason);
    m_picker->lineEdit()->selectAll();
    m_picker->showPopup();
}

void PaneHeader::chooseModel(const QString& model)
{
    m_picker->setCurrentText(model);
    choose();
}

void PaneHeader::paintEvent(QPaintEvent*)
{
    const Colors& colors = m_theme.colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colors.line);
    if (m_current && m_count > 1)
        painter.fillRect(QRect(0, height() - 2, width(), 2), colors.accent);
    painter.setPen(Qt::NoPen);
    painter.setBrush(paneColor(colors, m_index));
    painter.drawEllipse(QRectF(HeadDotLeft - 2, (height() - 1 - HeadDot) / 2.0, HeadDot, HeadDot));
}

void PaneHeader::mousePressEvent(QMouseEvent*)
{
    emit pressed();
}

void PaneHeader::resizeEvent(QResizeEvent*)
{
    fitPicker();
}

//! As wide as the name, so that the arrow stands beside it, as far as the other parts leave room. A name that is longer
//! shows its beginning; the gateway is named only where all of its name has room.
void PaneHeader::fitPicker()
{
    int others = layout() ? layout()->contentsMargins().left() + layout()->contentsMargins().right() : 0;
    for (const QWidget* const part : {static_cast<QWidget*>(m_pill), static_cast<QWidget*>(m_more), static_cast<QWidget*>(m_close)})
        others += part->isHidden() ? 0 : part->sizeHint().width() + HeadGap;
    const int text = m_picker->lineEdit()->fontMetrics().horizontalAdvance(m_picker->currentText());
    const int most = std::max(NarrowestPicker, std::min(WidestPicker, width() - others - HeadGap));
    m_picker->setFixedWidth(std::clamp(text + PickerFrame, NarrowestPicker, most));
    const int left = width() - others - m_picker->width() - 2 * HeadGap;
    const bool named = m_count > 1 && m_gateway->fontMetrics().horizontalAdvance(m_gatewayName) <= left;
    m_gateway->setText(named ? m_gatewayName : QString());
    showPickerTip();
    if (!m_picker->lineEdit()->hasFocus())
        m_picker->lineEdit()->setCursorPosition(0);
}

void PaneHeader::showPickerTip()
{
    const QString tip = tr("%1 of %2: the model that answers. Any name can be typed.")
                            .arg(m_model.isEmpty() ? tr("No model yet") : m_model, m_gatewayName.isEmpty() ? tr("no gateway yet") : m_gatewayName);
    m_picker->setToolTip(plainTip(m_pickerKeys.isEmpty() ? tip : tip + u' ' + m_pickerKeys));
}

void PaneHeader::choose()
{
    const QString model = m_picker->currentText().trimmed();
    if (model.isEmpty() || model == m_model)
        return;
    m_model = model;
    emit modelChosen(model);
}

void PaneHeader::refreshPill()
{
    const bool out = m_leftOut && m_shared;
    m_pill->setVisible(out || m_state.has_value());
    if (out && m_state != store::MessageState::Streaming) {
        m_pill->set(tr("left out"), Pill::Kind::Neutral);
    } else if (m_state) {
        const auto [word, kind] = wordFor(*m_state);
        m_pill->set(word, kind);
    }
    fitPicker();
}

} // namespace bw::ui
