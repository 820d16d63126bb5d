// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/filterline.h"

#include "widgets/linebuttons.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QStandardItemModel>
#include <QStyle>
#include <QTextCharFormat>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bw::ui {

namespace {

constexpr Milliseconds SettleTime = 250ms;

enum OfferRole { FromRole = Qt::UserRole + 1, ToRole, InsertRole };

} // namespace

FilterLine::FilterLine(QWidget* parent) : QLineEdit(parent), m_completer(new QCompleter(this)), m_offers(new QStandardItemModel(this))
{
    setObjectName(u"requestFilter"_s);
    setAccessibleName(tr("Filter of the requests"));
    setPlaceholderText(u"status:error model:gpt-4.1 ttft>500"_s);
    setClearButtonEnabled(true);
    nameLineButtons(*this);
    m_settle.setSingleShot(true);
    m_settle.setInterval(SettleTime);
    m_completer->setModel(m_offers);
    m_completer->setWidget(this);
    m_completer->popup()->setObjectName(u"completions"_s);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    connect(&m_settle, &QTimer::timeout, this, &FilterLine::apply);
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_settle.start();
        offer();
    });
    connect(this, &QLineEdit::textChanged, &m_settle, qOverload<>(&QTimer::start)); // the clear button edits nothing
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, &FilterLine::take);
}

void FilterLine::setFilter(const QString& text)
{
    setText(text);
    apply();
}

void FilterLine::apply()
{
    m_settle.stop();
    const auto parsed = record::parseFilter(text());
    setProperty("invalid", !parsed);
    style()->unpolish(this);
    style()->polish(this);
    underline(parsed ? std::nullopt : std::optional(parsed.error()));
    emit problemChanged(parsed ? QString() : parsed.error().message);
    if (parsed && *parsed != m_filter) {
        m_filter = *parsed;
        emit filterChanged(m_filter);
    }
}

//! A line edit draws formats only as those of an input method.
void FilterLine::underline(std::optional<record::FilterError> error)
{
    QList<QInputMethodEvent::Attribute> attributes;
    if (error) {
        QTextCharFormat wavy;
        wavy.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        wavy.setUnderlineColor(palette().color(QPalette::BrightText));
        attributes.append({QInputMethodEvent::TextFormat, static_cast<int>(error->from - cursorPosition()),
                           static_cast<int>(std::max<qsizetype>(1, error->to - error->from)), wavy});
    }
    QInputMethodEvent event(QString(), attributes);
    const QSignalBlocker quiet(this);
    QLineEdit::inputMethodEvent(&event);
}

void FilterLine::offer()
{
    const auto suggestions = record::completeFilter(text(), cursorPosition(), m_vocabulary);
    m_offers->clear();
    for (const record::FilterSuggestion& suggestion : suggestions) {
        auto* item = new QStandardItem(suggestion.hint.isEmpty() ? suggestion.insert : suggestion.insert + u"   "_s + suggestion.hint);
        item->setData(suggestion.from, FromRole);
        item->setData(suggestion.to, ToRole);
        item->setData(suggestion.insert, InsertRole);
        m_offers->appendRow(item);
    }
    if (suggestions.isEmpty())
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

void FilterLine::take(const QModelIndex& offer)
{
    const auto from = offer.data(FromRole).toInt();
    const auto to = offer.data(ToRole).toInt();
    const QString insert = offer.data(InsertRole).toString();
    setText(text().replace(from, to - from, insert));
    setCursorPosition(from + static_cast<int>(insert.size()));
    if (insert.endsWith(u':'))
        this->offer();
}

void FilterLine::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    emit entered();
}

void FilterLine::keyPressEvent(QKeyEvent* event)
{
    const bool popup = m_completer->popup()->isVisible();
    if (popup && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Escape || event->key() == Qt::Key_Tab)) {
        event->ignore(); // the list's
        return;
    }
    if (event->key() == Qt::Key_Down && !popup)
        return offer();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return apply();
    QLineEdit::keyPressEvent(event);
}

} // namespace bw::ui
