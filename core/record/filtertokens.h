// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/filter.h"

namespace bw::record {

//! One piece of a filter's text, with where it stands: for messages and for completion.
struct FilterToken
{
    enum class Kind { Open, Close, Or, Not, Term };

    Kind kind = Kind::Term;
    qsizetype from = 0;
    qsizetype to = 0;

    // Of a term: `name`, operator, value. A bare word has no name.
    QString name;
    qsizetype nameTo = 0;
    bool hasOperator = false;
    Comparison comparison = Comparison::Equal;
    qsizetype valueFrom = 0;
    struct Value
    {
        QString text;
        qsizetype from = 0;
        qsizetype to = 0;
        bool quoted = false;
    };
    QList<Value> values;  //!< separated by commas
    bool unclosed = false; //!< a quotation mark without its other half
};

//! Never fails: what makes no sense is left for the parser to complain about.
[[nodiscard]] QList<FilterToken> filterTokens(QStringView text);

} // namespace bw::record
