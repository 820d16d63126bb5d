// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/ruleform.h"

#include "theme/tone.h"
#include "widgets/scaledsize.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int LongestMinutes = 1'440;
constexpr double LargestLimit = 1e9;

bool looksAtATime(watch::AlertMetric metric)
{
    return metric != watch::AlertMetric::SpendToday && metric != watch::AlertMetric::BreakersOpen && metric != watch::AlertMetric::ProbesFailing;
}

QLabel* word(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    setTone(label, Tone::Secondary);
    return label;
}

QSpinBox* minutes(int least, const QString& name, QWidget* parent)
{
    auto* box = new QSpinBox(parent);
    box->setRange(least, LongestMinutes);
    box->setAccessibleName(name);
    box->setKeyboardTracking(false);
    setScaledWidth(*box, 64);
    return box;
}

void choose(QComboBox* box, const QVariant& data)
{
    box->setCurrentIndex(std::max(0, box->findData(data)));
}

} // namespace

RuleForm::RuleForm(QWidget* parent) : QWidget(parent)
{
    makeControls();
    makeRows();
    wire();
    setRule(std::nullopt);
}

void RuleForm::makeControls()
{
    m_name = new QLineEdit(this);
    m_name->setPlaceholderText(tr("Name (optional)"));
    m_name->setAccessibleName(tr("Name of the alert"));
    m_metric = new QComboBox(this);
    m_metric->setObjectName(u"ruleMetric"_s);
    m_metric->setAccessibleName(tr("What is watched"));
    for (const watch::AlertMetric metric : watch::AlertMetrics)
        m_metric->addItem(watch::alertMetricName(metric), static_cast<int>(metric));
    m_percent = new QComboBox(this);
    m_percent->setAccessibleName(tr("Percentile"));
    for (const int percent : {50, 95, 99})
        m_percent->addItem(u"p%1"_s.arg(percent), percent);
    m_latency = new QComboBox(this);
    m_latency->setAccessibleName(tr("Which latency"));
    m_latency->addItem(tr("time to first token"), static_cast<int>(metrics::Latency::Ttft));
    m_latency->addItem(tr("total time"), static_cast<int>(metrics::Latency::E2e));
    m_latency->addItem(tr("gap between chunks"), static_cast<int>(metrics::Latency::Gap));
    m_side = new QComboBox(this);
    m_side->setAccessibleName(tr("Over or below"));
    m_side->addItem(tr("over"), false);
    m_side->addItem(tr("below"), true);
    m_limit = new QDoubleSpinBox(this);
    m_limit->setObjectName(u"ruleLimit"_s);
    m_limit->setRange(0, LargestLimit);
    m_limit->setDecimals(2);
    m_limit->setKeyboardTracking(false);
    m_limit->setAccessibleName(tr("Limit"));
    setScaledWidth(*m_limit, 96);
    m_unit = word({}, this);
    m_within = minutes(1, tr("Looks at the last minutes"), this);
    m_holds = minutes(0, tr("For so many minutes"), this);
    m_gateway = new QComboBox(this);
    m_gateway->setAccessibleName(tr("Of which gateway"));
    m_command = new QLineEdit(this);
    m_command->setPlaceholderText(tr("Command to run (optional), such as /usr/local/bin/page-me"));
    m_command->setAccessibleName(tr("Command to run"));
    m_command->setToolTip(tr("Runs without a shell when the alert goes on and when it is over. BELLWETHER_ALERT, BELLWETHER_ALERT_STATE (on or off) and "
                             "BELLWETHER_ALERT_VALUE stand in its environment."));
}

