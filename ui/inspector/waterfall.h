// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/phasebars.h"

#include <QWidget>

namespace bw::ui {

class Theme;

//! The phases of a request as bars below each other, each with its name and how long it took.
class Waterfall final : public QWidget
{
    Q_OBJECT

public:
    explicit Waterfall(const Theme& theme, QWidget* parent = nullptr);

    void setBars(const QList<PhaseBar>& bars);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QColor colorOf(PhaseKind kind) const;
    [[nodiscard]] double widestLabel(const QFontMetricsF& metrics) const;
    void paintBar(QPainter& painter, const PhaseBar& bar, double top) const;

    const Theme& m_theme;
    QList<PhaseBar> m_bars;
    Nanoseconds m_whole{1};
};

} // namespace bw::ui
