// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/errorclass.h"

#include <QFrame>

class QLabel;

namespace bw::ui {

//! Why a request failed, in plain words: what happened, the usual cause, what to do, and what the gateway said.
class CauseBox final : public QFrame
{
    Q_OBJECT

public:
    explicit CauseBox(QWidget* parent = nullptr);

    void setFailure(const Failure& failure); //!< nothing to say of Ok: hides

private:
    QLabel* m_what = nullptr;
    QLabel* m_cause = nullptr;
    QLabel* m_advice = nullptr;
    QLabel* m_said = nullptr;
};

} // namespace bw::ui
