// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "net/poolstats.h"
#include "record/spent.h"

#include <QFrame>

namespace bw::ui {

class ElidedLabel;
class CaptionedValue;
class Pill;

//! What the line at the bottom shows. Unset is unknown and shown as "—".
struct StatusValues
{
    QString target; //!< "HolySheep · gpt-4.1"; empty: no gateway yet
    std::optional<Nanoseconds> ttftP95;
    std::optional<double> errorRate; //!< 0 … 1
    net::PoolStats pool; //!< of the target's gateway, as the next
    int poolLimit = 0;
    std::optional<double> cacheHits; //!< 0 … 1, of what the cache was asked for; unset: not asked, and not shown
    std::optional<record::Spent> spentToday; //!< nothing in it counts as 0 only with the next
    bool knowsEarlier = false; //!< what earlier runs of today spent is in it
    std::optional<PicoUsd> budgetToday; //!< of all gateways together; unset: not every gateway has a limit
    QString keyPlace;       //!< "Secret Service"; empty: no key
    bool insecure = false;  //!< nobody checks who answers for the target

    bool operator==(const StatusValues&) const = default;
};

//! The line at the bottom of the window. Where it is too narrow for all, with large text or a small window, what matters less
//! is left out: a number that is cut in two says something else.
class StatusLine final : public QFrame
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget* parent = nullptr);

    void setValues(const StatusValues& values);

    [[nodiscard]] QSize minimumSizeHint() const override; //!< never what keeps a window from getting smaller

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeRoom();
    void setSpent(const StatusValues& values);

    ElidedLabel* m_target = nullptr;
    Pill* m_insecure = nullptr; //!< never left out
    CaptionedValue* m_ttft = nullptr;
    CaptionedValue* m_errors = nullptr;
    CaptionedValue* m_pool = nullptr;
    CaptionedValue* m_reused = nullptr;
    CaptionedValue* m_cache = nullptr;
    CaptionedValue* m_spent = nullptr;
    CaptionedValue* m_key = nullptr;
};

} // namespace bw::ui
