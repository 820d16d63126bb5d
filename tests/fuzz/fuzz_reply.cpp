// SPDX-License-Identifier: GPL-3.0-or-later
// The way of a response from the socket to the caller: whatever a server sends, however it is cut, gives the same, and
// nothing is accepted that is not complete.
#include "fuzz/fuzzinput.h"
#include "net/connectionstore.h"
#include "net/contentdecoder.h"
#include "net/redirects.h"
#include "net/responseparser.h"

using namespace bw;
using net::ResponseParser;

namespace {

struct Outcome
{
    ResponseParser::State open;   //!< before the connection ended
    ResponseParser::State closed; //!< after
    int status = 0;
    net::Headers headers;
    QByteArray body;
    qsizetype surplus = 0;
    bool keepsAlive = false;

    bool operator==(const Outcome&) const = default;
};

Outcome parsed(ResponseParser& parser, const std::string& bytes, size_t read, bool toHead)
{
    parser.restart(toHead);
    Outcome outcome{};
    for (size_t at = 0; at < bytes.size(); at += read) {
        const std::string piece(bytes, at, read);
        parser.feed({piece.data(), qsizetype(piece.size())});
        outcome.body += parser.takeBody();
    }
    outcome.open = parser.state();
    outcome.closed = parser.end();
    outcome.body += parser.takeBody();
    outcome.status = parser.hasHead() ? parser.head().status : 0;
    outcome.headers = parser.hasHead() ? parser.head().headers : net::Headers();
    outcome.keepsAlive = parser.keepsAlive();
    outcome.surplus = outcome.closed == ResponseParser::State::Done ? parser.surplus() : 0;
    return outcome;
}

void check(const Outcome& outcome, const std::string& bytes)
{
    using State = ResponseParser::State;
    fuzz::require(outcome.closed == State::Done || outcome.closed == State::Failed);
    fuzz::require(size_t(outcome.body.size() + outcome.surplus) <= bytes.size());
    fuzz::require(outcome.open != State::Done || outcome.closed == State::Done);
    fuzz::require(!outcome.keepsAlive || outcome.open == State::Done); // a body until the close cannot be followed
    fuzz::require(outcome.status == 0 || outcome.status / 100 != 1);
}

void useHeaders(const Outcome& outcome)
{
    static_cast<void>(net::KeepAliveHint::parse(net::headerValue(outcome.headers, "Keep-Alive")));
    const net::ResponseHead head{outcome.status, {}, outcome.headers, NoInstant};
    static_cast<void>(net::Redirect::decide(head, QUrl(QStringLiteral("https://example.com/a")),
                                            QNetworkRequest::NoLessSafeRedirectPolicy, 0, 5));
    if (net::ContentDecoder::understands(net::headerValue(outcome.headers, "Content-Encoding"))) {
        net::ContentDecoder decoder;
        static_cast<void>(decoder.decode(outcome.body));
        static_cast<void>(decoder.finish());
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const std::string bytes = fuzz::textOf(data, size);
    const bool toHead = size % 7 == 0;
    ResponseParser parser;
    const Outcome whole = parsed(parser, bytes, bytes.size() + 1, toHead);
    check(whole, bytes);
    useHeaders(whole);
    for (const size_t read : {1, 2, 3, 7, 64}) {
        const Outcome cut = parsed(parser, bytes, read, toHead);
        check(cut, bytes);
        // What was wrong may be noticed at another byte, but the verdict is one.
        fuzz::require(cut.closed == whole.closed);
        fuzz::require(cut.closed == ResponseParser::State::Failed || cut == whole);
    }
    return 0;
}
