// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/resultcard.h"

#include "stress/resultmodel.h"
#include "theme/fonts.h"
#include "theme/theme.h"
#include "widgets/celldelegate.h"
#include "widgets/iconbutton.h"
#include "widgets/scaledsize.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>

#include <numeric>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int RowHeight = 26;
constexpr int HeaderHeight = 24;
constexpr int MostVerdicts = 4;
constexpr int NarrowestName = 96; //!< of a row; below that the table scrolls sideways

} // namespace

ResultCard::ResultCard(const Theme& theme, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_model(new ResultModel(theme, this)), m_title(new QLabel(tr("Result"), this)), m_empty(new QLabel(this)),
      m_scroll(new QScrollArea(this)), m_body(new QWidget(m_scroll)), m_table(makeTable())
{
    setTone(this, Tone::Card);
    m_title->setProperty("chartCaption", true);
    m_empty->setText(tr("What the run shows stands here: every number, what passes and what does not, and how far it can be trusted."));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    setTone(m_empty, Tone::Muted);
    m_body->setProperty("scrolled", true);
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 6, 0);
    body->setSpacing(8);
    body->addWidget(m_table);
    keepScaled(*m_table, [this] { fitTable(); });
    body->addWidget(makeFindings());
    body->addStretch(1);
    m_scroll->setWidget(m_body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // else it takes room after the columns were given theirs
    auto* copyButton = new IconButton(theme, u"copy"_s, tr("Copy the numbers"), this);
    copyButton->setIconSide(14);
    connect(copyButton, &IconButton::clicked, this, &ResultCard::copy);
    auto* heading = new QHBoxLayout;
    heading->setSpacing(6);
    heading->addWidget(m_title);
    heading->addSpacing(4);
    for (int i = 0; i < MostVerdicts; ++i) {
        m_verdicts.append(new Pill(this));
        heading->addWidget(m_verdicts.last());
        m_verdicts.last()->hide(); // until there is a word to say
    }
    heading->addStretch(1);
    heading->addWidget(copyButton);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 6, 8);
    column->setSpacing(4);
    column->addLayout(heading);
    column->addWidget(m_empty, 1);
    column->addWidget(m_scroll, 1);
    show(nullptr, {});
}

QTableView* ResultCard::makeTable()
{
    auto* table = new QTableView(m_body);
    table->setItemDelegate(new CellDelegate(m_theme, table));
    table->setObjectName(u"resultTable"_s);
    table->setModel(m_model);
    table->setAccessibleName(tr("Result"));
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setScaledRows(*table, RowHeight);
    setScaledHeight(*table->horizontalHeader(), HeaderHeight);
    table->horizontalHeader()->setMinimumSectionSize(48);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->horizontalHeader()->setHighlightSections(false);
    return table;
}

QWidget* ResultCard::makeFindings()
{
    auto* holder = new QWidget(m_body);
    m_findingColumn = new QVBoxLayout(holder);
    m_findingColumn->setContentsMargins(8, 0, 0, 0);
    m_findingColumn->setSpacing(7);
    return holder;
}

void ResultCard::show(const stress::RunResult* run, const QList<stress::Difference>& differences)
{
    const bool any = run && !run->variants.isEmpty();
    m_title->setText(any && run->variants.size() > 1 ? tr("Compare") : tr("Result"));
    m_empty->setVisible(!any);
    m_scroll->setVisible(any);
    m_model->setRows(any ? resultRows(*run, differences) : ResultRows());
    setFindings(any ? runFindings(*run, differences) : QList<RunFinding>());
    fitTable();
}

//! That its longest cell needs. Measuring text takes its time, and this is asked ten times a second while a run goes on.
int ResultCard::widthOf(int column) const
{
    const QHeaderView* header = m_table->horizontalHeader();
    int width = CellDelegate::widthOf(m_model->headerData(column, Qt::Horizontal).toString(), header->font());
    QStringList texts;
    qsizetype longest = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        texts.append(m_model->index(row, column).data().toString());
        longest = std::max(longest, texts.constLast().size());
    }
    for (const QString& text : std::as_const(texts)) {
        if (text.size() + 2 > longest) // one character more or less may be the wider
            width = std::max(width, CellDelegate::widthOf(text, m_table->font()));
    }
    return std::max(width, header->minimumSectionSize());
}

