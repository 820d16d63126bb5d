// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/checkpanel.h"

#include "gateway/livecall.h"
#include "theme/tone.h"
#include "widgets/format.h"

#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

QLabel* sentenceLabel(QWidget* parent, Tone tone)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText); // some of it comes from the gateway
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTone(label, tone);
    return label;
}

} // namespace

CheckPanel::CheckPanel(QWidget* parent)
    : QFrame(parent), m_word(new Pill(this)), m_sentence(sentenceLabel(this, Tone::Normal)),
      m_advice(sentenceLabel(this, Tone::Secondary)), m_phases(new QWidget(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* phases = new QGridLayout(m_phases);
    phases->setContentsMargins(0, 4, 0, 0);
    phases->setVerticalSpacing(6);
    phases->setColumnStretch(0, 1);
    for (QWidget* part : std::initializer_list<QWidget*>{m_word, m_sentence, m_advice, m_phases})
        column->addWidget(part);
    clear();
}

void CheckPanel::check(gateway::NetworkWorkers& network, const gateway::GatewayProfile& profile, const secrets::KeyRing& keys)
{
    showChecking();
    m_receiver = new QObject(this);
    network.checkKey(profile, keys, profile.defaultModel, m_receiver,
                     [this, asked = m_receiver, given = keys.isEmpty() ? KeyGiven::No : KeyGiven::Yes](const gateway::KeyCheckResult& result) {
                         if (asked != m_receiver)
                             return; // forgotten, while the answer was on its way to this thread
                         showResult(result, given);
                         emit finished(result);
                     });
}

void CheckPanel::showChecking()
{
    clear();
    show();
    m_word->set(tr("checking…"), Pill::Kind::Neutral);
    m_word->show();
}

void CheckPanel::clear()
{
    if (QObject* receiver = std::exchange(m_receiver, nullptr)) {
        receiver->setParent(nullptr);
        receiver->deleteLater();
    }
    for (QWidget* part : std::initializer_list<QWidget*>{m_word, m_sentence, m_advice, m_phases})
        part->hide();
    hide();
}

void CheckPanel::showResult(const gateway::KeyCheckResult& result, KeyGiven keyGiven)
{
    clear();
    show();
    const CheckVerdict verdict = verdictOf(result, keyGiven);
    m_word->set(verdict.word, verdict.kind);
    m_word->show();
    m_sentence->setText(verdict.sentence);
    m_sentence->show();
    m_advice->setText(verdict.advice);
    m_advice->setVisible(!verdict.advice.isEmpty());
    showPhases(verdict.phases);
    m_phases->show();
}

void CheckPanel::showPhases(const QList<CheckVerdict::Phase>& phases)
{
    auto* grid = qobject_cast<QGridLayout*>(m_phases->layout());
    for (int row = 0; row < phases.size(); ++row) {
        if (!grid->itemAtPosition(row, 0)) {
            auto* name = new QLabel(m_phases);
            setTone(name, Tone::Secondary);
            grid->addWidget(name, row, 0);
            grid->addWidget(new QLabel(m_phases), row, 1, Qt::AlignRight);
        }
        qobject_cast<QLabel*>(grid->itemAtPosition(row, 0)->widget())->setText(phases[row].name);
        qobject_cast<QLabel*>(grid->itemAtPosition(row, 1)->widget())->setText(durationText(phases[row].span));
    }
}

} // namespace bw::ui
