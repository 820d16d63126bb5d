// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/parametergroup.h"

#include "theme/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

ParameterGroup::ParameterGroup(const Theme& theme, const QString& title, bool folded, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_title(title), m_heading(new QPushButton(this)), m_body(new QWidget(this)),
      m_column(new QVBoxLayout(m_body)), m_folded(folded)
{
    m_heading->setAutoDefault(false);
    m_heading->setProperty("groupHeading", true);
    m_column->setContentsMargins(0, 2, 0, 2);
    m_column->setSpacing(6);
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(2);
    outer->addWidget(m_heading);
    outer->addWidget(m_body);
    connect(m_heading, &QPushButton::clicked, this, [this] { setFolded(!m_folded); });
    refresh();
}

void ParameterGroup::setCount(int set)
{
    m_count = set;
    refresh();
}

void ParameterGroup::setFolded(bool folded)
{
    m_folded = folded;
    refresh();
}

void ParameterGroup::setSearching(bool searching)
{
    m_searching = searching;
    refresh();
}

void ParameterGroup::refresh()
{
    const bool open = !m_folded || m_searching;
    m_body->setVisible(open);
    m_heading->setIcon(m_theme.icon(open ? u"chevron-down"_s : u"chevron-right"_s));
    m_heading->setText(m_count > 0 ? tr("%1 · %2 set").arg(m_title).arg(m_count) : m_title);
    m_heading->setAccessibleName(m_heading->text());
    m_heading->setAccessibleDescription(open ? tr("Unfolded") : tr("Folded"));
}

} // namespace bw::ui
