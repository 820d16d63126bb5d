// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartlegend.h"

#include "theme/fonts.h"
#include "theme/tone.h"

#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int Spacing = 10;
constexpr int Padding = 2;
constexpr int WidestName = 150;
constexpr int SwatchSize = 10; //!< room for a whole pattern
constexpr int SwatchGap = 4;

}

LegendEntry::LegendEntry(QWidget* parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setChecked(true);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
}

void LegendEntry::setItem(const LegendItem& item, const QColor& muted)
{
    if (item == m_item && muted == m_muted)
        return;
    const bool otherWidth = item.name != m_item.name || item.current.size() != m_item.current.size();
    m_item = item;
    m_muted = muted;
    setAccessibleName(item.current.isEmpty() ? item.name : item.name + u' ' + item.current);
    setToolTip(item.note);
    if (otherWidth)
        updateGeometry();
    update();
}

QFont LegendEntry::nameFont() const
{
    QFont bold = font();
    bold.setPixelSize(scaledPixels(TextPixels - 1));
    bold.setWeight(QFont::DemiBold);
    bold.setStrikeOut(!isChecked());
    return bold;
}

int LegendEntry::swatchRoom() const
{
    return m_item.fill.style() == Qt::NoBrush ? 0 : scaledPixels(SwatchSize) + SwatchGap;
}

QSize LegendEntry::sizeHint() const
{
    const QFontMetrics metrics(nameFont());
    int width = std::min(WidestName, metrics.horizontalAdvance(m_item.name));
    if (!m_item.current.isEmpty())
        width += metrics.horizontalAdvance(u' ' + m_item.current);
    return {width + swatchRoom() + 2 * Padding, metrics.height() + 2 * Padding};
}

void LegendEntry::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(nameFont());
    const QFontMetrics metrics(painter.font());
    const QRect inside = rect().adjusted(Padding + swatchRoom(), 0, -Padding, 0);
    if (m_item.fill.style() != Qt::NoBrush) {
        const int side = scaledPixels(SwatchSize);
        painter.fillRect(Padding, (height() - side) / 2, side, side, isChecked() ? m_item.fill : QBrush(m_muted));
    }
    const QString name = metrics.elidedText(m_item.name, Qt::ElideMiddle, WidestName);
    painter.setPen(isChecked() ? m_item.color : m_muted);
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft, name);
    if (!m_item.current.isEmpty()) {
        painter.setPen(isChecked() && !m_item.weak ? m_item.color : m_muted);
        painter.drawText(inside.adjusted(metrics.horizontalAdvance(name + u' '), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, m_item.current);
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
}

ChartLegend::ChartLegend(QWidget* parent) : QWidget(parent), m_more(new QLabel(this))
{
    setTone(m_more, Tone::Small);
    m_more->hide();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

LegendEntry* ChartLegend::entry(qsizetype index)
{
    while (m_entries.size() <= index) {
        auto* made = new LegendEntry(this);
        const qsizetype at = m_entries.size();
        connect(made, &QAbstractButton::toggled, this, [this, at](bool shown) { setHidden(m_items.value(at).name, !shown); });
        m_entries.append(made);
    }
    return m_entries[index];
}

void ChartLegend::setItems(const QList<LegendItem>& items, const QColor& muted)
{
    m_items = items;
    for (qsizetype i = 0; i < items.size(); ++i) {
        LegendEntry* each = entry(i);
        const QSignalBlocker quiet(each);
        each->setItem(items[i], muted);
        each->setChecked(!isHidden(items[i].name));
    }
    updateGeometry();
    arrange();
}

void ChartLegend::setHidden(const QString& name, bool hidden)
{
    if (hidden == isHidden(name))
        return;
    if (hidden)
        m_hidden.append(name);
    else
        m_hidden.removeOne(name);
    for (qsizetype i = 0; i < m_items.size(); ++i)
        m_entries[i]->setChecked(!isHidden(m_items[i].name));
    emit toggled();
}

QSize ChartLegend::sizeHint() const
{
    QSize size(0, QFontMetrics(font()).height() + 2 * Padding);
    for (qsizetype i = 0; i < m_items.size(); ++i)
        size.rwidth() += m_entries[i]->sizeHint().width() + (i > 0 ? Spacing : 0);
    return size;
}

QSize ChartLegend::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void ChartLegend::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

//! From the right edge when all fit, from the left with "+2" at the end when they do not.
void ChartLegend::arrange()
{
    const int wanted = sizeHint().width();
    const bool fits = wanted <= width();
    const int room = fits ? width() : width() - m_more->fontMetrics().horizontalAdvance(u"+99"_s);
    int x = fits && layoutDirection() == Qt::LeftToRight ? width() - wanted : 0;
    QStringList left;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const QSize size = m_entries[i]->sizeHint();
        const bool shown = i < m_items.size() && left.isEmpty() && x + size.width() <= room;
        if (i < m_items.size() && !shown)
            left.append(m_items[i].name + u' ' + m_items[i].current);
        m_entries[i]->setVisible(shown);
        if (!shown)
            continue;
        m_entries[i]->setGeometry(x, (height() - size.height()) / 2, size.width(), size.height());
        x += size.width() + Spacing;
    }
    m_more->setVisible(!left.isEmpty());
    m_more->setText(u"+%1"_s.arg(left.size()));
    m_more->setToolTip(left.join(u'\n'));
    m_more->setGeometry(x, 0, std::max(0, width() - x), height());
}

} // namespace bw::ui
