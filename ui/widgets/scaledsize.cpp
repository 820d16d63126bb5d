// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scaledsize.h"

#include "theme/fonts.h"
#include "theme/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>
#include <QWidget>

namespace bw::ui {

namespace {

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
        if (event->type() == QEvent::ApplicationFontChange)
            m_apply();
        return false;
    }

private:
    std::function<void()> m_apply;
};

} // namespace

void keepScaled(QWidget& widget, std::function<void()> apply)
{
    new SizeScaler(widget, std::move(apply)); // the widget owns it
}

void setScaledWidth(QWidget& widget, int pixels)
{
    keepScaled(widget, [&widget, pixels] { widget.setFixedWidth(scaledPixels(pixels)); });
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

} // namespace bw::ui
