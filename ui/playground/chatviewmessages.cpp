// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ChatView that treats messages as wholes: which one is current, its menu, and the forks it stands at.
#include "base/visibletext.h"
#include "playground/branchswitcher.h"
#include "playground/chatview.h"
#include "playground/documentpictures.h"
#include "playground/pictures.h"
#include "playground/tokendialog.h"

#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QUrl>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr qreal FooterGap = 4;
constexpr qreal FrameMargin = 6;
constexpr qreal ArrowInset = 8; //!< of the sign in its button: the signs stand in line with the text
constexpr QSize MenuButtonSize(28, 18);
constexpr qsizetype MostInMenu = 10; //!< of a kind
constexpr qsizetype LongestTitle = 60; //!< characters

//! One line, with nothing that a menu takes for a key.
QString menuTitle(const QString& text)
{
    const QString line = visibleText(text.simplified().left(LongestTitle));
    return QString(line).replace(u'&', "&&"_L1);
}

} // namespace

//! Keeps what both lists begin with, and its layouts: another branch of the same conversation is shown.
void ChatView::setMessages(const QList<store::Message>& messages)
{
    qsizetype same = 0;
    while (same < messages.size() && same < messageCount() && m_items[size_t(same)]->message().id == messages[same].id)
        ++same;
    m_items.resize(size_t(same));
    if (same == 0)
        m_pictures->forget(); // those of another conversation
    for (qsizetype i = 0; i < same; ++i) {
        if (m_items[size_t(i)]->message() != messages[i] && !m_items[size_t(i)]->isStreaming())
            m_items[size_t(i)]->setMessage(messages[i]);
    }
    for (const store::Message& message : messages.sliced(same)) {
        m_items.push_back(std::make_unique<MessageItem>(message, m_style));
        m_items.back()->setWidth(columnWidth());
    }
    m_anchor.reset();
    m_current = -1;
    if (m_needle)
        refreshMatches();
    m_following = same == 0 || (!m_items.empty() && m_items.back()->isStreaming());
    relayout();
}

void ChatView::setForks(const QHash<MessageId, QList<MessageId>>& forks)
{
    m_forks = forks;
    for (auto it = m_switchers.begin(); it != m_switchers.end();) {
        if (forks.contains(it.key())) {
            ++it;
            continue;
        }
        it.value()->deleteLater();
        it = m_switchers.erase(it);
    }
    relayout();
}

qreal ChatView::slotHeight(qsizetype index) const
{
    const MessageItem& item = *m_items[size_t(index)];
    const bool fork = !m_forks.isEmpty() && m_forks.contains(item.message().id);
    return item.height() + (fork ? FooterGap + BranchSwitcher::fullHeight() : 0);
}

BranchSwitcher* ChatView::switcherFor(const MessageId& id)
{
    BranchSwitcher*& switcher = m_switchers[id];
    if (!switcher) {
        switcher = new BranchSwitcher(viewport());
        connect(switcher, &BranchSwitcher::stepped, this, [this, id](int by) { stepBranch(id, by); });
    }
    return switcher;
}

void ChatView::stepBranch(const MessageId& id, int by)
{
    const QList<MessageId> siblings = m_forks.value(id);
    const qsizetype next = siblings.indexOf(id) + by;
    if (next < 0 || next >= siblings.size())
        return;
    const bool focused = m_switchers.contains(id) && m_switchers[id]->isAncestorOf(focusWidget());
    emit branchChosen(siblings[next]);
    // The buttons under the fingers are those of another message now.
    if (focused && m_switchers.contains(siblings[next]))
        m_switchers[siblings[next]]->setFocus(Qt::OtherFocusReason);
}

