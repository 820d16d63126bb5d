// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/chatview.h"

#include "playground/accessibletranscript.h"
#include "playground/liveannouncer.h"
#include "playground/pictures.h"

#include <QElapsedTimer>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bw::ui {

namespace {

constexpr Milliseconds ShortestFrame = 16ms;
constexpr Milliseconds LongestFrame = 100ms;
constexpr int FrameShare = 3; //!< a frame takes at most a third of the time to the next
constexpr int LayoutRounds = 8; //!< guessed heights turn real, which may bring more on screen
constexpr int BottomSlack = 4;
constexpr qreal KeptScreens = 3; //!< layouts above and below that are kept

} // namespace

ChatView::ChatView(const Theme& theme, QWidget* parent)
    : QAbstractScrollArea(parent), m_theme(theme), m_pictures(new Pictures(this)), m_style(ChatStyle::from(theme)),
      m_newBelow(new QPushButton(tr("↓ New below"), viewport())), m_menuButton(new QToolButton(viewport())),
      m_announcer(new LiveAnnouncer(*this))
{
    AccessibleTranscript::install(); // before anything is told of this view
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Messages"));
    viewport()->setMouseTracking(true);
    m_newBelow->setObjectName(u"newBelow"_s);
    m_newBelow->setFocusPolicy(Qt::NoFocus);
    m_newBelow->hide();
    m_menuButton->setObjectName(u"messageMenuButton"_s);
    m_menuButton->setText(u"⋯"_s);
    m_menuButton->setAccessibleName(tr("Menu of the message"));
    m_menuButton->setToolTip(tr("Edit, regenerate, delete … · Shift+F10 opens it for the message chosen by Alt+Up and Alt+Down"));
    m_menuButton->setFocusPolicy(Qt::NoFocus);
    m_menuButton->setCursor(Qt::ArrowCursor);
    m_menuButton->hide();
    connect(m_menuButton, &QToolButton::clicked, this, [this] {
        openMenu(m_menuItem, m_menuButton->mapToGlobal(QPoint(0, m_menuButton->height())), {});
    });
    m_frame.setSingleShot(true);
    m_frame.setTimerType(Qt::PreciseTimer);
    connect(&m_frame, &QTimer::timeout, this, &ChatView::relayout);
    connect(&m_autoScroll, &QTimer::timeout, this, &ChatView::autoScroll);
    connect(m_newBelow, &QPushButton::clicked, this, &ChatView::scrollToBottom);
    connect(&theme, &Theme::changed, this, &ChatView::restyle);
    m_style.pictures = m_pictures;
    connect(m_pictures, &Pictures::changed, this, &ChatView::refreshPicture);
}

ChatView::~ChatView() = default;

void ChatView::appendMessage(const store::Message& message)
{
    m_items.push_back(std::make_unique<MessageItem>(message, m_style));
    m_items.back()->setWidth(columnWidth());
    m_following = true;
    if (m_needle)
        refreshMatches();
    relayout();
}

void ChatView::updateMessage(const store::Message& message)
{
    if (MessageItem* const item = find(message.id)) {
        const bool ended = item->isStreaming() && message.state != store::MessageState::Streaming;
        item->setMessage(message);
        if (ended)
            tellEnd(*item);
        if (m_needle)
            refreshMatches();
        schedule();
    }
}

void ChatView::appendText(const MessageId& id, const QString& content, const QString& reasoning)
{
    if (MessageItem* const item = find(id)) {
        item->append(content, reasoning);
        m_announcer->appendText(id, content, m_views == 1);
        schedule();
    }
}

void ChatView::setLive(const MessageId& id, const LiveNumbers& numbers)
{
    if (MessageItem* const item = find(id)) {
        item->setLive(numbers);
        schedule();
    }
}

QString ChatView::messageText(const MessageId& id) const
{
    const MessageItem* const item = find(id);
    return item ? item->message().text : QString();
}

QString ChatView::lastAnswer() const
{
    for (auto it = m_items.crbegin(); it != m_items.crend(); ++it) {
        if ((*it)->message().role == openai::Role::Assistant)
            return (*it)->message().text;
    }
    return {};
}

QString ChatView::lastCode() const
{
    for (auto it = m_items.crbegin(); it != m_items.crend(); ++it) {
        const QString code = (*it)->lastCode();
        if (!code.isNull())
            return code;
    }
    return {};
}

