// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnose/diagnosedialog.h"

#include "base/wholefile.h"
#include "diagnose/endpointchoice.h"
#include "diagnose/resultview.h"
#include "diagnose/steprow.h"
#include "gateways/gatewaybook.h"
#include "shell/services.h"
#include "theme/tone.h"
#include "widgets/scaledsize.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr QSize UsualSize(1000, 700);
constexpr QSize SmallestSize(760, 520);
constexpr int FormWidth = 310;

QLabel* caption(const QString& text, QWidget* field, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setBuddy(field);
    setTone(label, Tone::Secondary);
    return label;
}

QByteArray exported(const diagnose::DiagnosisReport& report, const QString& path)
{
    if (path.endsWith(".json"_L1, Qt::CaseInsensitive))
        return QJsonDocument(diagnose::toJson(report)).toJson();
    return diagnose::toText(report).toUtf8();
}

} // namespace

DiagnoseDialog::DiagnoseDialog(Services& services, QWidget* parent)
    : QDialog(parent), m_services(services), m_run(services), m_result(new ResultView(this))
{
    setWindowTitle(tr("Diagnose"));
    setMinimumSize(SmallestSize);
    resize(UsualSize);
    auto* left = new QVBoxLayout;
    left->setSpacing(10);
    left->addWidget(makeForm());
    left->addWidget(makeSteps());
    left->addStretch(1);
    auto* right = new QVBoxLayout;
    right->setSpacing(10);
    right->addWidget(m_result, 1);
    right->addWidget(makeActions());
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 16, 16, 16);
    row->setSpacing(16);
    row->addLayout(left);
    row->addLayout(right, 1);
    m_result->say(tr("Finds out why a gateway is slow or fails: first the connection, which is free, then a few cheap requests. "
                     "Each step says what it costs, and you decide whether it runs."));
    connect(&services.gateways, &GatewayBook::changed, this, &DiagnoseDialog::fillGateways);
    follow();
    fillGateways();
    setRunning(false);
}

QWidget* DiagnoseDialog::makeForm()
{
    auto* form = new QWidget(this);
    setScaledWidth(*form, FormWidth);
    m_gateway = new QComboBox(form);
    m_endpoint = new QComboBox(form);
    m_endpoint->setObjectName(u"diagnosedEndpoint"_s);
    m_model = new QLineEdit(form);
    m_pasted = new QPlainTextEdit(form);
    m_start = new QPushButton(form);
    m_pasted->setPlaceholderText(tr("A line of a log, or a cURL command"));
    setScaledHeight(*m_pasted, 86);
    m_pasted->setTabChangesFocus(true);
    m_pasted->setAccessibleName(tr("A line of a log, or a cURL command, to start from"));
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(5);
    column->addWidget(caption(tr("Gateway"), m_gateway, form));
    column->addWidget(m_gateway);
    column->addSpacing(5);
    column->addWidget(m_endpointCaption = caption(tr("Endpoint"), m_endpoint, form));
    column->addWidget(m_endpoint);
    column->addSpacing(5);
    column->addWidget(caption(tr("Model"), m_model, form));
    column->addWidget(m_model);
    column->addSpacing(5);
    column->addWidget(caption(tr("Start from (optional)"), m_pasted, form));
    column->addWidget(m_pasted);
    column->addSpacing(5);
    column->addWidget(m_start);
    connect(m_gateway, &QComboBox::currentIndexChanged, this, &DiagnoseDialog::showGateway);
    connect(m_endpoint, &QComboBox::activated, this, [this] { m_endpointChosen = true; });
    connect(m_pasted, &QPlainTextEdit::textChanged, this, &DiagnoseDialog::presetEndpoint);
    connect(m_start, &QPushButton::clicked, this, &DiagnoseDialog::startOrStop);
    return form;
}

QWidget* DiagnoseDialog::makeSteps()
{
    auto* steps = new QWidget(this);
    setScaledWidth(*steps, FormWidth);
    auto* column = new QVBoxLayout(steps);
    column->setContentsMargins(0, 6, 0, 0);
    column->setSpacing(8);
    for (const auto step : {diagnose::Step::Doctor, diagnose::Step::Request, diagnose::Step::ColdWarm, diagnose::Step::Ramp}) {
        auto* row = new StepRow(step, steps);
        connect(row, &StepRow::decided, &m_run, &DiagnoseRun::decide);
        m_steps.insert(int(step), row);
        column->addWidget(row);
    }
    return steps;
}

QWidget* DiagnoseDialog::makeActions()
{
    auto* actions = new QWidget(this);
    m_copy = new QPushButton(tr("Copy as text"), actions);
    m_save = new QPushButton(tr("Save…"), actions);
    auto* close = new QPushButton(tr("Close"), actions);
    auto* row = new QHBoxLayout(actions);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_copy);
    row->addWidget(m_save);
    row->addStretch(1);
    row->addWidget(close);
    for (QPushButton* button : {m_start, m_copy, m_save, close})
        button->setAutoDefault(false); // Enter belongs to the step that asks
    connect(m_copy, &QPushButton::clicked, this, &DiagnoseDialog::copy);
    connect(m_save, &QPushButton::clicked, this, &DiagnoseDialog::save);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    return actions;
}

