// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/helptopic.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

struct NumbersText
{
    Q_DECLARE_TR_FUNCTIONS(HelpNumbers)
};

//! Those of one request.
QList<QStringList> timesOfARequest()
{
    return {
        {NumbersText::tr("TTFT, time to first token"),
         NumbersText::tr("From the wish to the first piece of the answer, whether text, thought or tool call. The wish is the press of "
                         "Send in a chat, the free slot in a closed loop, the planned moment at a fixed rate; waiting and connecting "
                         "are in it."),
         NumbersText::tr("vLLM, GuideLLM and AIPerf count from the sending of the request. Under load that hides the wait before it.")},
        {NumbersText::tr("TTFT, service"),
         NumbersText::tr("The same, from the last byte of the request being sent."),
         NumbersText::tr("What most tools call TTFT. Compare this one with theirs.")},
        {NumbersText::tr("TTFO, time to first output"),
         NumbersText::tr("From sending to the first piece that is no thought. Before it a reasoning model only thinks."),
         NumbersText::tr("AIPerf has it as “time to first output token”; others have no such number.")},
        {NumbersText::tr("Wait"),
         NumbersText::tr("From sending to the first byte of the response."),
         NumbersText::tr("curl and browsers call it TTFB, but count connecting in.")},
        {NumbersText::tr("Queue"),
         NumbersText::tr("From the wish to the sending: late planning, our own rate limit, the pool, connecting; each is shown by "
                         "itself."),
         NumbersText::tr("Rarely told. Tools that leave it out show the times of a calm gateway.")},
        {NumbersText::tr("End to end"),
         NumbersText::tr("To the last piece of the answer: for the user from the wish, for the service from the sending."),
         NumbersText::tr("“E2EL” of vLLM and “request latency” of AIPerf and GuideLLM count from the sending.")},
        {NumbersText::tr("TPOT, time per output token"),
         NumbersText::tr("The time from first to last piece, over the tokens of the answer less one; one value a request, none for an "
                         "answer of one token."),
         NumbersText::tr("The same in vLLM. GuideLLM and llm-load-test count TTFT in; what AIPerf and GuideLLM call ITL is this number.")},
        {NumbersText::tr("Chunk gap"),
         NumbersText::tr("Every gap between two pieces, of all requests together. It is called ITL only where each piece is one token."),
         NumbersText::tr("vLLM calls these gaps ITL; AIPerf calls them inter chunk latency.")},
        {NumbersText::tr("Longest stall"),
         NumbersText::tr("The longest gap of one answer: what a reader notices as a hang."),
         NumbersText::tr("Means and medians of gaps do not show it.")},
    };
}

//! Those of many requests.
QList<QStringList> numbersOfMany()
{
    return {
        {NumbersText::tr("Tokens of the answer"),
         NumbersText::tr("What the gateway says it counted, thoughts included; without that an estimate, marked “~” and summed apart."),
         NumbersText::tr("Many tools count pieces or run a tokenizer of their own, which differs from what is billed.")},
        {NumbersText::tr("tok/s"),
         NumbersText::tr("For the user one over TPOT. For the system the tokens that came within the measured time, over that time."),
         NumbersText::tr("“Output token throughput” of vLLM and AIPerf is that of the system, with the slow end of the run in it.")},
        {NumbersText::tr("Goodput, attainment"),
         NumbersText::tr("Good is a request that ended well, was not cut short and kept every limit (--slo). Goodput is good ones a "
                         "second; attainment is good ones of all attempted, so errors count against it."),
         NumbersText::tr("vLLM and AIPerf mean the same by goodput; their shares usually leave failed requests out.")},
        {NumbersText::tr("Error rate"),
         NumbersText::tr("Failed of those attempted, by kind; also an answer that was cut off, an error within a stream and an empty "
                         "answer."),
         NumbersText::tr("Most tools look at the HTTP status alone; a stream that broke off counts as good there.")},
        {NumbersText::tr("Offered and achieved rate"),
         NumbersText::tr("Offered is what the plan wanted a second, achieved what was completed a second within the measured time. What "
                         "was never sent is told and counts as not good."),
         NumbersText::tr("Tools that wait for a free slot lower the rate silently as the gateway becomes slow (coordinated omission).")},
        {NumbersText::tr("Concurrency"),
         NumbersText::tr("Requests under way: the mean weighted by time, and the exact peak."),
         NumbersText::tr("Elsewhere often the number that was asked for, not the one that was.")},
        {NumbersText::tr("Percentiles"),
         NumbersText::tr("From a histogram of three exact digits that can be added up. A p99 of fewer than 662 requests is greyed, a "
                         "p90 below 64, a p99.9 below 6,620: it could be chance."),
         NumbersText::tr("A mean of percentiles, as dashboards show it, is no percentile.")},
        {NumbersText::tr("Measured time"),
         NumbersText::tr("Warm-up and cool-down are cut by when a request was sent; requests still under way at the end run to their "
                         "end and lower no rate."),
         NumbersText::tr("vLLM divides by all of the time, the slow end included.")},
        {NumbersText::tr("Trusted, or not"),
         NumbersText::tr("Whether the client itself was the limit: lag of its event loops above 5 % of the median TTFT, a plan kept "
                         "more than 1 ms late, or a processor above 90 %."),
         NumbersText::tr("Rarely told at all. The self-check in this help measures it for this computer.")},
        {NumbersText::tr("Cost"),
         NumbersText::tr("The provider's own figure where it gives one, else tokens by the price table. An unknown price is “—”, never "
                         "nothing; a request that broke off may still be billed and is summed apart."),
         NumbersText::tr("Other load tests have no cost.")},
        {NumbersText::tr("Saved by kept connections"),
         NumbersText::tr("Requests over a connection that was there, times the median handshake of this gateway."),
         NumbersText::tr("Elsewhere it is taken to be 150 to 300 ms, wherever the gateway is.")},
    };
}

} // namespace

HelpTopic numbersTopic()
{
    return {u"numbers"_s,
            NumbersText::tr("Numbers"),
            NumbersText::tr("What every number of Bellwether means, on every screen, in every report and on the command line, and what "
                            "other tools mean by the same word."),
            {NumbersText::tr("Number"), NumbersText::tr("Here"), NumbersText::tr("In other tools")},
            timesOfARequest() + numbersOfMany()};
}

} // namespace bw::ui
