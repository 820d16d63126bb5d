// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/filter.h"

#include <QTimeZone>

namespace bw::record {

//! What is wrong with a filter's text, and where: to underline it.
struct FilterError
{
    qsizetype from = 0;
    qsizetype to = 0;
    QString message; //!< a whole sentence for people

    bool operator==(const FilterError&) const = default;
};

//! What "15m ago" and "14:30" count from.
struct FilterTime
{
    QDateTime now = QDateTime::currentDateTimeUtc();
    QTimeZone zone = QTimeZone::systemTimeZone();
};

//! Terms one after another must all fit; `or`, `|`, parentheses, `-` or `not`:
//! `status:error model:gpt-4.1 ttft>500 source:stress cost>0.01 text:"time out" -model:deepseek* (cache:hit or total<1s)`.
//! An empty text lets everything through.
[[nodiscard]] tl::expected<FilterExpr, FilterError> parseFilter(QStringView text, const FilterTime& time = {});

} // namespace bw::record
