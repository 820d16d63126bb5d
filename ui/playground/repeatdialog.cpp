// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/repeatdialog.h"

#include "playground/attachment.h"
#include "playground/boxplot.h"
#include "playground/chatformat.h"
#include "playground/chatsession.h"
#include "playground/diffdialog.h"
#include "playground/repeatrun.h"
#include "theme/theme.h"
#include "theme/tone.h"
#include "widgets/format.h"
#include "widgets/scaledsize.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QTableView>

#include <cmath>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr QSize RepeatDialogSize(960, 680);
constexpr int UsualTimes = 5;
constexpr qsizetype PromptLength = 120;
constexpr std::array PlotColumns{RepeatModel::TtftColumn, RepeatModel::RateColumn, RepeatModel::CostColumn, RepeatModel::LengthColumn};

QString msText(double ms)
{
    return durationText(Nanoseconds(qint64(ms * 1e6)));
}

QString dollarText(double dollars)
{
    // What one answer costs is often less than a hundredth of a cent, and differs in the second digit.
    constexpr double Least = 0.001;
    if (dollars <= 0 || dollars >= Least)
        return moneyText(PicoUsd::fromUsd(dollars));
    const int places = 1 - int(std::floor(std::log10(dollars)));
    return u'$' + QLocale().toString(dollars, 'f', places);
}

QString tokenText(double tokens)
{
    return countText(qint64(tokens));
}

} // namespace

RepeatDialog::RepeatDialog(const Theme& theme, ChatSession& session, const QString& prompt, const QJsonArray& parts,
                           const PaneForecast& forecast, QWidget* parent)
    : QDialog(parent), m_theme(theme), m_run(new RepeatRun(session, this)), m_model(new RepeatModel(this)), m_prompt(prompt), m_parts(parts),
      m_forecast(forecast), m_state(new QLabel(this)), m_times(new QSpinBox(this)), m_begin(new QPushButton(tr("Ask"), this)),
      m_stop(new QPushButton(tr("Stop"), this)), m_compare(new QPushButton(tr("Compare two texts…"), this)),
      m_use(new QPushButton(tr("Use this answer"), this)), m_table(new QTableView(this)), m_text(new QPlainTextEdit(this))
{
    setWindowTitle(tr("Ask several times"));
    resize(RepeatDialogSize);
    const QString typed = m_prompt + u' ' + attachmentLines(m_parts);
    const QString asked = (typed.trimmed().isEmpty() ? session.lastPrompt() : typed).simplified();
    auto* const about = new QLabel(tr("%1: “%2”").arg(session.conversation().model, asked.left(PromptLength)), this);
    about->setTextFormat(Qt::PlainText);
    about->setWordWrap(true);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(10);
    column->addWidget(about);
    column->addWidget(makeHead());
    column->addWidget(makePlots());
    column->addWidget(makeAnswers(), 1);
    column->addWidget(makeFoot());
    connect(m_run, &RepeatRun::changed, this, &RepeatDialog::refresh);
    refresh();
    refreshForecast();
}

QWidget* RepeatDialog::makeHead()
{
    auto* const head = new QWidget(this);
    m_times->setRange(FewestRepeats, MostRepeats);
    m_times->setValue(UsualTimes);
    m_times->setAccessibleName(tr("How many times"));
    m_times->setPrefix(tr("times: "));
    setTone(m_begin, Tone::Primary);
    setTone(m_state, Tone::Secondary);
    m_begin->setObjectName(u"beginRepeats"_s);
    m_begin->setDefault(true);
    connect(m_times, &QSpinBox::valueChanged, this, &RepeatDialog::refreshForecast);
    connect(m_begin, &QPushButton::clicked, this, &RepeatDialog::begin);
    connect(m_stop, &QPushButton::clicked, m_run, &RepeatRun::stop);
    auto* const row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(m_times);
    row->addWidget(m_begin);
    row->addWidget(m_stop);
    row->addWidget(m_state, 1);
    return head;
}

