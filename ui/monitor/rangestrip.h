// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/snapshot.h"

#include <QWidget>

namespace bw::ui {

class Theme;

//! Whether requests succeeded, in equal slots of the shown time: a tick each, green, amber where some failed, red where
//! most did, faint where nothing was asked.
class RangeStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit RangeStrip(const Theme& theme, QWidget* parent = nullptr);

    void setSlots(const QList<metrics::Part::Slot>& parts, const TimeRange& range);

    //! Share of slots with requests in which at least half succeeded; nullopt: none had any.
    [[nodiscard]] static std::optional<double> uptime(const QList<metrics::Part::Slot>& parts);
    [[nodiscard]] QSize sizeHint() const override { return {200, 16}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QColor colorOf(const metrics::Part::Slot& slot) const;

    const Theme& m_theme;
    QList<metrics::Part::Slot> m_slots;
    TimeRange m_range;
};

} // namespace bw::ui
