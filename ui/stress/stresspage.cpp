// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/stresspage.h"

#include "gateways/gatewaybook.h"
#include "monitor/recordopener.h"
#include "playground/modelcatalog.h"
#include "base/settings.h"
#include "shell/ongoing.h"
#include "shell/services.h"
#include "stress/confirmrun.h"
#include "stress/editedplan.h"
#include "stress/planestimator.h"
#include "stress/planfiles.h"
#include "stress/planform.h"
#include "stress/planjson.h"
#include "stress/planpresets.h"
#include "stress/runnotice.h"
#include "stress/runorders.h"
#include "stress/runview.h"
#include "stress/stressheader.h"
#include "stress/stressrunner.h"
#include "theme/fonts.h"
#include "theme/tone.h"
#include "watch/desktopnotifier.h"
#include "widgets/scaledsize.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int Margin = 12;
constexpr int FormWidth = 300;

QString formatFilter()
{
    return StressPage::tr("Load test plans (*.json)");
}

} // namespace

StressPage::StressPage(Services& services, QWidget* parent)
    : Page(parent), m_services(services), m_plan(new EditedPlan(this)), m_estimator(new PlanEstimator(services, this)),
      m_runner(services.ongoing ? &services.ongoing->loadTest() : new StressRunner(services, this)), m_models(new ModelCatalog(services, this)), m_header(new StressHeader(this)),
      m_form(new PlanForm(services.theme, *m_plan, this)), m_foot(new QLabel(this)), m_view(new RunView(services.theme, this)),
      m_desktop(new DesktopNotifier(this))
{
    buildLayout();
    wire();
    wireRun();
    addCommandList(*this, commands(this));
    refreshGateways();
    useLastPlan();
}

StressPage::~StressPage() = default;

QList<CommandSpec> StressPage::commands(StressPage* page)
{
    QList<CommandSpec> all{{u"stress.start"_s, tr("Start the load test"), {}, [page] { page->start(); }},
                           {u"stress.stop"_s, tr("Stop the load test"), {}, [page] { page->stop(); }},
                           {u"stress.pause"_s, tr("Pause the load test, or go on"), {}, [page] { page->pauseOrGoOn(); }},
                           {u"stress.open"_s, tr("Open a plan of a load test"), {}, [page] { page->openPlan(); }},
                           {u"stress.save"_s, tr("Save the plan of the load test"), {}, [page] { page->savePlan(); }}};
    const QList<PlanPreset> presets = planPresets();
    for (int i = 0; i < presets.size(); ++i)
        all.append({u"stress.plan."_s + presets[i].id, tr("Plan of a load test: %1").arg(presets[i].title), {}, [page, i] { page->usePreset(i); }});
    return all;
}

QString StressPage::id() const
{
    return u"stress"_s;
}

QString StressPage::title() const
{
    return tr("Stress");
}

QString StressPage::iconName() const
{
    return u"stress"_s;
}

QWidget* StressPage::headerBar()
{
    return m_header;
}

void StressPage::activate()
{
    m_form->setFocus(Qt::OtherFocusReason);
}

void StressPage::buildLayout()
{
    m_foot->setWordWrap(true);
    m_foot->setTextFormat(Qt::PlainText);
    m_foot->setObjectName(u"planFoot"_s);
    m_foot->setContentsMargins(0, 4, 8, 0);
    m_form->setFoot(m_foot);
    keepScaled(*m_form, [this] { m_form->setMinimumWidth(scaledPixels(FormWidth - 30)); });
    m_view->setEmptyText(tr("Choose a plan and press Start."));
    auto* columns = new QSplitter(Qt::Horizontal, this);
    columns->setObjectName(u"stressColumns"_s);
    columns->setProperty("gap", true);
    columns->setChildrenCollapsible(false);
    columns->addWidget(m_form);
    columns->addWidget(m_view);
    columns->setStretchFactor(1, 1);
    columns->setSizes({FormWidth, 1000});
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(Margin, Margin, Margin, Margin);
    layout->addWidget(columns);
}

