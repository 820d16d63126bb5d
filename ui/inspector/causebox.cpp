// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/causebox.h"

#include "gateway/explain.h"
#include "theme/tone.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

QLabel* sentence(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

void say(QLabel* label, const QString& text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

CauseBox::CauseBox(QWidget* parent)
    : QFrame(parent), m_what(sentence(this)), m_cause(sentence(this)), m_advice(sentence(this)), m_said(sentence(this))
{
    setObjectName(u"causeBox"_s);
    setTone(m_cause, Tone::Secondary);
    setTone(m_said, Tone::Small);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 8);
    column->setSpacing(4);
    for (QLabel* label : {m_what, m_cause, m_advice, m_said})
        column->addWidget(label);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_what->setFont(strong);
}

void CauseBox::setFailure(const Failure& failure)
{
    setVisible(failure.errorClass != ErrorClass::Ok);
    if (failure.errorClass == ErrorClass::Ok)
        return;
    const gateway::Explanation why = gateway::explain(failure);
    say(m_what, why.what);
    say(m_cause, why.cause);
    say(m_advice, why.advice);
    const QString said = failure.code.isEmpty() ? failure.message : u"%1: %2"_s.arg(failure.code, failure.message);
    say(m_said, failure.message.isEmpty() ? QString() : tr("The gateway said: %1").arg(said));
}

} // namespace bw::ui