bool ChatView::isAtBottom() const
{
    return verticalScrollBar()->value() >= verticalScrollBar()->maximum() - BottomSlack;
}

void ChatView::scrollToBottom()
{
    m_following = true;
    relayout();
}

void ChatView::setViews(int count)
{
    m_views = std::max(1, count);
}

void ChatView::paintEvent(QPaintEvent*)
{
    QElapsedTimer cost;
    cost.start();
    paintMessages();
    m_paintTime = cost.nsecsElapsed();
}

void ChatView::paintMessages()
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(viewport()->rect(), m_style.colors.window);
    if (m_items.empty())
        return paintEmpty(painter);
    const qreal scroll = verticalScrollBar()->value();
    const qreal bottom = scroll + viewport()->height();
    qreal top = chat::Margin;
    for (qsizetype i = 0; i < messageCount() && top < bottom; ++i) {
        const MessageItem& item = *m_items[size_t(i)];
        const qreal height = item.height();
        if (top + height >= scroll) {
            painter.save();
            painter.translate(columnLeft(), top - scroll);
            const auto mouse =
                m_mouse && itemAt(m_mouse->y() + scroll) == i ? std::optional(inItem(i, *m_mouse)) : std::nullopt;
            item.paint(painter, scroll - top, bottom - top, selectionIn(i), mouse);
            if (i == m_current && hasFocus())
                paintCurrent(painter, height);
            painter.restore();
        }
        top += slotHeight(i) + chat::MessageGap;
    }
}

void ChatView::resizeEvent(QResizeEvent*)
{
    for (const auto& item : m_items)
        item->setWidth(columnWidth());
    relayout();
}

void ChatView::scrollContentsBy(int, int)
{
    if (m_scrolling)
        return;
    m_following = isAtBottom();
    WorkBudget budget;
    layOutVisible(budget);
    if (budget.hasRefused())
        schedule();
    viewport()->update();
    placeNewBelow();
    placeControls();
}

qreal ChatView::columnWidth() const
{
    return std::clamp<qreal>(viewport()->width() - 2 * chat::Margin, 80, chat::WidestColumn);
}

qreal ChatView::columnLeft() const
{
    return std::floor(std::max(chat::Margin, (viewport()->width() - columnWidth()) / 2));
}

qreal ChatView::topOf(qsizetype index) const
{
    qreal top = chat::Margin;
    for (qsizetype i = 0; i < index; ++i)
        top += slotHeight(i) + chat::MessageGap;
    return top;
}

qreal ChatView::contentHeight() const
{
    return m_items.empty() ? 0 : topOf(messageCount()) - chat::MessageGap + chat::Margin;
}

qsizetype ChatView::itemAt(qreal y) const
{
    qreal bottom = chat::Margin;
    for (qsizetype i = 0; i < messageCount(); ++i) {
        bottom += slotHeight(i) + chat::MessageGap;
        if (y < bottom)
            return i;
    }
    return messageCount() - 1;
}

MessageItem* ChatView::find(const MessageId& id) const
{
    // The one that streams is the last.
    for (auto it = m_items.crbegin(); it != m_items.crend(); ++it) {
        if ((*it)->message().id == id)
            return it->get();
    }
    return nullptr;
}

void ChatView::schedule()
{
    if (!m_frame.isActive())
        m_frame.start(m_frame.intervalAsDuration().count() > 0 ? m_frame.intervalAsDuration() : ShortestFrame);
}

//! Everything that a frame needs but painting, which comes after it and counts, too. The next frame waits longer if this
//! one was dear or others have to have theirs, so that all of them together leave the event loop more than half of the time.
void ChatView::relayout()
{
    QElapsedTimer cost;
    cost.start();
    WorkBudget budget;
    catchUp(budget);
    updateScrollBar();
    layOutVisible(budget);
    placeNewBelow();
    placeControls();
    viewport()->update();
    m_frame.stop();
    const Nanoseconds spent(cost.nsecsElapsed() + m_paintTime);
    m_frame.setInterval(std::clamp(std::chrono::ceil<Milliseconds>(spent * FrameShare * m_views), ShortestFrame, LongestFrame));
    if (budget.hasRefused())
        schedule();
}

