// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnose/step.h"

#include <QCoreApplication>

#include <numeric>

namespace bw::diagnose {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 PromptTokens = 16; //!< of the one line that is asked, with what chat formats add

struct StepText
{
    Q_DECLARE_TR_FUNCTIONS(Diagnose)
};

void add(StepCost& cost, int requests, qint64 tokensEach, const std::optional<spend::Price>& price)
{
    cost.requests += requests;
    cost.promptTokens += requests * PromptTokens;
    cost.completionTokens += requests * tokensEach;
    if (cost.money && price)
        *cost.money += spend::expectedCost(PromptTokens, {.tokens = tokensEach}, *price) * requests;
    else
        cost.money.reset();
}

} // namespace

QString stepId(Step step)
{
    switch (step) {
    case Step::Doctor:
        return u"doctor"_s;
    case Step::Request:
        return u"request"_s;
    case Step::ColdWarm:
        return u"cold_warm"_s;
    case Step::Ramp:
        break;
    }
    return u"ramp"_s;
}

QString stepTitle(Step step)
{
    switch (step) {
    case Step::Doctor:
        return StepText::tr("The way to the gateway");
    case Step::Request:
        return StepText::tr("One cheap request");
    case Step::ColdWarm:
        return StepText::tr("Cold against warm connections");
    case Step::Ramp:
        break;
    }
    return StepText::tr("A small ramp");
}

StepCost costOf(Step step, const Sizes& sizes, const std::optional<spend::Price>& price)
{
    StepCost cost;
    cost.money = PicoUsd();
    switch (step) {
    case Step::Doctor:
        break;
    case Step::Request:
        add(cost, 1, sizes.requestTokens, price);
        add(cost, 1, 1, price);
        break;
    case Step::ColdWarm:
        add(cost, sizes.coldRequests + sizes.warmRequests, sizes.warmTokens, price);
        break;
    case Step::Ramp:
        add(cost, RequestsPerSlot * std::accumulate(sizes.ramp.begin(), sizes.ramp.end(), 0), sizes.rampTokens, price);
        break;
    }
    return cost;
}

QString costInWords(const StepCost& cost)
{
    if (cost.requests == 0)
        return StepText::tr("free");
    const QString amount = StepText::tr("%1 requests, about %2 tokens in and at most %3 out")
                               .arg(cost.requests)
                               .arg(cost.promptTokens)
                               .arg(cost.completionTokens);
    return cost.money ? StepText::tr("%1: at most $%2").arg(amount, cost.money->toDecimal())
                      : StepText::tr("%1; the price of this model is unknown").arg(amount);
}

} // namespace bw::diagnose
