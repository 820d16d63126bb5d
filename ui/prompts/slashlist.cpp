// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/slashlist.h"

#include "palette/palettedelegate.h"
#include "palette/palettemodel.h"
#include "prompts/slashtoken.h"
#include "theme/theme.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int SlashListWidth = 520;
constexpr int SlashListRows = 8;
constexpr int SlashPadding = 6;
constexpr int SlashBorder = 1; //!< the style sheet's, of a card
constexpr int SlashGap = 4; //!< to the line of the cursor
constexpr int SlashPageRows = 7;

//! In the block of the cursor: Shift+Enter begins a line, but no block.
qsizetype lineStart(const QTextCursor& cursor)
{
    return cursor.block().text().first(cursor.positionInBlock()).lastIndexOf(QChar::LineSeparator) + 1;
}

std::optional<QStringView> tokenIn(const QTextCursor& cursor, QStringView block)
{
    const qsizetype start = lineStart(cursor);
    return cursor.hasSelection() ? std::nullopt : slashToken(block.sliced(start), cursor.positionInBlock() - start);
}

} // namespace

SlashList::SlashList(const Theme& theme, QPlainTextEdit& edit)
    : QFrame(&edit), m_edit(&edit), m_model(new PaletteModel(this)), m_list(new QListView(this)), m_problem(new QLabel(this))
{
    setObjectName(u"slashList"_s);
    setTone(this, Tone::Card);
    setAutoFillBackground(true);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Prompts and commands"));
    m_list->setAccessibleName(accessibleName());
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(theme, this));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->viewport()->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    setTone(m_problem, Tone::Warning);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(SlashPadding, SlashPadding, SlashPadding, SlashPadding);
    column->setSpacing(SlashPadding);
    column->addWidget(m_list, 1);
    column->addWidget(m_problem);
    hide();
    connect(m_list, &QListView::clicked, this, &SlashList::take);
    connect(&edit, &QPlainTextEdit::cursorPositionChanged, this, [this] { refresh(false); });
    connect(&edit, &QObject::destroyed, this, &QObject::deleteLater);
    edit.installEventFilter(this);
}

void SlashList::refresh(bool typed)
{
    if (!m_edit || !m_source)
        return;
    const QTextCursor cursor = m_edit->textCursor();
    const QString line = cursor.block().text();
    const auto token = tokenIn(cursor, line);
    if (!token) {
        m_isDismissed = false;
        return close();
    }
    if (m_isDismissed || (!m_isOpen && !typed))
        return;
    if (!m_isOpen)
        open();
    m_model->setPattern(token->toString());
    const bool any = m_model->rowCount() > 0;
    setVisible(any);
    if (!any)
        return m_edit->setAccessibleDescription({});
    m_list->setCurrentIndex(m_model->index(0));
    place();
    raise();
    announce();
}

void SlashList::open()
{
    m_isOpen = true;
    setParent(m_edit->window()); // over everything that is beside the edit
    parentWidget()->installEventFilter(this);
    const SlashOffer offer = m_source();
    m_model->setEntries(offer.entries);
    m_problem->setText(offer.problem);
    m_problem->setVisible(!offer.problem.isEmpty());
}

void SlashList::close()
{
    if (!m_isOpen)
        return;
    m_isOpen = false;
    hide();
    if (!m_edit)
        return;
    parentWidget()->removeEventFilter(this);
    setParent(m_edit); // goes with it
    m_edit->installEventFilter(this); // where the edit is the window, it was taken away just now
    m_edit->setAccessibleDescription({});
}

void SlashList::dismiss()
{
    m_isDismissed = true;
    close();
}

bool SlashList::takeKey(const QKeyEvent& event)
{
    if (!isVisible() || (event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Down:
        return move(1), true;
    case Qt::Key_Up:
        return move(-1), true;
    case Qt::Key_PageDown:
        return move(SlashPageRows), true;
    case Qt::Key_PageUp:
        return move(-SlashPageRows), true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        return take(), true;
    case Qt::Key_Escape:
        return dismiss(), true;
    default:
        return false;
    }
}

void SlashList::move(int by)
{
    const int last = m_model->rowCount() - 1;
    m_list->setCurrentIndex(m_model->index(std::clamp(m_list->currentIndex().row() + by, 0, last)));
    announce();
}

//! The '/' and its letters go first: what runs may take the focus, or put a prompt in their place.
void SlashList::take()
{
    const QModelIndex chosen = m_list->currentIndex();
    if (!chosen.isValid() || !m_edit)
        return;
    const std::function<void()> run = m_model->entry(chosen.row()).run;
    QTextCursor cursor = m_edit->textCursor();
    close();
    cursor.setPosition(cursor.block().position() + int(lineStart(cursor)), QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    m_edit->setTextCursor(cursor);
    if (run)
        run();
}

//! Above the line of the cursor, below it where there is no room.
void SlashList::place()
{
    const QRect cursor = m_edit->cursorRect();
    const QPoint above = m_edit->viewport()->mapTo(parentWidget(), cursor.topLeft());
    const QPoint below = m_edit->viewport()->mapTo(parentWidget(), cursor.bottomLeft());
    const int width = std::min(SlashListWidth, parentWidget()->width() - 2 * SlashGap);
    const int note = m_problem->isHidden() ? 0 : m_problem->heightForWidth(width - 2 * (SlashPadding + SlashBorder)) + SlashPadding;
    const int around = 2 * (SlashPadding + SlashBorder) + note;
    const int fitting = (std::max(above.y(), parentWidget()->height() - below.y()) - SlashGap - around) / m_list->sizeHintForRow(0);
    const int rows = std::clamp(fitting, 1, std::min(m_model->rowCount(), SlashListRows));
    const int height = rows * m_list->sizeHintForRow(0) + around;
    const int x = std::clamp(above.x() - SlashPadding, SlashGap, std::max(SlashGap, parentWidget()->width() - width - SlashGap));
    const int y = above.y() - SlashGap - height;
    setGeometry(x, y >= 0 ? y : below.y() + SlashGap, width, height);
}

void SlashList::announce()
{
    const QModelIndex current = m_list->currentIndex();
    const QString sentence = tr("%1. %2 of %3. Enter takes it, Esc closes the list.")
                                 .arg(current.data(Qt::AccessibleTextRole).toString())
                                 .arg(current.row() + 1)
                                 .arg(m_model->rowCount());
    m_edit->setAccessibleDescription(sentence);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(m_edit, sentence);
    QAccessible::updateAccessibility(&event);
#endif
}

bool SlashList::eventFilter(QObject* watched, QEvent* event)
{
    const bool leaves = event->type() == QEvent::FocusOut || event->type() == QEvent::Hide;
    const bool isEdit = qobject_cast<QPlainTextEdit*>(watched) && watched == m_edit; // one that is going is none any more
    const bool moves = event->type() == QEvent::Resize && !isEdit; // the window: all is elsewhere
    if ((isEdit && leaves) || moves)
        close();
    else if (isEdit && isVisible() && event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

} // namespace bw::ui
