// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnose/measuredtable.h"

#include "gateway/doctorlines.h"
#include "theme/tone.h"
#include "widgets/format.h"

#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

QGridLayout* cardGrid(QFrame* card)
{
    setTone(card, Tone::Card);
    auto* grid = new QGridLayout(card);
    grid->setContentsMargins(14, 12, 14, 12);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(6);
    return grid;
}

void put(QGridLayout* grid, int row, int column, const QString& text, Tone tone, Qt::Alignment alignment = Qt::AlignLeft)
{
    auto* label = new QLabel(text, grid->parentWidget());
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTone(label, tone);
    grid->addWidget(label, row, column, alignment | Qt::AlignTop);
}

void putWrapped(QGridLayout* grid, int row, int column, const QString& text, Tone tone)
{
    auto* label = new QLabel(text, grid->parentWidget());
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTone(label, tone);
    grid->addWidget(label, row, column);
}

Tone toneOf(gateway::DoctorLine::State state)
{
    return state == gateway::DoctorLine::State::Bad ? Tone::Bad : Tone::Secondary;
}

} // namespace

MeasuredTable::MeasuredTable(const diagnose::Observations& seen, QWidget* parent) : QFrame(parent)
{
    QGridLayout* const grid = cardGrid(this);
    grid->setColumnStretch(0, 1);
    const QStringList heads = {tr("measured (medians)"), tr("requests"), tr("failed"), tr("pool"), tr("handshake"), tr("first token"), tr("total")};
    for (int column = 0; column < heads.size(); ++column)
        put(grid, 0, column, heads[column], Tone::Section, column == 0 ? Qt::AlignLeft : Qt::AlignRight);
    int row = 0;
    for (const diagnose::MeasuredRow& each : diagnose::measured(seen)) {
        put(grid, ++row, 0, each.what, Tone::Secondary);
        put(grid, row, 1, countText(each.requests), Tone::Normal, Qt::AlignRight);
        put(grid, row, 2, countText(each.failed), each.failed > 0 ? Tone::Bad : Tone::Normal, Qt::AlignRight);
        int column = 3;
        for (const auto& span : {each.pool, each.handshake, each.serviceTtft, each.total})
            put(grid, row, column++, durationText(span), Tone::Normal, Qt::AlignRight);
    }
}

ConnectionTable::ConnectionTable(const gateway::DoctorReport& report, QWidget* parent) : QFrame(parent)
{
    QGridLayout* const grid = cardGrid(this);
    grid->setColumnStretch(2, 1);
    int row = 0;
    for (const gateway::DoctorLine& line : gateway::doctorLines(report)) {
        put(grid, row, 0, line.part, Tone::Normal);
        put(grid, row, 1, line.took ? durationText(line.took) : QString(), Tone::Normal, Qt::AlignRight);
        putWrapped(grid, row++, 2, line.found, toneOf(line.state));
    }
}

} // namespace bw::ui
