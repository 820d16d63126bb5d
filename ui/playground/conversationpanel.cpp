// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/conversationpanel.h"

#include "playground/conversationdelegate.h"
#include "playground/conversationrows.h"
#include "playground/searchdelegate.h"
#include "playground/searchresults.h"
#include "shortcuts/fixedkeys.h"
#include "store/conversationstore.h"
#include "theme/theme.h"
#include "theme/tone.h"
#include "widgets/command.h"
#include "widgets/escapekey.h"
#include "widgets/linebuttons.h"
#include "widgets/undobar.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bw::ui {

namespace {

constexpr int MostPlaces = 100;
constexpr auto SearchDelay = 120ms; //!< after the last key

void setUp(QListView& view, const QString& name)
{
    view.setAccessibleName(name);
    view.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setMouseTracking(true);
}

QShortcut* shortcut(const QKeySequence& keys, QWidget* where)
{
    auto* const made = new QShortcut(keys, where);
    made->setContext(Qt::WidgetShortcut);
    return made;
}

Milliseconds untilTomorrow()
{
    const QDateTime now = QDateTime::currentDateTime();
    return Milliseconds(now.msecsTo(now.date().addDays(1).startOfDay()) + 1000);
}

} // namespace

ConversationPanel::ConversationPanel(Services& services, QWidget* parent)
    : QWidget(parent), m_services(services), m_list(new ConversationList(this)),
      m_rows(new ConversationRows(*m_list, this)), m_results(new SearchResults(this)), m_search(new QLineEdit(this)),
      m_stack(new QStackedWidget(this)), m_view(new QListView(this)), m_found(new QListView(this)),
      m_summary(new QLabel(this)), m_undo(new UndoBar(this))
{
    m_searchTimer.setSingleShot(true);
    m_searchTimer.setInterval(SearchDelay);
    m_midnight.setSingleShot(true);
    m_midnight.start(untilTomorrow());
    buildLayout();
    wire();
}

void ConversationPanel::buildLayout()
{
    m_search->setPlaceholderText(tr("Search conversations"));
    m_search->setAccessibleName(tr("Search conversations"));
    showKeysInTip(*m_search, u"chat.findAll"_s, tr("Titles, prompts, answers and reasoning. \"Words in quotes\" stand together."));
    m_search->setClearButtonEnabled(true);
    nameLineButtons(*m_search);
    setUp(*m_view, tr("Conversations"));
    m_view->setObjectName(u"conversations"_s);
    m_found->setObjectName(u"placesFound"_s);
    // Before the view's own slot, which chooses a neighbour of a row that goes, as if the person had.
    connect(m_rows, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_silent = true; });
    m_view->setModel(m_rows);
    m_view->setItemDelegate(new ConversationDelegate(m_services.theme, this));
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setDragDropMode(QAbstractItemView::DragDrop);
    m_view->setDefaultDropAction(Qt::MoveAction);
    setUp(*m_found, tr("Places found"));
    m_found->setModel(m_results);
    m_found->setItemDelegate(new SearchDelegate(m_services.theme, this));
    m_found->setUniformItemSizes(true);
    m_summary->setWordWrap(true);
    setTone(m_summary, Tone::Small);
    auto* const found = new QWidget(this);
    auto* const foundColumn = new QVBoxLayout(found);
    foundColumn->setContentsMargins(0, 0, 0, 0);
    foundColumn->addWidget(m_summary);
    foundColumn->addWidget(m_found, 1);
    m_stack->addWidget(m_view);
    m_stack->addWidget(found);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(10, 10, 10, 10);
    column->setSpacing(8);
    column->addWidget(m_search);
    column->addWidget(m_stack, 1);
    column->addWidget(m_undo);
}

