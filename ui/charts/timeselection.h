// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartdata.h"

#include <QObject>

namespace bw::ui {

//! The stretch of time that a person marked and the moment they point at; shared by every view of a screen. GUI thread.
class TimeSelection final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const std::optional<TimeRange>& range() const noexcept { return m_range; }
    [[nodiscard]] const std::optional<WallTime>& pointer() const noexcept { return m_pointer; }

    void setRange(const TimeRange& range); //!< an empty one clears
    void clear();
    void pointAt(std::optional<WallTime> time);

signals:
    void changed();      //!< range() is another one; many times while a person drags
    void pointerMoved(); //!< pointer() is another one

private:
    std::optional<TimeRange> m_range;
    std::optional<WallTime> m_pointer;
};

} // namespace bw::ui