//! Numbers are never cut: they share what the names leave, or the names are shortened, or the table scrolls sideways.
QList<int> ResultCard::widths(int room) const
{
    QList<int> widths;
    for (int i = 0; i < m_model->columnCount(); ++i)
        widths.append(widthOf(i));
    if (widths.size() < 2)
        return widths;
    const int numbers = std::accumulate(widths.begin() + 1, widths.end(), 0);
    const int names = widths.first();
    if (names + numbers > room) {
        widths.first() = std::min(names, std::max(scaledPixels(NarrowestName), room - numbers));
        return widths;
    }
    const int more = (room - names - numbers) / int(widths.size() - 1);
    for (qsizetype i = 1; i < widths.size(); ++i)
        widths[i] += more;
    return widths;
}

//! As high as its rows: the card scrolls up and down, not the table in it.
void ResultCard::fitTable()
{
    const int room = m_scroll->viewport()->width() - m_body->layout()->contentsMargins().right();
    const QList<int> columns = widths(room);
    for (qsizetype i = 0; i < columns.size(); ++i)
        m_table->setColumnWidth(int(i), columns[i]);
    const bool scrolls = std::accumulate(columns.begin(), columns.end(), 0) > room;
    const int bar = scrolls ? m_table->horizontalScrollBar()->sizeHint().height() : 0;
    const int height = scaledPixels(HeaderHeight) + m_model->rowCount() * scaledPixels(RowHeight) + bar + 2;
    if (m_table->minimumHeight() != height)
        m_table->setFixedHeight(height);
}

void ResultCard::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    fitTable();
}

void ResultCard::setFindings(const QList<RunFinding>& findings)
{
    if (findings == m_findings)
        return;
    m_findings = findings;
    while (m_findingRows.size() < findings.size()) {
        auto* pill = new Pill(m_body);
        auto* sentence = new QLabel(m_body);
        sentence->setWordWrap(true);
        sentence->setTextFormat(Qt::PlainText);
        sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
        setTone(sentence, Tone::Secondary);
        auto* row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(pill, 0, Qt::AlignTop);
        row->addWidget(sentence, 1, Qt::AlignTop);
        m_findingColumn->addLayout(row);
        m_findingRows.append({pill, sentence});
    }
    showVerdicts();
    for (qsizetype i = 0; i < m_findingRows.size(); ++i) {
        const auto& [pill, sentence] = m_findingRows[i];
        const bool shown = i < findings.size();
        pill->setVisible(shown);
        sentence->setVisible(shown);
        if (!shown)
            continue;
        pill->set(findings[i].word, findings[i].kind);
        sentence->setText(findings[i].sentence);
    }
}

//! The weightiest words in the heading, where they are seen without scrolling; the same one is counted.
void ResultCard::showVerdicts()
{
    QList<RunFinding> verdicts;
    QList<int> counts;
    for (const RunFinding& finding : std::as_const(m_findings)) {
        if (finding.kind == Pill::Kind::Neutral)
            continue;
        const auto same = std::ranges::find_if(verdicts, [&finding](const RunFinding& each) { return each.word == finding.word && each.kind == finding.kind; });
        if (same != verdicts.end()) {
            ++counts[same - verdicts.begin()];
            same->sentence += u'\n' + finding.sentence;
            continue;
        }
        verdicts.append(finding);
        counts.append(1);
    }
    for (qsizetype i = 0; i < m_verdicts.size(); ++i) {
        m_verdicts[i]->setVisible(i < verdicts.size());
        if (i >= verdicts.size())
            continue;
        m_verdicts[i]->set(counts[i] > 1 ? u"%1 ×%2"_s.arg(verdicts[i].word).arg(counts[i]) : verdicts[i].word, verdicts[i].kind);
        m_verdicts[i]->setToolTip(verdicts[i].sentence);
    }
}

void ResultCard::copy() const
{
    QString text = m_model->asText();
    for (const RunFinding& finding : m_findings)
        text += finding.word + u": "_s + finding.sentence + u'\n';
    QGuiApplication::clipboard()->setText(text);
}

} // namespace bw::ui
