// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/costlines.h"

#include <QScrollArea>

class QGridLayout;

namespace bw::ui {

//! The sum of a request's cost: a part and its amount on one line, tokens and price below it.
class CostView final : public QScrollArea
{
    Q_OBJECT

public:
    explicit CostView(QWidget* parent = nullptr);

    void setLines(const QList<CostLine>& lines);

private:
    void clear();
    int addLine(int row, const CostLine& line); //!< the next free row
    void addText(int row, int column, int columns, const QString& text, Qt::Alignment alignment, bool muted);

    QGridLayout* m_grid = nullptr;
};

} // namespace bw::ui
