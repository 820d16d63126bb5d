// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/probeform.h"

#include "theme/tone.h"
#include "widgets/scaledsize.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace bw::ui {

ProbeForm::ProbeForm(QWidget* parent)
    : QWidget(parent), m_kind(new QComboBox(this)), m_every(new QSpinBox(this)), m_cost(new QLabel(this)), m_switch(new QPushButton(this))
{
    m_kind->setAccessibleName(tr("What a probe asks for"));
    m_kind->addItem(tr("list of models"), static_cast<int>(watch::ProbeKind::Models));
    m_kind->addItem(tr("one token"), static_cast<int>(watch::ProbeKind::OneToken));
    m_kind->setToolTip(tr("The list of models is free and proves the way and the key. One token is billed, and proves that the model answers."));
    m_every->setAccessibleName(tr("Seconds from one probe to the next"));
    m_every->setRange(static_cast<int>(watch::ShortestProbeInterval.count()), static_cast<int>(watch::LongestProbeInterval.count()));
    m_every->setKeyboardTracking(false);
    setScaledWidth(*m_every, 80);
    m_switch->setObjectName(u"probeSwitch"_s);
    setTone(m_cost, Tone::Secondary);
    m_cost->setObjectName(u"probeCost"_s);
    auto* every = new QLabel(tr("every"), this);
    auto* seconds = new QLabel(tr("seconds"), this);
    for (QLabel* label : {every, seconds})
        setTone(label, Tone::Secondary);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QWidget* each : std::initializer_list<QWidget*>{m_kind, every, m_every, seconds})
        row->addWidget(each);
    row->addStretch(1);
    row->addWidget(m_cost);
    row->addWidget(m_switch);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] { change(m_setting.enabled); });
    connect(m_every, &QSpinBox::valueChanged, this, [this] { change(m_setting.enabled); });
    connect(m_switch, &QPushButton::clicked, this, [this] { change(!m_setting.enabled); });
    setProbe(std::nullopt, {});
}

void ProbeForm::setProbe(const std::optional<watch::ProbeSetting>& setting, const QString& cost)
{
    m_cost->setText(cost);
    const watch::ProbeSetting next = setting.value_or(watch::ProbeSetting());
    if (next == m_setting && isEnabled() == setting.has_value())
        return; // what is being typed stays
    m_showing = true;
    setEnabled(setting.has_value());
    m_setting = next;
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(m_setting.kind)));
    m_every->setValue(static_cast<int>(m_setting.every.count()));
    m_switch->setText(m_setting.enabled ? tr("Switch off") : tr("Switch on"));
    setTone(m_switch, m_setting.enabled ? Tone::Normal : Tone::Primary);
    m_showing = false;
}

void ProbeForm::change(bool enabled)
{
    if (m_showing)
        return;
    watch::ProbeSetting setting = m_setting;
    setting.kind = static_cast<watch::ProbeKind>(m_kind->currentData().toInt());
    setting.every = std::chrono::seconds(m_every->value());
    setting.enabled = enabled;
    if (setting != m_setting)
        emit edited(setting);
}

} // namespace bw::ui
