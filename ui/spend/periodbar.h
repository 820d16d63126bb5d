// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spend/spendperiod.h"

#include <QWidget>

class QButtonGroup;
class QPushButton;

namespace bw::ui {

//! Which time is shown, a button each, and what can be done with all of it; stands in the top bar.
class PeriodBar final : public QWidget
{
    Q_OBJECT

public:
    explicit PeriodBar(QWidget* parent = nullptr);

    [[nodiscard]] const SpendPeriod& period() const noexcept { return m_period; }
    void setPeriod(const SpendPeriod& period);

signals:
    void changed();
    void exportRequested();

private:
    void askFixed();
    void mark(const SpendPeriod& period);

    SpendPeriod m_period;
    QButtonGroup* m_buttons = nullptr;
    QPushButton* m_fixed = nullptr;
};

} // namespace bw::ui