QWidget* RepeatDialog::makePlots()
{
    auto* const plots = new QWidget(this);
    auto* const row = new QHBoxLayout(plots);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    const std::array<std::pair<QString, BoxPlot::Formatter>, PlotColumns.size()> kinds{
        {{tr("TTFT"), &msText}, {tr("tokens a second"), &rateText}, {tr("cost"), &dollarText}, {tr("length in tokens"), &tokenText}}};
    for (size_t i = 0; i < kinds.size(); ++i) {
        m_plots[i] = new BoxPlot(m_theme, kinds[i].first, kinds[i].second, plots);
        row->addWidget(m_plots[i], 1);
    }
    return plots;
}

QWidget* RepeatDialog::makeAnswers()
{
    auto* const parts = new QSplitter(Qt::Vertical, this);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Answers"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    setScaledRows(*m_table, 28);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    setScaledColumns(*m_table->horizontalHeader(), {46, 84, 84, 84, 84, 84}); // the number and what was measured, not the text
    m_text->setReadOnly(true);
    m_text->setAccessibleName(tr("The chosen answer"));
    m_text->setPlaceholderText(tr("Choose an answer to read it; choose two to compare them."));
    parts->addWidget(m_table);
    parts->addWidget(m_text);
    parts->setChildrenCollapsible(false);
    parts->setSizes({220, 180});
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RepeatDialog::refreshSelection);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &RepeatDialog::refreshSelection);
    connect(m_table, &QTableView::doubleClicked, this, &RepeatDialog::useSelected);
    return parts;
}

QWidget* RepeatDialog::makeFoot()
{
    auto* const foot = new QWidget(this);
    auto* const close = new QPushButton(tr("Close"), foot);
    m_use->setToolTip(tr("The conversation goes on with it; the others stay as branches."));
    auto* const row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(m_compare);
    row->addStretch(1);
    row->addWidget(close);
    row->addWidget(m_use);
    connect(m_compare, &QPushButton::clicked, this, &RepeatDialog::compareSelected);
    connect(m_use, &QPushButton::clicked, this, &RepeatDialog::useSelected);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    refreshSelection();
    return foot;
}

void RepeatDialog::begin()
{
    if (!m_run->start(m_prompt, m_parts, m_times->value()))
        return m_state->setText(tr("Nothing could be asked: there is no prompt, no model, or an answer is still coming."));
    m_prompt.clear();
    m_parts = {};
    emit started();
}

void RepeatDialog::refresh()
{
    m_model->setAnswers(m_run->answers());
    for (size_t i = 0; i < m_plots.size(); ++i)
        m_plots[i]->setValues(m_model->values(PlotColumns[i]));
    const bool runs = m_run->isRunning();
    m_times->setEnabled(!runs);
    m_begin->setVisible(!runs);
    m_stop->setVisible(runs);
    if (runs)
        m_state->setText(tr("%n more to come, one after the other, past the cache.", nullptr, m_run->left()));
    else
        refreshForecast();
}

void RepeatDialog::refreshForecast()
{
    const QString tokens = countText(m_forecast.tokensIn);
    const int times = m_times->value();
    m_state->setText(m_forecast.cost ? tr("~%1 tokens in, %n time(s) · ≈ %2 together", nullptr, times).arg(tokens, moneyText(*m_forecast.cost * times))
                                     : tr("~%1 tokens in, %n time(s) · price not known", nullptr, times).arg(tokens));
}

void RepeatDialog::refreshSelection()
{
    const QList<int> rows = selectedRows();
    m_compare->setEnabled(rows.size() == 2);
    m_use->setEnabled(rows.size() == 1 && !m_run->isRunning());
    const QString text = rows.isEmpty() ? QString() : m_model->answer(rows.first()).text;
    if (m_text->toPlainText() != text)
        m_text->setPlainText(text);
}

void RepeatDialog::compareSelected()
{
    QList<DiffChoice> choices;
    for (int row = 0; row < m_model->rowCount(); ++row)
        choices.append({tr("Answer %1").arg(row + 1), m_model->answer(row).text});
    const QList<int> rows = selectedRows();
    auto* const dialog = new DiffDialog(m_theme, choices, rows.value(0), rows.value(1), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void RepeatDialog::useSelected()
{
    const QList<int> rows = selectedRows();
    if (rows.size() == 1 && !m_run->isRunning())
        emit chosen(m_model->answer(rows.first()).id);
}

QList<int> RepeatDialog::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        rows.append(index.row());
    std::ranges::sort(rows);
    return rows;
}

} // namespace bw::ui
