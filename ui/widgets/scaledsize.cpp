// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scaledsize.h"

#include "theme/fonts.h"
#include "theme/theme.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHeaderView>
#include <QTableView>
#include <QWidget>

#include <utility>

namespace bw::ui {

namespace {

constexpr int Unit = 100; //!< pixels: fine enough to see every other size of text

class SizeScaler final : public QObject
{
public:
    SizeScaler(QWidget& widget, std::function<void()> apply) : QObject(&widget), m_apply(std::move(apply))
    {
        m_apply();
        widget.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        // Which of them a widget gets depends on whether a style sheet gives it its font.
        const bool mayBe = event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange;
        if (const int scale = currentScale(); mayBe && scale != m_scale) {
            m_scale = scale;
            m_apply();
        }
        return false;
    }

private:
    std::function<void()> m_apply;
    int m_scale = currentScale(); //!< what was applied: setting sizes brings events of its own
};

} // namespace

int currentScale()
{
    return scaledPixels(Unit);
}

void rescaleColumns(QHeaderView& header, int before)
{
    const int scale = currentScale();
    for (int column = 0; column < header.count() && scale != before; ++column) {
        if (header.sectionResizeMode(column) == QHeaderView::Interactive && !header.isSectionHidden(column))
            header.resizeSection(column, qRound(double(header.sectionSize(column)) * scale / before));
    }
}

void keepScaled(QWidget& widget, std::function<void()> apply)
{
    new SizeScaler(widget, std::move(apply)); // the widget owns it
}

void setScaledWidth(QWidget& widget, int pixels)
{
    keepScaled(widget, [&widget, pixels] { widget.setFixedWidth(scaledPixels(pixels)); });
}

void setScaledColumns(QHeaderView& header, const QList<int>& pixels)
{
    for (int column = 0; column < pixels.size(); ++column) {
        if (pixels[column] == 0)
            header.setSectionResizeMode(column, QHeaderView::Stretch);
        else
            header.resizeSection(column, scaledPixels(pixels[column]));
    }
    keepScaled(header, [&header, scale = currentScale()]() mutable { rescaleColumns(header, std::exchange(scale, currentScale())); });
}

void setScaledRows(QTableView& table, int pixels)
{
    keepScaled(table, [&table, pixels] { table.verticalHeader()->setDefaultSectionSize(scaledPixels(pixels)); });
}

void setDenseRows(QTableView& table, const Theme& theme, int pixels)
{
    const auto apply = [&table, &theme, pixels] {
        table.verticalHeader()->setMinimumSectionSize(1); // the style's own would be more
        table.verticalHeader()->setDefaultSectionSize(theme.rowHeight(pixels));
    };
    QObject::connect(&theme, &Theme::changed, &table, apply);
    apply();
}

void setScaledHeight(QWidget& widget, int pixels)
{
    keepScaled(widget, [&widget, pixels] { widget.setFixedHeight(scaledPixels(pixels)); });
}

void setScaledIcon(QAbstractButton& button, int pixels)
{
    keepScaled(button, [&button, pixels] { button.setIconSize({scaledPixels(pixels), scaledPixels(pixels)}); });
}

} // namespace bw::ui