void RuleForm::makeRows()
{
    auto* what = new QHBoxLayout;
    what->setSpacing(8);
    for (QWidget* each : std::initializer_list<QWidget*>{m_metric, m_percent, m_latency, m_side, m_limit, m_unit})
        what->addWidget(each);
    what->addStretch(1);
    auto* when = new QHBoxLayout;
    when->setSpacing(8);
    for (QWidget* each : std::initializer_list<QWidget*>{word(tr("in the last"), this), m_within, word(tr("min, and so for"), this), m_holds, word(tr("min, of"), this), m_gateway})
        when->addWidget(each);
    when->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(what);
    column->addLayout(when);
    auto* texts = new QHBoxLayout;
    texts->setSpacing(8);
    texts->addWidget(m_name, 1);
    texts->addWidget(m_command, 2);
    column->addLayout(texts);
}

void RuleForm::wire()
{
    for (QComboBox* box : {m_metric, m_percent, m_latency, m_side, m_gateway})
        connect(box, &QComboBox::currentIndexChanged, this, &RuleForm::change);
    for (QSpinBox* box : {m_within, m_holds})
        connect(box, &QSpinBox::valueChanged, this, &RuleForm::change);
    connect(m_limit, &QDoubleSpinBox::valueChanged, this, &RuleForm::change);
    for (QLineEdit* edit : {m_name, m_command})
        connect(edit, &QLineEdit::editingFinished, this, &RuleForm::change);
}

void RuleForm::setGateways(const QList<std::pair<QString, QString>>& gateways)
{
    m_showing = true;
    m_gateway->clear();
    m_gateway->addItem(tr("all gateways"), QString());
    for (const auto& [id, name] : gateways)
        m_gateway->addItem(name, id);
    m_showing = false;
    fill();
}

void RuleForm::setRule(const std::optional<watch::AlertRule>& rule)
{
    const bool appears = rule.has_value() != isEnabled();
    setEnabled(rule.has_value());
    watch::AlertRule before = std::exchange(m_rule, rule.value_or(watch::AlertRule()));
    before.enabled = m_rule.enabled; // neither stands in the form
    before.mutedUntil = m_rule.mutedUntil;
    if (appears || before != m_rule)
        fill(); // else what is being typed stays
}

void RuleForm::fill()
{
    m_showing = true;
    m_name->setText(m_rule.name);
    choose(m_metric, static_cast<int>(m_rule.metric));
    choose(m_percent, m_rule.percent);
    choose(m_latency, static_cast<int>(m_rule.latency));
    choose(m_side, m_rule.below);
    m_limit->setValue(m_rule.limit * (watch::isShare(m_rule.metric) ? 100 : 1));
    m_unit->setText(watch::alertUnit(m_rule.metric));
    m_within->setValue(static_cast<int>(m_rule.within.count()));
    m_holds->setValue(static_cast<int>(m_rule.holds.count()));
    choose(m_gateway, m_rule.gateway.value());
    m_command->setText(m_rule.command);
    const bool latency = m_rule.metric == watch::AlertMetric::Latency;
    m_percent->setVisible(latency);
    m_latency->setVisible(latency);
    m_within->setEnabled(looksAtATime(m_rule.metric));
    m_showing = false;
}

void RuleForm::change()
{
    if (m_showing)
        return;
    const auto metric = static_cast<watch::AlertMetric>(m_metric->currentData().toInt());
    watch::AlertRule rule = m_rule;
    if (metric != m_rule.metric) { // another unit: its limit and side begin anew
        const watch::AlertRule fresh = watch::newRule(metric);
        rule.metric = metric;
        rule.limit = fresh.limit;
        rule.below = fresh.below;
        rule.within = fresh.within;
    } else {
        rule.limit = m_limit->value() / (watch::isShare(metric) ? 100 : 1);
        rule.below = m_side->currentData().toBool();
        rule.within = std::chrono::minutes(m_within->value());
    }
    rule.name = m_name->text().trimmed();
    rule.percent = m_percent->currentData().toInt();
    rule.latency = static_cast<metrics::Latency>(m_latency->currentData().toInt());
    rule.holds = std::chrono::minutes(m_holds->value());
    rule.gateway = ProfileId(m_gateway->currentData().toString());
    rule.command = m_command->text().trimmed();
    if (rule == m_rule)
        return;
    m_rule = rule;
    fill();
    emit edited(rule);
}

} // namespace bw::ui
