// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/promptstops.h"

#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QTextDocument>

#include <algorithm>

namespace bw::ui {

namespace {

constexpr qsizetype MostSeen = 1'000; //!< texts; older ones cannot be gone back to with their places

} // namespace

PromptStops::PromptStops(QPlainTextEdit& edit) : QObject(&edit), m_edit(edit)
{
    connect(edit.document(), &QTextDocument::contentsChange, this, [this] { m_isDirty = isActive() && !m_own; });
    connect(edit.document(), &QTextDocument::contentsChanged, this, &PromptStops::follow);
    connect(&edit, &QPlainTextEdit::cursorPositionChanged, this, &PromptStops::findCurrent);
}

void PromptStops::insert(const QString& source)
{
    leave();
    const PromptTemplate prompt(source);
    QTextCursor cursor = m_edit.textCursor();
    const qsizetype start = cursor.selectionStart();
    {
        const QScopedValueRollback own(m_own, true);
        cursor.insertText(prompt.text());
    }
    m_edit.setTextCursor(cursor);
    m_end = cursor;
    m_stops = prompt.places();
    for (TemplatePlace& stop : m_stops)
        stop.start += start;
    if (m_stops.isEmpty())
        return;
    remember();
    showPlaces();
    select(m_stops.constFirst());
    emit activeChanged(true);
}

void PromptStops::leave()
{
    if (!isActive())
        return;
    m_stops.clear();
    m_isDirty = false;
    m_seen.clear();
    m_current = -1;
    m_changed = -1;
    showPlaces();
    emit activeChanged(false);
}

QStringList PromptStops::names() const
{
    QStringList names;
    for (const TemplatePlace& stop : m_stops)
        names.append(stop.name);
    names.removeDuplicates();
    return names;
}

qsizetype PromptStops::placeOfName() const
{
    const qsizetype cursor = m_edit.textCursor().position();
    qsizetype place = m_current;
    for (qsizetype i = 0; m_current < 0 && i < m_stops.size() && m_stops[i].start <= cursor; ++i)
        place = i;
    return place < 0 ? -1 : names().indexOf(m_stops[place].name);
}

void PromptStops::next()
{
    const QStringList all = names();
    const qsizetype wanted = placeOfName() + 1;
    if (wanted < all.size())
        return goTo(all[wanted]);
    m_edit.setTextCursor(m_end);
    leave();
}

void PromptStops::previous()
{
    if (isActive())
        goTo(names().at(std::max<qsizetype>(0, placeOfName() - 1)));
}

void PromptStops::goTo(const QString& name)
{
    const auto stop = std::ranges::find(m_stops, name, &TemplatePlace::name);
    if (stop != m_stops.end())
        select(*stop);
}

void PromptStops::select(const TemplatePlace& stop)
{
    QTextCursor cursor(m_edit.document());
    cursor.setPosition(int(stop.start));
    cursor.setPosition(int(stop.start + stop.length), QTextCursor::KeepAnchor);
    m_edit.setTextCursor(cursor);
    m_current = m_stops.indexOf(stop); // where empty places touch, the cursor alone does not tell
}

void PromptStops::setComposing(bool composing)
{
    m_composing = composing;
    if (composing || m_changed < 0 || !isActive())
        return;
    mirror();
    remember();
    showPlaces();
}

void PromptStops::asOneStep(const std::function<void()>& type)
{
    QTextCursor block(m_edit.document());
    block.beginEditBlock();
    type();
    block.endEditBlock(); // here the others follow
}

void PromptStops::setColor(const QColor& color)
{
    m_color = color;
    showPlaces();
}

QString PromptStops::unfilled() const
{
    const auto untouched = std::ranges::find_if(m_stops, [this](const TemplatePlace& stop) { return textOf(stop) == QStringLiteral("{{%1}}").arg(stop.name); });
    return untouched == m_stops.end() ? QString() : untouched->name;
}

QString PromptStops::textOf(const TemplatePlace& stop) const
{
    return m_edit.toPlainText().sliced(stop.start, stop.length);
}

//! Undo and redo change many places at once; but they lead to a text that was there before.
void PromptStops::follow()
{
    if (!isActive() || m_own || !std::exchange(m_isDirty, false))
        return;
    const QString text = m_edit.toPlainText();
    if (text == m_text)
        return; // what is being composed is shown, but is no text yet
    const auto before = wasUndone() ? m_seen.constFind(qHash(text)) : m_seen.cend();
    if (before != m_seen.cend()) {
        m_stops = *before;
        m_changed = -1;
    } else if (!shift(changeTo(text))) {
        return leave();
    }
    findCurrent();
    mirror();
    remember();
    showPlaces();
}

//! What the document tells of a change may be all of a paragraph, for an input method marks it. What was typed ends at the
//! cursor; where that does not hold, the least that differs.
PromptStops::Change PromptStops::changeTo(const QString& text) const
{
    const qsizetype least = std::min(m_text.size(), text.size());
    qsizetype tail = text.size() - m_edit.textCursor().position();
    if (tail > m_text.size() || QStringView(m_text).last(tail) != QStringView(text).last(tail)) {
        for (tail = 0; tail < least && m_text[m_text.size() - 1 - tail] == text[text.size() - 1 - tail];)
            ++tail;
    }
    qsizetype head = 0;
    while (head < least - tail && m_text[head] == text[head])
        ++head;
    return {head, m_text.size() - tail - head, text.size() - tail - head};
}

//! Only undo leaves something to redo, and only where there was something can it have been redo.
bool PromptStops::wasUndone() const
{
    return m_couldRedo || m_edit.document()->isRedoAvailable();
}

//! At the border of two places it belongs to the one where the cursor was; -1: to none.
qsizetype PromptStops::stopAt(qsizetype from, qsizetype to) const
{
    const auto holds = [&](qsizetype i) { return m_stops[i].start <= from && to <= m_stops[i].start + m_stops[i].length; };
    if (m_current >= 0 && holds(m_current))
        return m_current;
    for (qsizetype i = 0; i < m_stops.size(); ++i) {
        const bool within = from > m_stops[i].start || to > from;
        if (holds(i) && within && from < m_stops[i].start + m_stops[i].length)
            return i;
    }
    return -1;
}

//! false: it cut through a place, or took it away.
bool PromptStops::shift(const Change& change)
{
    const qsizetype to = change.at + change.removed;
    const qsizetype by = change.added - change.removed;
    const qsizetype inside = stopAt(change.at, to);
    for (qsizetype i = 0; i < m_stops.size(); ++i) {
        TemplatePlace& stop = m_stops[i];
        if (i == inside)
            stop.length += by;
        else if (inside >= 0 ? i > inside : stop.start >= to)
            stop.start += by;
        else if (inside < 0 && stop.start + stop.length > change.at)
            return false;
    }
    if (inside >= 0)
        m_changed = inside;
    return m_stops.constLast().start + m_stops.constLast().length <= m_edit.toPlainText().size();
}

void PromptStops::findCurrent()
{
    if (!isActive() || m_own || m_isDirty)
        return; // the places are not right yet
    const qsizetype cursor = m_edit.textCursor().position();
    const auto holds = [&](const TemplatePlace& stop) { return stop.start <= cursor && cursor <= stop.start + stop.length; };
    if (m_current >= 0 && m_current < m_stops.size() && holds(m_stops[m_current]) && !m_edit.textCursor().hasSelection())
        return;
    const qsizetype anchor = m_edit.textCursor().selectionStart();
    m_current = -1;
    for (qsizetype i = 0; i < m_stops.size(); ++i) {
        if (holds(m_stops[i]) && m_stops[i].start <= anchor)
            m_current = i;
    }
}

//! In the same step of undo as what was typed. The cursor stays in its place, also where two of them touch.
void PromptStops::mirror()
{
    if (m_composing || m_changed < 0 || !isActive())
        return;
    const qsizetype source = std::exchange(m_changed, -1);
    const QString value = textOf(m_stops[source]);
    const qsizetype cursorInPlace = m_edit.textCursor().position() - m_stops[source].start;
    const QScopedValueRollback own(m_own, true);
    bool any = false;
    for (qsizetype i = 0; i < m_stops.size(); ++i) {
        if (i == source || m_stops[i].name != m_stops[source].name || textOf(m_stops[i]) == value)
            continue;
        any = true;
        const qsizetype by = value.size() - m_stops[i].length;
        replace(m_stops[i], value);
        for (qsizetype later = i + 1; later < m_stops.size(); ++later)
            m_stops[later].start += by;
    }
    if (!any)
        return;
    QTextCursor cursor = m_edit.textCursor();
    cursor.setPosition(int(m_stops[source].start + cursorInPlace));
    m_edit.setTextCursor(cursor);
    m_current = source;
}

void PromptStops::replace(TemplatePlace& stop, const QString& value)
{
    QTextCursor cursor(m_edit.document());
    cursor.joinPreviousEditBlock();
    cursor.setPosition(int(stop.start));
    cursor.setPosition(int(stop.start + stop.length), QTextCursor::KeepAnchor);
    cursor.insertText(value);
    cursor.endEditBlock();
    stop.length = value.size();
}

void PromptStops::remember()
{
    if (m_seen.size() >= MostSeen)
        m_seen.clear();
    m_text = m_edit.toPlainText();
    m_couldRedo = m_edit.document()->isRedoAvailable();
    m_seen.insert(qHash(m_text), m_stops);
}

void PromptStops::showPlaces()
{
    QList<QTextEdit::ExtraSelection> places;
    for (const TemplatePlace& stop : std::as_const(m_stops)) {
        QTextEdit::ExtraSelection place;
        place.cursor = QTextCursor(m_edit.document());
        place.cursor.setPosition(int(stop.start));
        place.cursor.setPosition(int(stop.start + stop.length), QTextCursor::KeepAnchor);
        place.format.setBackground(m_color);
        places.append(place);
    }
    m_edit.setExtraSelections(places);
}

} // namespace bw::ui