//! Of what is on screen or below it, so that nothing that is read moves.
void ChatView::catchUp(WorkBudget& budget)
{
    const qreal scroll = verticalScrollBar()->value();
    qreal bottom = chat::Margin;
    for (qsizetype i = 0; i < messageCount(); ++i) {
        MessageItem& item = *m_items[size_t(i)];
        bottom += slotHeight(i) + chat::MessageGap;
        if (item.isStreaming() || (item.isBehind() && (bottom >= scroll || m_following)))
            item.catchUp(budget);
    }
}

void ChatView::layOutVisible(WorkBudget& budget)
{
    for (int round = 0; round < LayoutRounds; ++round) {
        const qreal scroll = verticalScrollBar()->value();
        const qreal bottom = scroll + viewport()->height();
        const qreal before = contentHeight();
        qreal grown = 0;
        qreal top = chat::Margin;
        for (qsizetype i = 0; i < messageCount(); ++i) {
            MessageItem* const item = m_items[size_t(i)].get();
            const qreal height = slotHeight(i);
            const bool near = top + height >= scroll && top <= bottom;
            if (near)
                grown += item->layOut(scroll - top, bottom - top, budget);
            item->release(scroll - top - KeptScreens * viewport()->height(),
                          bottom - top + KeptScreens * viewport()->height());
            top += height + chat::MessageGap;
        }
        if (qFuzzyCompare(before + 1, contentHeight() + 1))
            break;
        m_scrolling = true;
        updateScrollBar();
        if (!m_following)
            verticalScrollBar()->setValue(qRound(scroll + grown));
        m_scrolling = false;
    }
}

void ChatView::updateScrollBar()
{
    const bool wasScrolling = std::exchange(m_scrolling, true);
    QScrollBar* const bar = verticalScrollBar();
    const int page = viewport()->height();
    bar->setPageStep(page);
    bar->setSingleStep(int(m_style.lineHeight()) * 2);
    bar->setRange(0, std::max(0, int(std::ceil(contentHeight())) - page));
    if (m_following)
        bar->setValue(bar->maximum());
    m_scrolling = wasScrolling;
}

void ChatView::placeNewBelow()
{
    const bool streaming = !m_items.empty() && m_items.back()->isStreaming();
    const bool wanted = !m_following && !isAtBottom() && (streaming || m_newBelow->isVisible());
    m_newBelow->setVisible(wanted);
    if (!wanted)
        return;
    m_newBelow->adjustSize();
    m_newBelow->move((viewport()->width() - m_newBelow->width()) / 2, viewport()->height() - m_newBelow->height() - 10);
}

void ChatView::refreshPicture(const QString& address)
{
    for (const auto& item : m_items)
        item->refreshPicture(address);
    schedule();
}

void ChatView::setZoom(int percent)
{
    if (std::exchange(m_zoom, percent) != percent)
        restyle();
}

void ChatView::setThoughtsUnfolded(bool unfolded)
{
    if (std::exchange(m_style.unfoldThoughts, unfolded) == unfolded)
        return;
    for (const auto& item : m_items) {
        if (item->isThoughtShown() != unfolded)
            item->toggleThought();
    }
    relayout();
}

void ChatView::restyle()
{
    const bool unfold = m_style.unfoldThoughts;
    m_style = ChatStyle::from(m_theme, m_zoom);
    m_style.unfoldThoughts = unfold;
    m_style.pictures = m_pictures;
    for (const auto& item : m_items)
        item->restyle();
    relayout();
}

void ChatView::paintEmpty(QPainter& painter) const
{
    QFont title = m_style.text;
    title.setPixelSize(qRound(17 * m_style.zoom));
    title.setWeight(QFont::DemiBold);
    const QRectF area = QRectF(viewport()->rect()).adjusted(chat::Margin, 0, -chat::Margin, 0);
    const qreal middle = area.center().y();
    painter.setFont(title);
    painter.setPen(m_style.colors.text);
    const qreal gap = 6 * m_style.zoom;
    painter.drawText(QRectF(area.left(), area.top(), area.width(), middle - area.top() - gap), Qt::AlignHCenter | Qt::AlignBottom, tr("New conversation"));
    painter.setFont(m_style.text);
    painter.setPen(m_style.colors.muted);
    painter.drawText(QRectF(area.left(), middle, area.width(), area.bottom() - middle), Qt::AlignHCenter | Qt::TextWordWrap,
                     tr("Choose a model above and ask something. Every number of every answer stands below it."));
}

} // namespace bw::ui
