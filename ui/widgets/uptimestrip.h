// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/snapshot.h"

#include <QWidget>

class QPainter;

namespace bw::ui {

struct Colors;
class Theme;

using UptimeSlice = metrics::Part::Slot; //!< what came of the requests in one slice of time

//! 0 … 1; nullopt: nothing was asked.
[[nodiscard]] std::optional<double> uptimeOf(const QList<UptimeSlice>& slices);
[[nodiscard]] QString uptimeText(std::optional<double> uptime); //!< "up 99.97 %", "up —"

//! A bar a slice, oldest first: green if all went well, amber if some failed, red if most did, and lower where nothing was asked
//! or much failed, so that it can be read without colours too.
void paintUptime(QPainter& painter, const QRectF& area, const QList<UptimeSlice>& slices, const Colors& colors);

class UptimeStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit UptimeStrip(const Theme& theme, QWidget* parent = nullptr);

    //! `range`: what they are of, for the hint under the pointer; none without.
    void setSlices(const QList<UptimeSlice>& slices, const TimeRange& range = {});
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QString hintOf(qsizetype slice) const;

    const Theme& m_theme;
    QList<UptimeSlice> m_slices;
    TimeRange m_range;
};

} // namespace bw::ui
