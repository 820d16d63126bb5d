// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnose/findingcard.h"

#include "theme/tone.h"
#include "widgets/pill.h"

#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

QLabel* selectable(const QString& text, Tone tone, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText); // some of it comes from the gateway
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTone(label, tone);
    return label;
}

//! How sure: what loses half of the time or of the requests is most of the trouble.
Pill::Kind kindOf(double weight)
{
    constexpr double Grave = 0.4;
    constexpr double Notable = 0.2;
    return weight >= Grave ? Pill::Kind::Bad : weight >= Notable ? Pill::Kind::Warning : Pill::Kind::Neutral;
}

} // namespace

FindingCard::FindingCard(const diagnose::Finding& finding, int place, QWidget* parent) : QFrame(parent)
{
    setTone(this, Tone::Card);
    setAccessibleName(finding.what);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(8);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new Pill(QString::number(place), kindOf(finding.weight), this));
    auto* title = new QLabel(diagnose::causeTitle(finding.cause), this);
    setTone(title, place == 1 ? Tone::Title : Tone::Normal);
    head->addWidget(title, 1);
    column->addLayout(head);
    column->addWidget(selectable(finding.what, Tone::Normal, this));
    for (const QString& fact : finding.evidence)
        column->addWidget(selectable(u"•  "_s + fact, Tone::Secondary, this));
    column->addWidget(selectable(finding.advice, Tone::Normal, this));
}

} // namespace bw::ui
