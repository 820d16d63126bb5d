// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/selfcheckpanel.h"

#include "help/biastable.h"
#include "help/biasverdict.h"
#include "stress/selfcheck.h"
#include "theme/tone.h"
#include "widgets/format.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

SelfCheckPanel::SelfCheckPanel(QString program, QList<int> levels, QWidget* parent)
    : QWidget(parent), m_program(std::move(program)), m_levels(std::move(levels)), m_table(new BiasTable(this)),
      m_progress(new QProgressBar(this)), m_word(new Pill(this)), m_sentence(tonedLabel({}, Tone::Normal, this)),
      m_button(new QPushButton(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(tonedLabel(tr("How far can the times that Bellwether shows be trusted? The check starts a gateway of its own beside "
                                    "this program, which notes when it writes each token, and compares that with when the token was "
                                    "seen here. It takes about ten seconds, sends nothing out of this computer, and costs nothing."),
                                 Tone::Secondary, this));
    column->addWidget(makeTable());
    column->addWidget(m_progress);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(10);
    foot->addWidget(m_word, 0, Qt::AlignTop);
    foot->addWidget(m_sentence, 1);
    foot->addWidget(m_button, 0, Qt::AlignTop);
    column->addLayout(foot);
    column->addStretch();
    m_progress->setTextVisible(false);
    m_progress->setRange(0, int(m_levels.size()));
    m_progress->setAccessibleName(tr("Progress of the check"));
    m_sentence->setMinimumHeight(m_sentence->fontMetrics().lineSpacing() * 4); // the text changes; the rest shall not move
    m_sentence->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_button->setObjectName(u"selfCheckButton"_s);
    connect(m_button, &QPushButton::clicked, this, [this] { isRunning() ? stop() : start(); });
    m_table->start(m_levels);
    showRunning(false);
    m_word->hide();
}

SelfCheckPanel::~SelfCheckPanel() = default;

QWidget* SelfCheckPanel::makeTable()
{
    auto* view = new QTableView(this);
    view->setModel(m_table);
    view->setAccessibleName(tr("How much later than written this client saw tokens"));
    view->setSelectionMode(QAbstractItemView::NoSelection);
    view->setTabKeyNavigation(false);
    view->setShowGrid(false);
    view->verticalHeader()->hide();
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    view->horizontalHeader()->setHighlightSections(false);
    view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const int rows = int(m_levels.size());
    view->setFixedHeight(view->horizontalHeader()->sizeHint().height() + rows * view->verticalHeader()->defaultSectionSize() + 4);
    return view;
}

void SelfCheckPanel::start()
{
    stop();
    m_table->start(m_levels);
    m_word->hide();
    m_check = new stress::SelfCheck(m_program, m_levels, this);
    connect(m_check, &stress::SelfCheck::levelDone, this, &SelfCheckPanel::takeLevel);
    connect(m_check, &stress::SelfCheck::finished, this, &SelfCheckPanel::end, Qt::QueuedConnection); // it may end within start()
    showRunning(true);
    sayProgress();
    m_check->start();
}

void SelfCheckPanel::stop()
{
    if (!isRunning())
        return;
    std::unique_ptr<stress::SelfCheck>(std::exchange(m_check, nullptr)).reset();
    sayEnd(tr("The check was stopped."));
}

void SelfCheckPanel::takeLevel(const stress::BiasLevel& level)
{
    m_table->add(level);
    m_progress->setValue(int(m_table->levels().size()));
    sayProgress();
}

void SelfCheckPanel::end(const std::optional<Error>& problem)
{
    if (!isRunning())
        return; // stopped while this was on its way
    std::exchange(m_check, nullptr)->deleteLater();
    const BiasVerdict verdict = problem ? BiasVerdict{tr("not checked"), Pill::Kind::Bad, problem->message} : verdictOf(m_table->levels());
    m_word->set(verdict.word, verdict.kind);
    m_word->show();
    sayEnd(verdict.sentence);
}

void SelfCheckPanel::sayProgress()
{
    const qsizetype done = m_table->levels().size();
    if (done < m_levels.size())
        m_sentence->setText(tr("Running %1 streams at once…").arg(countText(m_levels[done])));
}

void SelfCheckPanel::sayEnd(const QString& sentence)
{
    m_sentence->setText(sentence);
    showRunning(false);
}

void SelfCheckPanel::showRunning(bool running)
{
    m_progress->setValue(running ? 0 : m_progress->value());
    m_progress->setEnabled(running);
    m_button->setText(running ? tr("Stop") : tr("Check this client"));
    setTone(m_button, running ? Tone::Normal : Tone::Primary);
}

} // namespace bw::ui
