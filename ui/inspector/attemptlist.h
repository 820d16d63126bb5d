// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/attemptrows.h"

#include <QWidget>

class QGridLayout;

namespace bw::ui {

//! The attempts of a request, a line each: status, endpoint, what was decided.
class AttemptList final : public QWidget
{
    Q_OBJECT

public:
    explicit AttemptList(QWidget* parent = nullptr);

    void setRows(const QList<AttemptRow>& rows);

private:
    QGridLayout* m_grid = nullptr;
};

} // namespace bw::ui