void ConversationPanel::wire()
{
    m_summary->setTextFormat(Qt::PlainText);
    connect(m_search, &QLineEdit::textChanged, &m_searchTimer, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_stack->currentIndex() == 1)
            choosePlace(m_found->currentIndex().isValid() ? m_found->currentIndex() : m_results->index(0));
    });
    connect(&m_searchTimer, &QTimer::timeout, this, &ConversationPanel::search);
    connect(&m_midnight, &QTimer::timeout, this, [this] {
        m_rows->regroup();
        m_midnight.start(untilTomorrow());
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ConversationPanel::takeCurrent);
    connect(m_view, &QListView::clicked, m_rows, &ConversationRows::toggle);
    connect(m_view, &QWidget::customContextMenuRequested, this, &ConversationPanel::showMenu);
    connect(m_found, &QListView::clicked, this, &ConversationPanel::choosePlace);
    connect(m_found, &QListView::activated, this, &ConversationPanel::choosePlace);
    connect(m_rows, &ConversationRows::titleTyped, this, &ConversationPanel::rename);
    connect(m_rows, &ConversationRows::folderTyped, this, &ConversationPanel::renameFolder);
    connect(m_rows, &ConversationRows::droppedInto, this, &ConversationPanel::place);
    // A row that moves is another row to the view; the chosen one stays chosen.
    connect(m_rows, &QAbstractItemModel::rowsInserted, this, [this] { setCurrent(m_shown); });
    connect(m_rows, &QAbstractItemModel::rowsRemoved, this, [this] { setCurrent(m_shown); });
    connect(shortcut(deletionKeys(), m_view), &QShortcut::activated, this, &ConversationPanel::removeCurrent);
    connect(shortcut(Qt::SHIFT | Qt::Key_F10, m_view), &QShortcut::activated, this,
            [this] { showMenu(m_view->visualRect(m_view->currentIndex()).center()); });
    for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Return}) {
        connect(shortcut(key, m_view), &QShortcut::activated, this, [this] { m_rows->toggle(m_view->currentIndex()); });
    }
    new EscapeKey(*m_search, [this] { m_search->clear(); });
    connect(shortcut(Qt::Key_Down, m_search), &QShortcut::activated, this, [this] {
        QListView* const below = m_stack->currentIndex() == 1 ? m_found : m_view;
        below->setFocus(Qt::OtherFocusReason);
        if (below == m_found && !m_found->currentIndex().isValid())
            m_found->setCurrentIndex(m_results->index(0));
    });
}

void ConversationPanel::setCurrent(const ConversationId& id)
{
    m_shown = id;
    m_silent = true;
    const QModelIndex index = m_rows->indexOf(id);
    if (index.isValid())
        m_view->setCurrentIndex(index);
    else
        m_view->selectionModel()->clear();
    m_silent = false;
}

void ConversationPanel::step(int by)
{
    const QModelIndex next = m_rows->step(m_view->currentIndex(), by);
    if (next.isValid())
        m_view->setCurrentIndex(next);
}

void ConversationPanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ConversationPanel::removeCurrent()
{
    const ConversationId id = currentId();
    const auto summary = m_list->find(id);
    if (!summary)
        return;
    m_list->remove(id);
    emit removed(id);
    m_undo->offer(
        tr("Conversation deleted."),
        [this, summary] {
            m_list->put(*summary);
            emit restored(summary->id);
        },
        [] {});
}

void ConversationPanel::renameCurrent()
{
    m_search->clear(); // what was found hides the list
    m_stack->setCurrentIndex(0);
    const QModelIndex current = m_view->currentIndex();
    if (current.flags().testFlag(Qt::ItemIsEditable))
        m_view->edit(current);
}

void ConversationPanel::takeCurrent(const QModelIndex& current)
{
    if (m_silent || !current.isValid() || current.data(ConversationRows::IsHeadingRole).toBool())
        return;
    m_shown = currentId();
    emit chosen(m_shown);
}

ConversationId ConversationPanel::currentId() const
{
    return ConversationId(m_view->currentIndex().data(ConversationList::IdRole).toString());
}

void ConversationPanel::search()
{
    const QString words = m_search->text().simplified();
    if (words.isEmpty()) {
        m_stack->setCurrentIndex(0);
        m_results->set({});
        return;
    }
    if (std::exchange(m_searching, true))
        return;
    m_services.conversations.search(words, MostPlaces, this, [this, words](const Result<store::SearchResult>& result) {
        m_searching = false;
        takeResult(words, result);
    });
}

void ConversationPanel::takeResult(const QString& words, const Result<store::SearchResult>& result)
{
    const QString now = m_search->text().simplified();
    if (now != words)
        return search();
    m_results->set(result.value_or(store::SearchResult()));
    m_summary->setText(result ? m_results->summary() : result.error().message);
    m_stack->setCurrentIndex(1);
    m_found->scrollToTop();
}

void ConversationPanel::choosePlace(const QModelIndex& index)
{
    if (index.isValid())
        emit placeChosen(m_results->hit(index), m_search->text().simplified());
}

} // namespace bw::ui
