// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/snapshot.h"

#include <QDate>
#include <QMap>
#include <QTimeZone>

namespace bw::metrics {

//! The days `first` … `last` of a person's calendar, oldest first; one of them may have 23 or 25 hours.
[[nodiscard]] QList<TimeRange> localDays(QDate first, QDate last, const QTimeZone& zone);
//! Equal stretches from the start of the range on; the last one may reach beyond its end.
[[nodiscard]] QList<TimeRange> evenSpans(const TimeRange& range, Milliseconds width);

//! A question whose points lie wholly within one of the spans each, whatever the time zone: days that begin at half past
//! a UTC hour need points of half an hour. Where only hours are kept any more, one that two such days share counts in the
//! day in which it begins. Asks for no latencies. `spans`: one after the other, at least one.
[[nodiscard]] Question spendQuestion(const QList<TimeRange>& spans, const Filter& filter = {});

//! Money by answering model in spans that people think in.
struct SpendBuckets
{
    QList<TimeRange> spans;
    QList<ModelSpend> models; //!< dearest first; perPoint has one for each span

    [[nodiscard]] QList<PicoUsd> sums() const; //!< of all models, one for each span
    bool operator==(const SpendBuckets&) const = default;
};

//! What lies outside of the spans is left out; a point that lies in two counts where it begins.
[[nodiscard]] SpendBuckets spendBuckets(const Snapshot& snapshot, const QList<TimeRange>& spans);

//! The sums of spans that are days, by their dates in `zone`: what a forecast is made of. Days before the first spending
//! are left out, so that a person's first week is not taken for a quiet one.
[[nodiscard]] QMap<QDate, PicoUsd> dayTotals(const SpendBuckets& days, const QTimeZone& zone);

} // namespace bw::metrics