//! Switchers of what is on screen, and the menu button of the message under the mouse or chosen by keys.
void ChatView::placeControls()
{
    const qreal scroll = verticalScrollBar()->value();
    const QRectF screen = QRectF(viewport()->rect()).adjusted(0, -BranchSwitcher::fullHeight(), 0, BranchSwitcher::fullHeight());
    QSet<MessageId> seen;
    qreal top = chat::Margin - scroll;
    for (qsizetype i = 0; i < messageCount() && top <= screen.bottom() && !m_forks.isEmpty(); ++i) {
        const MessageItem& item = *m_items[size_t(i)];
        const qreal y = top + item.height() + FooterGap;
        top += slotHeight(i) + chat::MessageGap;
        const QList<MessageId> siblings = m_forks.value(item.message().id);
        if (siblings.isEmpty() || y < screen.top() || y > screen.bottom())
            continue;
        BranchSwitcher* const switcher = switcherFor(item.message().id);
        switcher->setPlace(siblings.indexOf(item.message().id), siblings.size());
        const bool right = item.message().role == openai::Role::User;
        const qreal x = right ? columnLeft() + columnWidth() - switcher->width() + ArrowInset : columnLeft() - ArrowInset;
        switcher->move(qRound(x), qRound(y));
        switcher->show();
        seen.insert(item.message().id);
    }
    for (auto it = m_switchers.cbegin(); it != m_switchers.cend(); ++it) {
        if (!seen.contains(it.key()))
            it.value()->hide();
    }
    placeMenuButton();
}

void ChatView::placeMenuButton()
{
    const qreal scroll = verticalScrollBar()->value();
    const qsizetype index = m_mouse ? itemAt(m_mouse->y() + scroll) : m_current;
    m_menuButton->setVisible(index >= 0 && index < messageCount() && !m_selecting);
    if (!m_menuButton->isVisible())
        return;
    const qreal y = topOf(index) + m_items[size_t(index)]->height() - scroll + 1;
    m_menuButton->setGeometry(
        QRect(QPoint(qRound(columnLeft() + columnWidth()) - MenuButtonSize.width(), qRound(y)), MenuButtonSize));
    m_menuItem = index;
}

void ChatView::goToMessage(qsizetype index)
{
    if (m_items.empty())
        return;
    m_current = std::clamp<qsizetype>(index, 0, messageCount() - 1);
    m_mouse.reset();
    showMessage(m_items[size_t(m_current)]->message().id);
    tellChosen();
}

void ChatView::showMessage(const MessageId& id)
{
    const auto found = std::ranges::find_if(m_items, [&](const auto& item) { return item->message().id == id; });
    if (found == m_items.end())
        return;
    const qsizetype index = found - m_items.begin();
    m_current = index;
    m_following = false;
    // Heights above are guesses until they are laid out, so the place is asked for again once the screen is.
    for (int round = 0; round < 2; ++round) {
        verticalScrollBar()->setValue(qRound(topOf(index) - chat::Margin));
        m_following = isAtBottom();
        relayout();
    }
}

void ChatView::showThought(const MessageId& id)
{
    MessageItem* const item = find(id);
    if (!item || item->isThoughtShown())
        return;
    item->toggleThought();
    relayout();
}

std::optional<MessageId> ChatView::currentMessage() const
{
    if (m_items.empty())
        return std::nullopt;
    const bool chosen = m_current >= 0 && m_current < messageCount();
    return m_items[size_t(chosen ? m_current : messageCount() - 1)]->message().id;
}

void ChatView::paintCurrent(QPainter& painter, qreal height) const
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(m_style.colors.accent);
    painter.drawRoundedRect(
        QRectF(0, 0, columnWidth(), height).adjusted(-FrameMargin, -FrameMargin, FrameMargin, FrameMargin),
        chat::Radius, chat::Radius);
}