void StressPage::wire()
{
    connect(m_plan, &EditedPlan::changed, this, &StressPage::showPlan);
    connect(m_estimator, &PlanEstimator::changed, this, [this] {
        showFoot();
        if (std::exchange(m_startAsked, false))
            start();
    });
    connect(&m_services.gateways, &GatewayBook::changed, this, &StressPage::refreshGateways);
    connect(m_models, &ModelCatalog::changed, this, &StressPage::refreshModels);
    connect(m_header, &StressHeader::presetChosen, this, &StressPage::usePreset);
    connect(m_header, &StressHeader::planOpenRequested, this, &StressPage::openPlan);
    connect(m_header, &StressHeader::planSaveRequested, this, &StressPage::savePlan);
    auto* opener = new RecordOpener(m_services, this);
    connect(m_view, &RunView::exemplarChosen, opener, qOverload<const record::RequestRecord&>(&RecordOpener::open));
}

void StressPage::wireRun()
{
    connect(m_header, &StressHeader::startRequested, this, &StressPage::start);
    connect(m_header, &StressHeader::stopRequested, this, &StressPage::stop);
    connect(m_header, &StressHeader::pauseRequested, m_runner, &StressRunner::setPaused);
    connect(m_header, &StressHeader::levelRequested, m_runner, &StressRunner::setLevel);
    connect(m_header, &StressHeader::markRequested, this, &StressPage::askForMark);
    connect(m_runner, &StressRunner::started, this, &StressPage::showPlan);
    connect(m_runner, &StressRunner::changed, this, &StressPage::showRun);
    connect(m_runner, &StressRunner::finished, this, &StressPage::endRun);
    connect(m_desktop, &DesktopNotifier::clicked, this, [this] {
        m_desktop->clear();
        window()->raise();
        window()->activateWindow();
    });
    connect(m_runner, &StressRunner::failed, this, [this](const QString& sentence) {
        showPlan();
        m_header->say(sentence);
    });
}

bool StressPage::hasGateway(const QString& name) const
{
    return std::ranges::any_of(m_services.gateways.profiles(), [&name](const gateway::GatewayProfile& profile) { return profile.name == name; });
}

void StressPage::refreshGateways()
{
    QStringList names;
    for (const gateway::GatewayProfile& profile : m_services.gateways.profiles())
        names.append(profile.name);
    m_form->setGateways(names);
    m_plan->edit([&](stress::Plan& plan) {
        if (!names.isEmpty() && !names.contains(plan.gateway))
            plan.gateway = names.value(0);
    });
    refreshModels();
}

void StressPage::refreshModels()
{
    for (const gateway::GatewayProfile& profile : m_services.gateways.profiles()) {
        if (profile.name != m_plan->plan().gateway)
            continue;
        const QStringList models = m_models->models(profile);
        m_form->setModels(models);
        m_plan->edit([&](stress::Plan& plan) {
            if (plan.model.isEmpty())
                plan.model = profile.defaultModel.isEmpty() ? models.value(0) : profile.defaultModel;
        });
    }
}

void StressPage::usePlan(const stress::Plan& plan)
{
    if (m_runner->isRunning())
        return;
    stress::Plan mine = plan;
    if (!hasGateway(mine.gateway) && !m_services.gateways.profiles().isEmpty())
        mine.gateway = m_plan->plan().gateway;
    m_plan->load(mine);
}

void StressPage::usePreset(int index)
{
    usePlan(planOf(planPresets().value(index), m_plan->plan()));
}

QVariant StressPage::keep()
{
    return QVariant::fromValue(m_plan->plan());
}

void StressPage::resume(const QVariant& kept)
{
    m_plan->load(kept.value<stress::Plan>());
    showPlan();
    if (m_runner->run())
        showRun();
}

//! What this person started last, or the first preset.
void StressPage::useLastPlan()
{
    usePreset(0);
    const QByteArray kept = m_services.settings.value<QString>(Setting::LastPlan).toUtf8();
    const stress::PlanReading last = stress::planFromJson(QJsonDocument::fromJson(kept).object());
    if (!kept.isEmpty() && last.problems.isEmpty())
        usePlan(last.plan);
}

void StressPage::keepPlan()
{
    const QJsonDocument json(stress::toJson(m_plan->plan()));
    m_services.settings.setValue(Setting::LastPlan, QString::fromUtf8(json.toJson(QJsonDocument::Compact)));
}

