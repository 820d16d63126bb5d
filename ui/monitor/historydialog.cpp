// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/historydialog.h"

#include "base/settings.h"
#include "shell/services.h"
#include "store/metricsendpoint.h"
#include "store/recordstore.h"
#include "theme/theme.h"
#include "theme/tone.h"
#include "widgets/format.h"
#include "widgets/scaledsize.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int NumberWidth = 130;

QLabel* groupTitle(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    setTone(label, Tone::Title);
    return label;
}

} // namespace

HistoryDialog::HistoryDialog(Services& services, QWidget* parent) : QDialog(parent), m_services(services)
{
    setObjectName(u"historyDialog"_s);
    setWindowTitle(tr("History and metrics"));
    m_problem = tonedLabel({}, Tone::Bad, this);
    m_problem->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &HistoryDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &HistoryDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 16);
    column->setSpacing(10);
    column->addWidget(groupTitle(tr("What is kept of requests"), this));
    column->addWidget(makeKeeping());
    column->addSpacing(8);
    column->addWidget(groupTitle(tr("Metrics for Prometheus"), this));
    column->addWidget(makeSharing());
    column->addWidget(m_problem);
    column->addSpacing(8);
    column->addWidget(buttons);
    connect(&services.metrics, &store::MetricsEndpoint::changed, this, &HistoryDialog::showEndpoint);
    showEndpoint();
    showSize();
}

QSpinBox* HistoryDialog::makeNumber(Setting setting, const QString& name, const QString& unit)
{
    auto* number = new QSpinBox(this);
    number->setObjectName(settingInfo(setting).name);
    number->setAccessibleName(name);
    number->setRange(settingInfo(setting).lowest, settingInfo(setting).highest);
    number->setValue(m_services.settings.value<int>(setting));
    number->setSuffix(unit);
    setScaledWidth(*number, NumberWidth);
    return number;
}

QCheckBox* HistoryDialog::makeSwitch(Setting setting, const QString& text)
{
    auto* toggle = new QCheckBox(text, this);
    toggle->setObjectName(settingInfo(setting).name);
    toggle->setChecked(m_services.settings.value<bool>(setting));
    return toggle;
}

QWidget* HistoryDialog::makeKeeping()
{
    auto* box = new QWidget(this);
    m_days = makeNumber(Setting::HistoryDays, tr("Days that requests are kept"), {});
    const auto setUnit = [this] { m_days->setSuffix(daysUnit(m_days->value())); };
    connect(m_days, &QSpinBox::valueChanged, this, setUnit);
    setUnit();
    m_megabytes = makeNumber(Setting::HistoryMegabytes, tr("Largest size of the history"), tr(" MB"));
    m_kilobytes = makeNumber(Setting::BodyKilobytes, tr("Largest size of a kept body"), tr(" kB"));
    m_bodies = makeSwitch(Setting::KeepBodies, tr("of the playground"));
    m_stressBodies = makeSwitch(Setting::KeepStressBodies, tr("of load tests"));
    m_size = tonedLabel({}, Tone::Secondary, box);
    m_compact = new QPushButton(tr("Give free space back"), box);
    m_compact->setObjectName(u"compactHistory"_s);
    m_compact->setToolTip(tr("What was deleted leaves room in the file for new requests. This gives it back to the disk; it may take a while."));
    m_clear = new QPushButton(tr("Delete the history…"), box);
    m_clear->setObjectName(u"clearHistory"_s);
    connect(m_compact, &QPushButton::clicked, this, &HistoryDialog::compact);
    connect(m_clear, &QPushButton::clicked, this, &HistoryDialog::askToClear);
    auto* actions = new QHBoxLayout;
    actions->setSpacing(8);
    actions->addWidget(m_compact);
    actions->addWidget(m_clear);
    actions->addStretch(1);
    auto* form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(8);
    form->addRow(tr("Keep requests for"), m_days);
    form->addRow(tr("In a file of at most"), m_megabytes);
    form->addRow(tr("Keep what was said"), m_bodies);
    form->addRow(QString(), m_stressBodies);
    form->addRow(tr("Of each body at most"), m_kilobytes);
    form->addRow(tr("Now"), m_size);
    form->addRow(QString(), actions);
    form->addRow(tonedLabel(tr("What is older, or too much, is deleted, the oldest first. Charts of long times keep their numbers for longer. "
                            "Keys are in none of it."),
                         Tone::Muted, box));
    return box;
}

