// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/checkpanel.h"

#include "gateway/livecall.h"
#include "gateways/checkverdict.h"
#include "shell/services.h"
#include "theme/tone.h"
#include "widgets/captionedvalue.h"
#include "widgets/format.h"

#include <QHBoxLayout>
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

CheckPanel::CheckPanel(Services& services, QWidget* parent)
    : QFrame(parent), m_services(services), m_word(new Pill(this)), m_sentence(sentenceLabel(this, Tone::Normal)),
      m_advice(sentenceLabel(this, Tone::Secondary)), m_phases(new QWidget(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* phases = new QHBoxLayout(m_phases);
    phases->setContentsMargins(0, 0, 0, 0);
    phases->setSpacing(16);
    for (QWidget* part : std::initializer_list<QWidget*>{m_word, m_sentence, m_advice, m_phases})
        column->addWidget(part);
    clear();
}

void CheckPanel::check(const gateway::GatewayProfile& profile, const SecretString& key)
{
    clear();
    show();
    m_word->set(tr("checking…"), Pill::Kind::Neutral);
    m_word->show();
    m_receiver = new QObject(this);
    m_services.network.checkKey(profile, key, profile.defaultModel, m_receiver,
                                [this](const gateway::KeyCheckResult& result) { showResult(result); });
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

void CheckPanel::showResult(const gateway::KeyCheckResult& result)
{
    clear();
    show();
    const CheckVerdict verdict = verdictOf(result);
    m_word->set(verdict.word, verdict.kind);
    m_word->show();
    m_sentence->setText(verdict.sentence);
    m_sentence->show();
    m_advice->setText(verdict.advice);
    m_advice->setVisible(!verdict.advice.isEmpty());
    while (QLayoutItem* item = m_phases->layout()->takeAt(0)) {
        const std::unique_ptr<QLayoutItem> taken(item);
        if (QWidget* widget = taken->widget())
            widget->deleteLater();
    }
    auto* row = static_cast<QHBoxLayout*>(m_phases->layout());
    for (const CheckVerdict::Phase& phase : verdict.phases) {
        auto* value = new CaptionedValue(phase.name, m_phases);
        value->setValue(durationText(phase.span));
        row->addWidget(value);
    }
    row->addStretch(1);
    m_phases->show();
    emit finished(result);
}

} // namespace bw::ui