void StressPage::openPlan()
{
    auto* dialog = new QFileDialog(this, tr("Open a plan"), {}, formatFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &StressPage::openPlanFile);
    dialog->open();
}

void StressPage::openPlanFile(const QString& path)
{
    const auto plan = readPlanFile(path);
    if (plan)
        usePlan(*plan);
    else
        m_header->say(plan.error().message);
}

void StressPage::savePlan()
{
    auto* dialog = new QFileDialog(this, tr("Save the plan"), u"plan.json"_s, formatFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        const auto written = writePlanFile(m_plan->plan(), path);
        m_header->say(written ? tr("The plan was written to %1.").arg(path) : written.error().message);
    });
    dialog->open();
}

void StressPage::start()
{
    if (m_runner->isRunning())
        return;
    if (!m_plan->isValid()) {
        m_form->focusFirstProblem();
        return;
    }
    m_startAsked = !m_estimator->isFresh(); // whoever is asked must be asked about this very plan
    const auto& estimate = m_estimator->estimate();
    if (m_startAsked || !estimate || !*estimate)
        return; // the foot says why
    if ((*estimate)->foreignHosts.isEmpty())
        return launch();
    auto* question = new ConfirmRun(**estimate, this);
    connect(question, &ConfirmRun::confirmed, this, &StressPage::launch);
    question->open();
}

void StressPage::stop()
{
    m_startAsked = false;
    m_runner->stop();
    showPlan();
}

void StressPage::pauseOrGoOn()
{
    if (m_runner->isRunning() && m_runner->run())
        m_runner->setPaused(m_runner->run()->state != stress::RunState::Paused);
}

void StressPage::launch()
{
    const auto order = orderWithoutKeys(m_services, m_plan->plan());
    if (!order) {
        m_header->say(order.error().message);
        return;
    }
    keepPlan();
    m_runner->start(*order);
    showPlan();
}

void StressPage::endRun()
{
    showPlan();
    const auto& run = m_runner->run();
    if (run && isLongRun(*run) && !isActiveWindow() && m_services.settings.value<bool>(Setting::NotifyRuns))
        m_desktop->say(run->plan.name.isEmpty() ? tr("Load test") : run->plan.name, runNotice(*run), DesktopNotifier::Weight::News);
}

void StressPage::askForMark()
{
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Mark"));
    dialog->setLabelText(tr("What happened just now?"));
    connect(dialog, &QInputDialog::textValueSelected, m_runner, &StressRunner::mark);
    dialog->open();
}

void StressPage::showPlan()
{
    const stress::Plan& plan = m_plan->plan();
    m_header->setPlanName(plan.name);
    if (plan.gateway != m_modelsOf) {
        m_modelsOf = plan.gateway;
        refreshModels();
    }
    if (m_plan->isValid())
        m_estimator->ask(plan);
    else
        m_estimator->forget();
    m_form->setFixed(m_runner->isRunning());
    showFoot();
    if (m_runner->isRunning() && m_runner->run())
        m_header->showRun(*m_runner->run());
}

void StressPage::showFoot()
{
    const auto& estimate = m_estimator->estimate();
    const bool ready = m_plan->isValid() && estimate && *estimate;
    m_header->setState(m_runner->isRunning() ? StressHeader::State::Running : StressHeader::State::Ready, ready);
    Tone tone = Tone::Muted;
    QString text = tr("Counting…");
    if (!m_plan->isValid()) {
        const QString other = m_plan->otherProblem();
        text = other.isEmpty() ? tr("%n field(s) need your attention.", nullptr, m_plan->problemCount()) : other;
        tone = Tone::Bad;
    } else if (estimate && !*estimate) {
        text = estimate->error().message;
        tone = Tone::Bad;
    } else if (ready) {
        text = estimateSentence(**estimate);
    }
    m_foot->setText(text);
    setTone(m_foot, tone);
}

void StressPage::showRun()
{
    const auto& run = m_runner->run();
    m_view->setRun(run, m_runner->differences());
    if (run)
        m_header->showRun(*run);
}

} // namespace bw::ui
