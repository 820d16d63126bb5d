// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/panecaption.h"

#include "playground/panecolors.h"
#include "theme/theme.h"
#include "widgets/scaledsize.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int CaptionHeight = 37; //!< as the heads of the panes
constexpr int CaptionDot = 8;
constexpr int CaptionTextLeft = 28;

} // namespace

PaneCaption::PaneCaption(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setScaledHeight(*this, CaptionHeight);
    hide();
}

void PaneCaption::setPane(int index, int count, const QString& model)
{
    m_index = index;
    m_text = tr("Pane %1 of %2 · %3").arg(index + 1).arg(count).arg(model.isEmpty() ? tr("no model yet") : model);
    setToolTip(tr("System prompt, parameters and numbers below are those of this pane."));
    setAccessibleName(m_text);
    setVisible(count > 1);
    update();
}

void PaneCaption::paintEvent(QPaintEvent*)
{
    const Colors& colors = m_theme.colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colors.line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(paneColor(colors, m_index));
    painter.drawEllipse(QRectF(12, (height() - CaptionDot) / 2.0, CaptionDot, CaptionDot));
    const QRect area = rect().adjusted(CaptionTextLeft, 0, -10, 0);
    painter.setPen(colors.text);
    painter.drawText(area, Qt::AlignVCenter, fontMetrics().elidedText(m_text, Qt::ElideRight, area.width()));
}

} // namespace bw::ui
