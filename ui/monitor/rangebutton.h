// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/walltime.h"

#include <QPushButton>

#include <optional>

namespace bw::ui {

//! Which stretch of time is shown: the last so many minutes, hours or days, going along with the clock, or a fixed one.
class RangeButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit RangeButton(QWidget* parent = nullptr);

    [[nodiscard]] Milliseconds last() const noexcept { return m_last; }
    [[nodiscard]] const std::optional<TimeRange>& fixed() const noexcept { return m_fixed; }
    void setLast(Milliseconds last);
    void setFixed(const TimeRange& range);

signals:
    void changed();

private:
    void fill();
    void askFixed();
    void name();

    Milliseconds m_last = std::chrono::minutes(15);
    std::optional<TimeRange> m_fixed;
};

} // namespace bw::ui
