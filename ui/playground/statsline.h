// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/requestrecord.h"

#include <QList>
#include <QString>

namespace bw::ui {

//! One number under an answer: "TTFT" + "184 ms". Most important first. Or a small curve, or what a click does.
struct Stat
{
    QString label{}; //!< before the value, may be empty
    QString value{};
    bool strong = false;
    bool warning = false;
    QString hint{};       //!< what it means, for the tool tip
    QList<double> pace{}; //!< tokens a second over the time of the answer; then there is no text
    bool isAction = false;

    bool operator==(const Stat&) const = default;
};

//! What is known while the answer is coming.
struct LiveNumbers
{
    std::optional<Nanoseconds> ttft;
    double tokensPerSecond = 0; //!< estimate; 0: not known yet
    qint64 tokensIn = 0;        //!< estimate
    qint64 tokensOut = 0;       //!< estimate
    int retries = 0;
};

[[nodiscard]] QList<Stat> statsOf(const record::RequestRecord& record);
[[nodiscard]] QList<Stat> statsOf(const LiveNumbers& numbers);
//! The same for who looks closely: beside the time that a person waited stands what of it was the gateway's.
[[nodiscard]] QList<Stat> closeStatsOf(const record::RequestRecord& record);

[[nodiscard]] QString plainText(const QList<Stat>& stats); //!< "TTFT 184 ms · 71 tok/s · …"
[[nodiscard]] QString hintText(const QList<Stat>& stats);  //!< a line each

} // namespace bw::ui
