// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/helptopic.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

struct TrapsText
{
    Q_DECLARE_TR_FUNCTIONS(HelpTraps)
};

//! Of connections, waiting and money.
QList<QStringList> trapsOfTheWay()
{
    return {
        {TrapsText::tr("A client that sends “Keep-Alive: timeout=30, max=100”"),
         TrapsText::tr("It does nothing. Only a server says with this header how long it keeps a connection; no server reads a client's."),
         TrapsText::tr("How long connections are kept is set at the gateway, under limits. A server's Keep-Alive is obeyed: its "
                       "connections are closed a second before it would.")},
        {TrapsText::tr("Node's “keepAliveMsecs” as the time that a connection stays open"),
         TrapsText::tr("It is the delay until TCP probes begin on a quiet connection. When an idle connection is let go is the agent's "
                       "“timeout”."),
         TrapsText::tr("Idle expiry is a setting by its own name, 30 s unless changed.")},
        {TrapsText::tr("A second “limit_req” in nginx in the hope that it replaces the first"),
         TrapsText::tr("Both apply, and the stricter one decides. A burst without “nodelay” also waits, which looks like a slow gateway."),
         TrapsText::tr("The nginx.conf that Bellwether exports has one limit by address and one by key, says so, and answers 429 at "
                       "once.")},
        {TrapsText::tr("Waiting int(Retry-After) * 2**attempt"),
         TrapsText::tr("The server said how long; doubling it waits for too long. And it may be a date or a fraction, at which int() "
                       "ends the program."),
         TrapsText::tr("What the server says is kept to, in seconds, milliseconds or as a date, with at most 250 ms added against the "
                       "herd. Only without it the wait doubles.")},
        {TrapsText::tr("“50M tokens × $60 = $3,000,000 a month”"),
         TrapsText::tr("A price is for a million tokens: it is $3,000. Nor can 50 M tokens save $12,000 to $15,000 a month; at such "
                       "prices $4,500 is the most."),
         TrapsText::tr("Spend shows the units of every price and what a month would cost at other models' prices.")},
        {TrapsText::tr("A circuit breaker without a half-open limit"),
         TrapsText::tr("When its pause is over, everything that waited rushes at a gateway that has barely recovered, and it falls "
                       "again."),
         TrapsText::tr("At most three probes are let through; three successes close the breaker, one failure opens it again, for longer.")},
    };
}

//! Of caches, proxies and addresses.
QList<QStringList> trapsOfAnswers()
{
    return {
        {TrapsText::tr("A cache key made of model, messages and temperature"),
         TrapsText::tr("It forgets tools, seed, top_p and all the rest, so one request is given the answer of another."),
         TrapsText::tr("The key is made of the gateway's address and the whole body, less the few fields that cannot change an answer, "
                       "and of the headers that can.")},
        {TrapsText::tr("A “semantic” cache that hashes the prompt"),
         TrapsText::tr("A hash finds the very same prompt and nothing like it: one other letter is a miss."),
         TrapsText::tr("The cache here is exact and is called so. Answers to alike questions are not given in place of each other.")},
        {TrapsText::tr("Trusting nginx to retry or cache a chat"),
         TrapsText::tr("A chat is a POST, and nginx does neither to a POST unless told to: “proxy_next_upstream … non_idempotent”, "
                       "“proxy_cache_methods POST” with the body in the key."),
         TrapsText::tr("The exported nginx.conf has both, and never holds a stream back.")},
        {u"POST …/chat/completions/stream"_s,
         TrapsText::tr("There is no such address, and no SDK calls it. A stream is asked for at …/chat/completions with \"stream\": "
                       "true."),
         TrapsText::tr("Such an address may be pasted; what does not belong to the gateway is cut off.")},
    };
}

} // namespace

HelpTopic trapsTopic()
{
    return {u"traps"_s,
            TrapsText::tr("Traps"),
            TrapsText::tr("What is copied from one article to the next, why it does not do what it is said to, and what Bellwether does "
                          "instead."),
            {TrapsText::tr("What is often done"), TrapsText::tr("What is so"), TrapsText::tr("What Bellwether does")},
            trapsOfTheWay() + trapsOfAnswers()};
}

} // namespace bw::ui
