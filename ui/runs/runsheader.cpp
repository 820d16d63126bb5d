// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/runsheader.h"

#include "theme/theme.h"
#include "widgets/elidedlabel.h"
#include "widgets/linebuttons.h"
#include "widgets/scaledsize.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int FilterWidth = 220;

}

RunsHeader::RunsHeader(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_filter(new QLineEdit(this)), m_note(new ElidedLabel(this)), m_export(makeExport()),
      m_plan(new QPushButton(tr("Use this plan"), this)), m_delete(new QPushButton(theme.icon(u"trash"_s), tr("Delete"), this))
{
    m_filter->setObjectName(u"runFilter"_s);
    m_filter->setPlaceholderText(tr("Filter: name, model, tag…"));
    m_filter->setAccessibleName(tr("Filter the runs"));
    m_filter->setClearButtonEnabled(true);
    nameLineButtons(*m_filter);
    setScaledWidth(*m_filter, FilterWidth);
    m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setTone(m_note, Tone::Secondary);
    auto* import = new QPushButton(theme.icon(u"download"_s), tr("Import…"), this);
    import->setObjectName(u"importRun"_s);
    import->setToolTip(tr("A run of Bellwether, or a result of vLLM's bench, GuideLLM or AIPerf, to compare with."));
    m_plan->setObjectName(u"usePlan"_s);
    m_plan->setToolTip(tr("Puts the plan of this run into the form of the stress screen."));
    m_delete->setObjectName(u"deleteRun"_s);
    connect(m_filter, &QLineEdit::textChanged, this, &RunsHeader::filterChanged);
    connect(import, &QPushButton::clicked, this, &RunsHeader::importRequested);
    connect(m_plan, &QPushButton::clicked, this, &RunsHeader::planRequested);
    connect(m_delete, &QPushButton::clicked, this, &RunsHeader::deleteRequested);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(m_filter);
    row->addWidget(m_note, 1);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_plan, import, m_export, m_delete})
        row->addWidget(widget);
    setSelected(0);
}

QPushButton* RunsHeader::makeExport()
{
    auto* button = new QPushButton(tr("Export"), this);
    button->setObjectName(u"exportRun"_s);
    auto* menu = new QMenu(button);
    for (const RunFormat format : {RunFormat::Html, RunFormat::Json, RunFormat::Csv, RunFormat::HdrLog, RunFormat::Vllm, RunFormat::AiPerf})
        connect(menu->addAction(runFormatTitle(format)), &QAction::triggered, this, [this, format] { emit exportRequested(format); });
    button->setMenu(menu);
    return button;
}

void RunsHeader::setSelected(int runs)
{
    m_plan->setEnabled(runs == 1);
    m_export->setEnabled(runs > 0);
    m_delete->setEnabled(runs > 0);
    m_note->setText(runs > 1 ? tr("%n run(s) beside each other", nullptr, runs) : QString());
}

void RunsHeader::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void RunsHeader::say(const QString& sentence)
{
    m_note->setText(sentence);
}

} // namespace bw::ui
