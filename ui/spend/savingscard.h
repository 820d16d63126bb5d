// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spend/spendtext.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace bw::ui {

//! What was not paid in the time shown and why, and which models have no price.
class SavingsCard final : public QFrame
{
    Q_OBJECT

public:
    explicit SavingsCard(QWidget* parent = nullptr);

    void setSavings(const QList<SavingLine>& lines, const QStringList& unpriced);

private:
    struct Row
    {
        QWidget* whole = nullptr;
        QLabel* caption = nullptr;
        QLabel* value = nullptr;
        QLabel* note = nullptr;
    };

    [[nodiscard]] Row makeRow();

    QVBoxLayout* m_column = nullptr;
    QList<Row> m_rows;
    QLabel* m_none = nullptr;
    QLabel* m_unpriced = nullptr;
};

} // namespace bw::ui