void DiagnoseDialog::follow()
{
    connect(&m_run, &DiagnoseRun::refused, this, [this](const QString& sentence) {
        setRunning(false);
        m_result->say(sentence);
    });
    connect(&m_run, &DiagnoseRun::began, this, [this](const QString& gateway, const QUrl& baseUrl) {
        m_result->say(tr("Looking at %1 (%2)…").arg(gateway, baseUrl.toString()));
    });
    connect(&m_run, &DiagnoseRun::stepProposed, this, [this](diagnose::Step step, const diagnose::StepCost& cost) { m_steps[int(step)]->ask(cost); });
    connect(&m_run, &DiagnoseRun::stepBegan, this, [this](diagnose::Step step, const diagnose::StepCost& cost) { m_steps[int(step)]->setRunning(cost); });
    connect(&m_run, &DiagnoseRun::stepProgressed, this, [this](diagnose::Step step, int done, int of) { m_steps[int(step)]->setProgress(done, of); });
    connect(&m_run, &DiagnoseRun::stepEnded, this, [this](const diagnose::StepReport& report) { m_steps[int(report.step)]->setEnded(report); });
    connect(&m_run, &DiagnoseRun::finished, this, [this](const diagnose::DiagnosisReport& report) {
        setRunning(false);
        m_result->setReport(report);
    });
}

void DiagnoseDialog::fillGateways()
{
    const QString chosen = m_gateway->currentData().toString();
    {
        const QSignalBlocker quiet(m_gateway); // no other gateway is chosen meanwhile
        m_gateway->clear();
        for (const gateway::GatewayProfile& profile : m_services.gateways.profiles())
            m_gateway->addItem(profile.name, profile.id.value());
        m_gateway->setCurrentIndex(std::max(0, m_gateway->findData(chosen)));
    }
    if (m_gateway->currentData().toString() == chosen)
        fillEndpoints();
    else
        showGateway();
}

void DiagnoseDialog::fillEndpoints()
{
    const auto profile = m_services.gateways.find(ProfileId(m_gateway->currentData().toString()));
    const QString chosen = m_endpoint->currentData().toString();
    m_endpoint->clear();
    for (const gateway::Endpoint& endpoint : profile ? profile->endpoints : QList<gateway::Endpoint>())
        m_endpoint->addItem(endpoint.enabled ? endpoint.name : tr("%1 (switched off)").arg(endpoint.name), endpoint.id.value());
    const int row = m_endpoint->findData(chosen);
    m_endpoint->setCurrentIndex(row);
    m_endpointChosen = m_endpointChosen && row >= 0;
    for (QWidget* part : std::initializer_list<QWidget*>{m_endpointCaption, m_endpoint})
        part->setVisible(m_endpoint->count() > 1);
    presetEndpoint();
}

void DiagnoseDialog::presetEndpoint()
{
    const auto profile = m_services.gateways.find(ProfileId(m_gateway->currentData().toString()));
    if (profile && !m_endpointChosen)
        m_endpoint->setCurrentIndex(static_cast<int>(diagnose::endpointFor(*profile, diagnose::readLead(m_pasted->toPlainText()))));
}

void DiagnoseDialog::showGateway()
{
    m_endpointChosen = false;
    fillEndpoints();
    const auto profile = m_services.gateways.find(ProfileId(m_gateway->currentData().toString()));
    const QString model = profile ? profile->defaultModel : QString();
    m_model->setPlaceholderText(model.isEmpty() ? tr("the first that the gateway lists") : model);
}

void DiagnoseDialog::prepare(const DiagnoseQuestion& question)
{
    if (const int row = m_gateway->findData(question.gateway.value()); row >= 0)
        m_gateway->setCurrentIndex(row);
    if (!question.model.isEmpty())
        m_model->setText(question.model);
    if (!question.pasted.isEmpty())
        m_pasted->setPlainText(question.pasted);
    if (!question.gateway.isEmpty()) { // of another failure
        m_endpointChosen = false;
        presetEndpoint();
    }
    if (const int row = m_endpoint->findData(question.endpoint.value()); row >= 0 && !question.endpoint.isEmpty()) {
        m_endpoint->setCurrentIndex(row);
        m_endpointChosen = true;
    }
}

void DiagnoseDialog::start()
{
    for (StepRow* row : std::as_const(m_steps))
        row->reset();
    setRunning(true);
    m_run.start({ProfileId(m_gateway->currentData().toString()), m_model->text().trimmed(), m_pasted->toPlainText(),
                 EndpointId(m_endpoint->currentData().toString())});
}

void DiagnoseDialog::startOrStop()
{
    if (m_run.isRunning())
        m_run.stop();
    else
        start();
    setRunning(m_run.isRunning());
}

void DiagnoseDialog::setRunning(bool running)
{
    m_start->setText(running ? tr("Stop") : tr("Start"));
    setTone(m_start, running ? Tone::Danger : Tone::Primary);
    for (QWidget* field : std::initializer_list<QWidget*>{m_gateway, m_endpoint, m_model, m_pasted})
        field->setEnabled(!running);
    m_copy->setEnabled(m_run.report().has_value());
    m_save->setEnabled(m_run.report().has_value());
}

void DiagnoseDialog::copy()
{
    if (m_run.report())
        QGuiApplication::clipboard()->setText(diagnose::toText(*m_run.report()));
}

void DiagnoseDialog::save()
{
    if (!m_run.report())
        return;
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the diagnosis"), u"diagnosis.txt"_s, tr("Text (*.txt);;JSON (*.json)"));
    if (path.isEmpty())
        return;
    WholeFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(exported(*m_run.report(), path)) < 0 || !file.commit())
        QMessageBox::warning(this, tr("Save the diagnosis"), tr("The file could not be written: %1. Choose another place.").arg(file.errorString()));
}

void DiagnoseDialog::done(int result)
{
    if (m_run.isRunning())
        m_run.stop();
    QDialog::done(result);
}

} // namespace bw::ui
