// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/commandpalette.h"

#include "palette/palettedelegate.h"
#include "palette/palettemodel.h"
#include "theme/fonts.h"
#include "theme/theme.h"
#include "theme/tone.h"
#include "widgets/linebuttons.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int UsualWidth = 620;
constexpr int MostRows = 12;
constexpr int PaletteTop = 64;
constexpr int PaletteEdge = 12; //!< to the window's edges, where it is small
constexpr int PageRows = 8;

} // namespace

CommandPalette::CommandPalette(const Theme& theme, QWidget* window)
    : QFrame(window), m_model(new PaletteModel(this)), m_search(new QLineEdit(this)), m_list(new QListView(this)),
      m_nothing(new QLabel(tr("Nothing has these letters in this order."), this))
{
    setObjectName(u"commandPalette"_s);
    setTone(this, Tone::Card);
    setAutoFillBackground(true);
    setAccessibleName(tr("Command palette"));
    m_search->setPlaceholderText(tr("Commands, screens, chats and models"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    nameLineButtons(*m_search);
    m_search->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(theme, this));
    m_list->setAccessibleName(tr("Matches"));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing->setAlignment(Qt::AlignCenter);
    setTone(m_nothing, Tone::Muted);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addWidget(m_search);
    column->addWidget(m_nothing, 1);
    column->addWidget(m_list, 1);
    hide();
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_model->setPattern(text);
        showCount();
    });
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
    // The focus also moves while a window is taken down: a widget that is going is no CommandPalette any more.
    connect(qApp, &QApplication::focusChanged, this, [self = static_cast<QObject*>(this)](QWidget*, const QWidget* now) {
        auto* const palette = qobject_cast<CommandPalette*>(self);
        if (palette && palette->isVisible() && now && !palette->isAncestorOf(now))
            palette->close();
    });
    window->installEventFilter(this);
}

void CommandPalette::open(QList<PaletteEntry> entries)
{
    if (!isVisible())
        m_before = window()->focusWidget();
    m_model->setEntries(std::move(entries));
    m_search->clear();
    showCount();
    place();
    show();
    raise();
    m_search->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::close()
{
    if (!isVisible())
        return;
    const bool had = isAncestorOf(window()->focusWidget());
    hide();
    if (had && m_before)
        m_before->setFocus(Qt::PopupFocusReason);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::ShortcutOverride) {
        event->accept(); // as in a menu: what is behind it has no keys while it is open
        return true;
    }
    if (watched == m_search && event->type() == QEvent::KeyPress)
        return takeKey(static_cast<QKeyEvent*>(event)->key());
    if (watched == parent() && event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

//! What the list answers to while the keys go to the search.
bool CommandPalette::takeKey(int key)
{
    switch (key) {
    case Qt::Key_Down:
        return move(1), true;
    case Qt::Key_Up:
        return move(-1), true;
    case Qt::Key_PageDown:
        return move(PageRows), true;
    case Qt::Key_PageUp:
        return move(-PageRows), true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return run(), true;
    case Qt::Key_Escape:
        return close(), true;
    default:
        return false;
    }
}

void CommandPalette::move(int by)
{
    const int last = m_model->rowCount() - 1;
    if (last >= 0)
        m_list->setCurrentIndex(m_model->index(std::clamp(m_list->currentIndex().row() + by, 0, last)));
}

//! Closed first: what runs may take the focus or open a window.
void CommandPalette::run()
{
    const QModelIndex chosen = m_list->currentIndex();
    if (!chosen.isValid())
        return;
    const std::function<void()> action = m_model->entry(chosen.row()).run;
    close();
    action();
}

void CommandPalette::place()
{
    const QMargins margins = layout()->contentsMargins();
    const int around = margins.top() + margins.bottom() + layout()->spacing() + m_search->sizeHint().height() + 2 * m_list->frameWidth();
    const int rows = std::clamp((parentWidget()->height() - PaletteTop - PaletteEdge - around) / scaledPixels(PaletteDelegate::RowHeight), 1, MostRows);
    const int width = std::min(UsualWidth, parentWidget()->width() - 2 * PaletteEdge);
    setGeometry((parentWidget()->width() - width) / 2, PaletteTop, width, around + rows * scaledPixels(PaletteDelegate::RowHeight));
}

void CommandPalette::showCount()
{
    const bool any = m_model->rowCount() > 0;
    m_nothing->setVisible(!any);
    m_list->setVisible(any);
    if (any)
        m_list->setCurrentIndex(m_model->index(0));
}

} // namespace bw::ui
