// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/walltime.h"

#include <QDialog>

class QDateTimeEdit;

namespace bw::ui {

//! "12 Nov 14:00 – 15:30", in the clock time of this place.
[[nodiscard]] QString timeRangeText(const TimeRange& range);

//! Asks for a stretch of time, from a minute to a later one.
class TimeRangeDialog final : public QDialog
{
    Q_OBJECT

public:
    //! Deletes itself when closed.
    TimeRangeDialog(const TimeRange& shown, QWidget* parent);

signals:
    void chosen(const bw::TimeRange& range);

private:
    [[nodiscard]] TimeRange range() const;

    QDateTimeEdit* m_from = nullptr;
    QDateTimeEdit* m_to = nullptr;
};

} // namespace bw::ui
