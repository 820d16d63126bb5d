// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/parameterpanel.h"

#include "playground/chatsession.h"
#include "playground/pacechart.h"
#include "playground/parameterlist.h"
#include "theme/theme.h"
#include "widgets/format.h"
#include "widgets/scaledsize.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int SystemHeight = 66;
constexpr int SectionGap = 14;

QLabel* makeSection(const QString& title, QWidget* parent)
{
    auto* const label = new QLabel(title, parent);
    setTone(label, Tone::Section);
    return label;
}

QString inAndOut(const ConversationTotals& totals)
{
    const QString sign = totals.estimated ? u"~"_s : QString();
    return sign + countText(totals.tokensIn) + u" / "_s + sign + countText(totals.tokensOut);
}

} // namespace

ParameterPanel::ParameterPanel(const Theme& theme, const QString& presetFile, QWidget* parent)
    : QWidget(parent), m_system(new QPlainTextEdit(this)), m_list(new ParameterList(theme, presetFile, this)),
      m_pace(new PaceChart(theme, this))
{
    m_system->setAccessibleName(tr("System prompt"));
    m_system->setPlaceholderText(tr("None is sent."));
    setScaledHeight(*m_system, SystemHeight);
    m_system->setTabChangesFocus(true);
    connect(m_system, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_silent)
            emit systemChanged(m_system->toPlainText());
    });

    auto* const content = new QWidget(this);
    content->setProperty("scrolled", true);
    auto* const column = new QVBoxLayout(content);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(6);
    column->addWidget(makeSection(tr("System prompt"), content));
    column->addWidget(m_system);
    column->addSpacing(SectionGap - 6);
    column->addWidget(m_list);
    connect(m_list, &ParameterList::changed, this, &ParameterPanel::parametersChanged);
    addTotals(*column);
    column->addSpacing(SectionGap);
    column->addWidget(makeSection(tr("Token pace"), content));
    column->addWidget(m_pace);
    column->addStretch(1);

    auto* const scroll = new QScrollArea(this);
    scroll->setAccessibleName(tr("Parameters"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    setTotals({});
}

void ParameterPanel::showValues(const QString& system, const QJsonObject& parameters)
{
    m_silent = true;
    m_system->setPlainText(system);
    m_list->setParameters(parameters);
    m_silent = false;
}

void ParameterPanel::setTotals(const ConversationTotals& totals)
{
    const QStringList values{countText(totals.requests), inAndOut(totals), countText(totals.cachedIn),
                             totals.requests > 0 ? moneyText(totals.cost) : moneyText(PicoUsd()),
                             totals.requests > 0 ? moneyText(totals.listCost) : moneyText(PicoUsd())};
    for (qsizetype i = 0; i < m_totals.size(); ++i)
        m_totals[i]->setText(values.at(i));
}

QJsonObject ParameterPanel::parameters() const
{
    return m_list->parameters();
}

void ParameterPanel::addTotals(QVBoxLayout& column)
{
    column.addSpacing(SectionGap);
    column.addWidget(makeSection(tr("This conversation"), column.parentWidget()));
    for (const QString& name :
         {tr("requests"), tr("tokens in / out"), tr("cached in"), tr("cost"), tr("at list price")}) {
        auto* const value = new QLabel(column.parentWidget());
        value->setAccessibleName(name);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        auto* const row = new QHBoxLayout;
        row->addWidget(new QLabel(name, column.parentWidget()), 1);
        row->addWidget(value);
        column.addLayout(row);
        m_totals.append(value);
    }
}

} // namespace bw::ui
