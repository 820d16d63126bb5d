// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/totals.h"
#include "spend/pricebook.h"
#include "spend/whatiftable.h"

#include <QFrame>

class QComboBox;
class QDoubleSpinBox;
class QPushButton;

namespace bw::ui {

//! "What if": a month of tokens at the prices of other models. Filled in from what was really used, if the person likes.
class WhatIfCard final : public QFrame
{
    Q_OBJECT

public:
    explicit WhatIfCard(const spend::PriceBook& prices, QWidget* parent = nullptr);

    //! What was used in how long a time, for the button that takes it over. The first real use fills the form by itself.
    void setUse(const metrics::Totals& used, Milliseconds time, const QString& model);
    [[nodiscard]] spend::WhatIfInput input() const;
    [[nodiscard]] const WhatIfTable& table() const noexcept { return *m_table; }

private:
    [[nodiscard]] QWidget* makeForm();
    void takeOver();
    void calculate();

    const spend::PriceBook& m_prices;
    WhatIfTable* m_table = nullptr;
    QDoubleSpinBox* m_tokens = nullptr; //!< millions a month
    QDoubleSpinBox* m_prompts = nullptr; //!< per cent
    QDoubleSpinBox* m_hits = nullptr;
    QComboBox* m_baseline = nullptr;
    QPushButton* m_take = nullptr;
    metrics::Totals m_used;
    Milliseconds m_time{0};
    QString m_usedModel;
    qint64 m_requests = 0; //!< a month
    bool m_touched = false;
};

} // namespace bw::ui
