// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/runspage.h"

#include "monitor/recordopener.h"
#include "runs/runmodel.h"
#include "runs/runsheader.h"
#include "runs/runtable.h"
#include "shell/services.h"
#include "stress/runview.h"
#include "theme/theme.h"
#include "widgets/background.h"
#include "widgets/command.h"
#include "widgets/undobar.h"

#include <QFileDialog>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int Margin = 12;

//! At its end a run changes its state, often without another request.
bool hasGoneOn(const store::RunHeader& before, const store::RunHeader& now)
{
    return before.requests != now.requests || before.state != now.state;
}

} // namespace

RunsPage::RunsPage(Services& services, QWidget* parent)
    : Page(parent), m_services(services), m_model(new RunModel(services.theme, this)), m_header(new RunsHeader(services.theme, this)),
      m_undo(new UndoBar(this)), m_stack(new QStackedWidget(this)), m_table(new RunTable(services.theme, *m_model, this)), m_view(new RunView(services.theme, this))
{
    buildLayout();
    wire();
    addCommandList(*this, commands(this));
    refresh();
}

RunsPage::~RunsPage()
{
    m_undo->settleNow();
}

QList<CommandSpec> RunsPage::commands(RunsPage* page)
{
    return {{u"runs.find"_s, tr("Filter the runs"), {QKeySequence::Find}, [page] { page->m_header->focusFilter(); }}};
}

QString RunsPage::id() const
{
    return u"runs"_s;
}

QString RunsPage::title() const
{
    return tr("Runs");
}

QString RunsPage::iconName() const
{
    return u"runs"_s;
}

QWidget* RunsPage::headerBar()
{
    return m_header;
}

void RunsPage::activate()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

QVariant RunsPage::keep()
{
    return m_table->selectedIds();
}

void RunsPage::resume(const QVariant& kept)
{
    m_wanted = kept.toStringList();
    refresh();
}

void RunsPage::buildLayout()
{
    auto* list = new QFrame(this);
    setTone(list, Tone::Card);
    auto* inside = new QVBoxLayout(list);
    inside->setContentsMargins(4, 4, 4, 4);
    inside->addWidget(m_table);
    m_view->setEmptyText(tr("Choose a run, or several to see them beside each other."));
    auto* rows = new QSplitter(Qt::Vertical, this);
    rows->setObjectName(u"runRows"_s);
    rows->setProperty("gap", true);
    rows->setChildrenCollapsible(false);
    rows->addWidget(list);
    rows->addWidget(m_view);
    rows->setStretchFactor(1, 1);
    rows->setSizes({190, 640});
    auto* nothing = new QLabel(tr("No load test was run yet. Start one on the Stress screen, or import a result."), this);
    nothing->setAlignment(Qt::AlignCenter);
    nothing->setWordWrap(true);
    setTone(nothing, Tone::Muted);
    m_stack->addWidget(nothing);
    m_stack->addWidget(rows);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Margin, Margin, Margin, Margin);
    column->setSpacing(10);
    column->addWidget(m_undo);
    column->addWidget(m_stack, 1);
}

void RunsPage::wire()
{
    store::RunStore& runs = m_services.runs;
    connect(&runs, &store::RunStore::changed, this, &RunsPage::refresh);
    connect(m_model, &RunModel::tagsEdited, this, [&runs](const QString& id, const QStringList& tags) { runs.setTags(id, tags); });
    connect(m_model, &RunModel::notesEdited, this, [&runs](const QString& id, const QString& notes) { runs.setNotes(id, notes); });
    connect(m_table, &RunTable::selectionChangedTo, this, &RunsPage::choose);
    connect(m_table, &RunTable::deleteRequested, this, &RunsPage::remove);
    connect(m_header, &RunsHeader::filterChanged, m_table, &RunTable::setFilter);
    connect(m_header, &RunsHeader::deleteRequested, this, &RunsPage::remove);
    connect(m_header, &RunsHeader::exportRequested, this, &RunsPage::chooseExport);
    connect(m_header, &RunsHeader::importRequested, this, &RunsPage::chooseImport);
    connect(m_header, &RunsHeader::planRequested, this, [this] {
        if (const KeptRun run = m_runs.value(m_ids.value(0)))
            emit planWanted(run->plan);
    });
    auto* opener = new RecordOpener(m_services, this);
    connect(m_view, &RunView::exemplarChosen, opener, qOverload<const record::RequestRecord&>(&RecordOpener::open));
}

void RunsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    refresh();
}

//! While a run is on the list changes every second; who does not look needs none of it.
void RunsPage::refresh()
{
    if (!isVisible())
        return;
    m_services.runs.list(this, [this](const Result<QList<store::RunHeader>>& runs) {
        if (runs)
            takeList(*runs);
        else
            m_header->say(runs.error().message);
    });
}

