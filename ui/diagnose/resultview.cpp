// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnose/resultview.h"

#include "diagnose/findingcard.h"
#include "diagnose/measuredtable.h"
#include "theme/tone.h"

#include <QLabel>
#include <QVBoxLayout>

namespace bw::ui {

namespace {

QLabel* line(const QString& text, Tone tone, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    setTone(label, tone);
    return label;
}

} // namespace

ResultView::ResultView(QWidget* parent) : QScrollArea(parent)
{
    setAccessibleName(tr("Findings"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
}

QVBoxLayout* ResultView::renew()
{
    auto* content = new QWidget(this);
    content->setProperty("scrolled", true);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(10);
    setWidget(content); // deletes the one before
    return column;
}

void ResultView::say(const QString& sentence)
{
    QVBoxLayout* const column = renew();
    column->addWidget(line(sentence, Tone::Secondary, widget()));
    column->addStretch(1);
}

void ResultView::setReport(const diagnose::DiagnosisReport& report)
{
    QVBoxLayout* const column = renew();
    column->addWidget(line(diagnose::verdict(report), Tone::Title, widget()));
    int place = 0;
    for (const diagnose::Finding& finding : report.findings)
        column->addWidget(new FindingCard(finding, ++place, widget()));
    if (!diagnose::measured(report.seen).isEmpty())
        column->addWidget(new MeasuredTable(report.seen, widget()));
    if (report.seen.doctor)
        column->addWidget(new ConnectionTable(*report.seen.doctor, widget()));
    column->addStretch(1);
}

} // namespace bw::ui
