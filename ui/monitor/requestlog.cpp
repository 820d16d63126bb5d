// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/requestlog.h"

#include "monitor/filterline.h"
#include "monitor/logmodel.h"
#include "monitor/logscrollbar.h"
#include "monitor/logtable.h"
#include "theme/theme.h"
#include "widgets/format.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bw::ui {

namespace {

constexpr Milliseconds MarksInterval = 500ms;

}

RequestLog::RequestLog(const Theme& theme, LogSource& source, QWidget* parent)
    : QFrame(parent), m_source(source), m_rows(new LogRows(source, this)), m_model(new LogModel(*m_rows, this)),
      m_table(new LogTable(theme, *m_model, this)), m_scroll(new LogScrollBar(theme, this)), m_problem(new QLabel(this)),
      m_empty(new QLabel(this))
{
    setTone(this, Tone::Card);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 4, 4);
    column->setSpacing(4);
    column->addLayout(makeHeading());
    column->addWidget(m_problem);
    auto* grid = new QGridLayout;
    grid->setSpacing(0);
    grid->addWidget(m_table, 0, 0);
    grid->addWidget(m_empty, 0, 0, Qt::AlignCenter);
    grid->addWidget(m_scroll, 0, 1);
    grid->setColumnStretch(0, 1);
    column->addLayout(grid, 1);
    setTone(m_problem, Tone::Bad);
    m_problem->setWordWrap(true);
    m_problem->hide();
    setTone(m_empty, Tone::Muted);
    m_marks.setSingleShot(true);
    m_marks.setInterval(MarksInterval);
    connect(&m_marks, &QTimer::timeout, this, [this] { m_scroll->setMarks(m_rows->errorMarks(m_scroll->markCount())); });
    connect(m_rows, &LogRows::failed, this, &RequestLog::say);
    connect(m_model, &LogModel::moved, this, &RequestLog::syncScrollBar);
    connect(m_model, &LogModel::selectionChanged, this, &RequestLog::showCount);
    connect(m_scroll, &QScrollBar::valueChanged, this, [this](int value) {
        if (m_model->top() != value)
            m_model->setTop(value);
    });
    connect(m_table, &LogTable::opened, this, &RequestLog::open);
}

QLayout* RequestLog::makeHeading()
{
    auto* caption = new QLabel(tr("Requests"), this);
    caption->setProperty("chartCaption", true);
    m_filter = new FilterLine(this);
    m_newest = new QPushButton(tr("Newest"), this);
    setTone(m_newest, Tone::Flat);
    m_newest->setToolTip(tr("Back to the newest requests"));
    m_newest->hide();
    m_count = new QLabel(this);
    m_count->setProperty("chartHeadline", true);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 8, 0);
    row->setSpacing(9);
    row->addWidget(caption);
    row->addWidget(m_filter, 1);
    row->addWidget(m_newest);
    row->addWidget(m_count);
    connect(m_filter, &FilterLine::filterChanged, this, &RequestLog::ask);
    connect(m_filter, &FilterLine::problemChanged, this, [this](const QString& sentence) {
        m_filterProblem = sentence;
        showProblem();
    });
    connect(m_filter, &FilterLine::entered, this, [this] {
        m_source.vocabulary(this, [this](const Result<record::FilterVocabulary>& vocabulary) {
            if (vocabulary)
                m_filter->setVocabulary(*vocabulary);
        });
    });
    connect(m_newest, &QPushButton::clicked, this, [this] { m_model->setTop(0); });
    return row;
}

void RequestLog::setQuery(const store::LogQuery& query, bool live, Milliseconds last)
{
    if (query == m_query && live == m_live && last == m_last && m_rows->isComplete())
        return;
    m_query = query;
    m_live = live;
    m_last = last;
    ask();
}

store::LogQuery RequestLog::query() const
{
    store::LogQuery query = m_query;
    query.filter = m_filter->filter();
    if (m_last > 0ms)
        query.range = m_rows->query().range; // it has gone on since
    return query;
}

void RequestLog::setFilter(const QString& text)
{
    m_filter->setFilter(text);
}

void RequestLog::ask()
{
    m_wanted.reset();
    say({});
    store::LogQuery query = m_query;
    query.filter = m_filter->filter();
    m_rows->ask(query, m_live, m_last);
}

void RequestLog::poll()
{
    m_rows->poll();
}

void RequestLog::say(const QString& sentence)
{
    m_failure = sentence;
    showProblem();
}

void RequestLog::showProblem()
{
    const QString& sentence = m_filterProblem.isEmpty() ? m_failure : m_filterProblem;
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void RequestLog::syncScrollBar()
{
    const QSignalBlocker quiet(m_scroll);
    m_scroll->setPageStep(std::max(1, m_model->height()));
    m_scroll->setRange(0, static_cast<int>(std::min<qint64>(m_model->lastTop(), std::numeric_limits<int>::max())));
    m_scroll->setValue(static_cast<int>(std::min<qint64>(m_model->top(), std::numeric_limits<int>::max())));
    m_newest->setVisible(m_model->top() > 0);
    m_empty->setVisible(m_rows->isComplete() && m_rows->count() == 0);
    m_empty->setText(m_filter->filter().isEmpty() ? tr("No requests in this time.") : tr("No request fits the filter."));
    if (!m_marks.isActive())
        m_marks.start();
    showCount();
    if (m_wanted)
        open(*m_wanted);
}

void RequestLog::showCount()
{
    QStringList parts{tr("%1 row(s)", nullptr, int(m_rows->count())).arg(countText(m_rows->count()) + (m_rows->isComplete() ? QString() : u"…"_s))};
    if (const qint64 errors = m_rows->errors(); errors > 0)
        parts.append(tr("%1 failed").arg(countText(errors)));
    if (const qsizetype selected = m_model->selected().size(); selected > 1 || m_model->isSelecting())
        parts.append((m_model->isCut() ? tr("%1 selected, the most at a time") : tr("%1 selected"))
                         .arg(countText(selected) + (m_model->isSelecting() ? u"…"_s : QString())));
    const QString text = parts.join(u" · "_s);
    if (text != m_count->text())
        m_count->setText(text);
}

void RequestLog::open(qint64 index)
{
    const record::LogRow* row = m_rows->row(index);
    m_wanted = row ? std::nullopt : std::optional(index);
    if (row)
        emit opened(*row);
}

} // namespace bw::ui