void ChatView::openMenu(qsizetype index, QPoint globalPoint, const QStringList& codes)
{
    const store::Message message = m_items[size_t(index)]->message();
    auto* const menu = new QMenu(this);
    menu->setObjectName(u"messageMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (hasSelection())
        menu->addAction(tr("Copy selection"), this, &ChatView::copySelection);
    addCodes(*menu, codes);
    menu->addAction(tr("Copy message"), this,
                    [this, message] { copyText(message.text, tr("The message was copied.")); });
    if (!message.reasoning.isEmpty()) {
        menu->addAction(tr("Copy reasoning"), this,
                        [this, message] { copyText(message.reasoning, tr("The reasoning was copied.")); });
    }
    menu->addAction(tr("Select all"), this, &ChatView::selectAll);
    addActions(*menu, index);
    emit menuOpening(menu, message.id);
    menu->popup(globalPoint);
}

void ChatView::addCodes(QMenu& menu, const QStringList& codes)
{
    for (qsizetype i = 0; i < std::min(codes.size(), MostInMenu); ++i) {
        const QString title = codes.size() == 1 ? tr("Copy code") : tr("Copy code %1: %2").arg(QString::number(i + 1), menuTitle(codes[i]));
        menu.addAction(title, this, [this, code = codes[i]] { copyText(code, tr("The code was copied.")); });
    }
}

//! What can be clicked, for who has no mouse.
void ChatView::addActions(QMenu& menu, qsizetype index)
{
    const MessageItem& item = *m_items[size_t(index)];
    const MessageId id = item.message().id;
    const QStringList actions = item.actions();
    for (const QString& action : actions.first(std::min(actions.size(), MostInMenu))) {
        const QString address = action.startsWith(LoadPictureAction) ? action.sliced(LoadPictureAction.size()) : QString();
        addAction(menu, address.isEmpty() ? tr("Show more of this message") : tr("Load picture from %1").arg(m_pictures->find(address).source), id, action);
    }
    if (!item.message().reasoning.isEmpty())
        menu.addAction(item.isThoughtShown() ? tr("Hide the reasoning") : tr("Show the reasoning"), this, [this, id] { toggleThought(id); });
    addNotes(menu, item);
    addLinks(menu, item);
}

//! But what the menu has anyway.
void ChatView::addNotes(QMenu& menu, const MessageItem& item)
{
    for (const DocumentAnchor& each : item.noteActions()) {
        if (each.target == "tokenTable"_L1)
            addAction(menu, tr("Table of how sure the model was"), item.message().id, each.target);
        else if (each.target == "tokens"_L1 || each.target == "details"_L1 || each.target == "diagnose"_L1)
            addAction(menu, each.text, item.message().id, each.target);
    }
}

void ChatView::addLinks(QMenu& menu, const MessageItem& item)
{
    QStringList known;
    for (const DocumentAnchor& link : item.links()) {
        if (known.contains(link.target) || known.size() >= MostInMenu)
            continue;
        known.append(link.target);
        menu.addAction(tr("Open link: %1").arg(menuTitle(link.text)), this, [this, target = link.target] { emit linkClicked(QUrl(target)); });
    }
}

void ChatView::addAction(QMenu& menu, const QString& title, const MessageId& id, const QString& action)
{
    menu.addAction(title, this, [this, id, action] {
        const qsizetype at = indexOf(id);
        if (at >= 0)
            takeAction(action, at);
    });
}

void ChatView::toggleThought(const MessageId& id)
{
    if (MessageItem* const item = find(id)) {
        item->toggleThought();
        relayout();
    }
}

void ChatView::takeAction(const QString& action, qsizetype index)
{
    MessageItem& item = *m_items[size_t(index)];
    const MessageId id = item.message().id;
    if (takeTextAction(action, index))
        return;
    if (action == "retry"_L1) {
        emit retryRequested(id);
    } else if (action == "continue"_L1) {
        emit continueRequested(id);
    } else if (action == "inspect"_L1) {
        emit inspectRequested(id);
    } else if (action == "diagnose"_L1) {
        emit diagnoseRequested(id);
    } else if (action == "tokens"_L1) {
        item.toggleTokens();
        relayout();
    } else if (action == "tokenTable"_L1) {
        (new TokenDialog(item.message().logprobs, this))->open();
    } else {
        item.toggleDetails();
        relayout();
    }
}

bool ChatView::takeTextAction(const QString& action, qsizetype index)
{
    if (action.startsWith(LoadPictureAction)) {
        m_pictures->load(action.sliced(LoadPictureAction.size()));
    } else if (action == ShowMoreAction) {
        m_items[size_t(index)]->showMore();
        m_following = false;
        relayout();
    } else {
        return false;
    }
    return true;
}

} // namespace bw::ui