void RunsPage::takeList(const QList<store::RunHeader>& runs)
{
    for (const store::RunHeader& run : runs) {
        const int row = m_model->rowOf(run.id);
        if (row >= 0 && m_ids.contains(run.id) && hasGoneOn(m_model->at(row), run))
            load(run.id);
    }
    m_model->setRuns(runs);
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 1 : 0);
    if (const QStringList wanted = std::exchange(m_wanted, {}); !wanted.isEmpty())
        m_table->select(wanted);
    if (m_table->selectedIds().isEmpty() && m_model->rowCount() > 0)
        m_table->select(m_model->at(0).id);
}

void RunsPage::choose(const QStringList& ids)
{
    m_header->setSelected(static_cast<int>(ids.size()));
    if (ids == m_ids)
        return;
    m_ids = ids;
    m_runs.removeIf([this](QHash<QString, KeptRun>::iterator each) { return !m_ids.contains(each.key()); });
    ++m_wish;
    for (const QString& id : std::as_const(m_ids)) {
        if (!m_runs.contains(id))
            load(id);
    }
    showChosen();
}

void RunsPage::load(const QString& id)
{
    m_services.runs.load(id, this, [this, wish = m_wish, id](const Result<stress::RunResult>& run) { takeRun(wish, id, run); });
}

void RunsPage::takeRun(quint64 wish, const QString& id, const Result<stress::RunResult>& run)
{
    if (wish != m_wish)
        return;
    if (!run) {
        m_header->say(run.error().message);
        return;
    }
    m_runs.insert(id, std::make_shared<const stress::RunResult>(*run));
    showChosen();
}

//! As soon as all are there; what differs, and how surely, a moment later.
void RunsPage::showChosen()
{
    QList<KeptRun> runs;
    for (const QString& id : std::as_const(m_ids)) {
        if (!m_runs.contains(id))
            return;
        runs.append(m_runs.value(id));
    }
    const KeptRun shown = sideBySide(runs);
    const bool several = shown && !shown->sides.isEmpty();
    m_view->setRun(shown, {}, several);
    if (!shown || shown->variants.size() < 2)
        return;
    inBackground(this, [shown] { return stress::compareVariants(*shown); }, [this, shown, several](const QList<stress::Difference>& differences) {
        if (m_view->run() == shown)
            m_view->setRun(shown, differences, several);
    });
}

void RunsPage::remove()
{
    const QStringList ids = m_table->selectedIds();
    if (ids.isEmpty())
        return;
    const QString name = ids.size() == 1 ? runTitle(m_model->at(m_model->rowOf(ids.first()))) : QString();
    m_removed += QSet<QString>(ids.begin(), ids.end());
    m_model->setHidden(m_removed);
    m_undo->offer(ids.size() == 1 ? tr("“%1” was deleted.").arg(name) : tr("%n run(s) were deleted.", nullptr, static_cast<int>(ids.size())),
                  [this, ids] {
                      m_removed -= QSet<QString>(ids.begin(), ids.end());
                      m_model->setHidden(m_removed);
                      m_stack->setCurrentIndex(1);
                      m_table->select(ids.first());
                  },
                  [this, ids] { settle(ids); });
    if (m_model->rowCount() == 0)
        m_stack->setCurrentIndex(0);
}

void RunsPage::settle(const QStringList& ids)
{
    for (const QString& id : ids)
        m_services.runs.remove(id);
}

void RunsPage::exportTo(RunFormat format, const QString& path)
{
    const KeptRun run = m_view->run();
    if (!run)
        return;
    inBackground(this, [run, format, path] { return writeRun(*run, format, path); }, [this, path](const Result<void>& written) {
        m_header->say(written ? tr("The run was written to %1.").arg(path) : written.error().message);
    });
}

void RunsPage::chooseExport(RunFormat format)
{
    const QString suffix = runFormatSuffix(format);
    auto* dialog = new QFileDialog(this, tr("Export the run"), u"run."_s + suffix, tr("%1 files (*.%1)").arg(suffix));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, format](const QString& path) { exportTo(format, path); });
    dialog->open();
}

void RunsPage::chooseImport()
{
    auto* dialog = new QFileDialog(this, tr("Import a run"), {}, tr("Results (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &RunsPage::importFile);
    dialog->open();
}

void RunsPage::importFile(const QString& path)
{
    inBackground(this, [path] { return readRunFile(path); }, [this](const Result<stress::RunResult>& run) {
        if (!run) {
            m_header->say(run.error().message);
            return;
        }
        m_services.runs.save(std::make_shared<const stress::RunResult>(*run), this, [this, id = run->id](const Result<void>& saved) {
            m_header->say(saved ? tr("The run was imported.") : saved.error().message);
        });
    });
}

} // namespace bw::ui