QWidget* HistoryDialog::makeSharing()
{
    auto* box = new QWidget(this);
    m_endpoint = makeSwitch(Setting::MetricsEndpoint, tr("Let programs on this computer read them"));
    m_port = makeNumber(Setting::MetricsPort, tr("Port of the metrics"), {});
    m_port->setGroupSeparatorShown(false);
    m_address = tonedLabel({}, Tone::Secondary, box);
    m_address->setObjectName(u"metricsAddress"_s);
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(8);
    form->addRow(m_endpoint);
    form->addRow(tr("Port"), m_port);
    form->addRow(tr("Now"), m_address);
    return box;
}

void HistoryDialog::showSize()
{
    m_services.history.bytes(this, [this](const Result<qint64>& bytes) {
        m_size->setText(bytes ? tr("%1 in %2").arg(QLocale().formattedDataSize(*bytes), m_services.history.path()) : bytes.error().message);
    });
}

void HistoryDialog::showEndpoint()
{
    const store::MetricsEndpoint& metrics = m_services.metrics;
    const QString problem = metrics.problem();
    setTone(m_address, problem.isEmpty() ? Tone::Secondary : Tone::Bad);
    m_address->setText(metrics.isRunning() ? u"http://127.0.0.1:%1/metrics"_s.arg(metrics.port()) : problem.isEmpty() ? tr("off") : problem);
}

//! A port that cannot be opened keeps the dialog open, with the reason; with OK once more it is tried again.
void HistoryDialog::accept()
{
    Settings& settings = m_services.settings;
    const bool again = !m_services.metrics.problem().isEmpty() && m_port->value() == settings.value<int>(Setting::MetricsPort);
    for (const auto& [setting, number] : {std::pair(Setting::HistoryDays, m_days), std::pair(Setting::HistoryMegabytes, m_megabytes),
                                          std::pair(Setting::BodyKilobytes, m_kilobytes), std::pair(Setting::MetricsPort, m_port)})
        settings.setValue(setting, number->value());
    for (const auto& [setting, toggle] : {std::pair(Setting::KeepBodies, m_bodies), std::pair(Setting::KeepStressBodies, m_stressBodies),
                                          std::pair(Setting::MetricsEndpoint, m_endpoint)})
        settings.setValue(setting, toggle->isChecked());
    if (again && m_endpoint->isChecked())
        m_services.metrics.start(static_cast<quint16>(m_port->value()));
    if (m_services.metrics.problem().isEmpty())
        QDialog::accept();
}

void HistoryDialog::compact()
{
    m_compact->setEnabled(false);
    m_services.history.compact(this, [this](const Result<void>& done) {
        m_compact->setEnabled(true);
        m_problem->setText(done ? QString() : done.error().message);
        m_problem->setVisible(!done);
        showSize();
    });
}

void HistoryDialog::askToClear()
{
    auto* question = new QMessageBox(QMessageBox::Warning, tr("Delete the history"), tr("Delete every request from the history?"),
                                     QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("The log and the charts of past days begin anew; chats, gateways and the live numbers of this run stay. This cannot be undone."));
    QPushButton* yes = question->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    yes->setObjectName(u"reallyClear"_s);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(yes, &QPushButton::clicked, this, &HistoryDialog::clear);
    question->open();
}

void HistoryDialog::clear()
{
    m_clear->setEnabled(false);
    m_services.history.clear(this, [this](const Result<void>& done) {
        m_clear->setEnabled(true);
        m_problem->setText(done ? QString() : done.error().message);
        m_problem->setVisible(!done);
        showSize();
        if (done)
            emit cleared();
    });
}

} // namespace bw::ui
