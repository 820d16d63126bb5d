// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/responseparser.h"

#include <QCoreApplication>

#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include <limits>

namespace bw::net {

namespace {

namespace http = boost::beast::http;
using boost::beast::error_code;
using boost::beast::string_view;

QByteArray toBytes(string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

//! The text as an own byte array, or the known one if that says the same.
QByteArray sharedWith(const QByteArray& known, string_view text)
{
    return QByteArrayView(known) == QByteArrayView(text.data(), qsizetype(text.size())) ? known : toBytes(text);
}

constexpr qsizetype StatusEnd = 12; //!< of "HTTP/1.1 200"

//! The space after the code must be there even if no reason follows. Some leave out both, and the grammar insists.
bool lacksSpace(QByteArrayView begin)
{
    return begin.size() > StatusEnd && begin[StatusEnd] == '\r' && begin.startsWith("HTTP/1.");
}

struct ResponseParserText
{
    Q_DECLARE_TR_FUNCTIONS(bw::net::ResponseParser)
};

} // namespace

//! Beast's grammar, whose own message containers are not used: fields and body go straight to their place. Replaced as a
//! whole for each message, in the same memory.
class ResponseParser::Grammar
{
public:
    class Parser final : public http::basic_parser<false>
    {
    public:
        Parser(ResponseHead& head, const Headers& lastHeaders, QByteArray& body, bool toHead)
            : m_head(head), m_lastHeaders(lastHeaders), m_body(body)
        {
            header_limit(HeadLimit);
            // Not boost::none: Beast 1.74 compares a Content-Length with it and finds every length too large.
            body_limit(std::numeric_limits<std::uint64_t>::max());
            eager(true);
            skip(toHead);
        }

    private:
        void on_request_impl(http::verb, string_view, string_view, int, error_code&) override {}
        void on_response_impl(int code, string_view reason, int, error_code& error) override
        {
            static const QByteArray ok("OK");
            error = {};
            m_head.status = code;
            m_head.reason = sharedWith(ok, reason);
        }
        void on_field_impl(http::field, string_view name, string_view value, error_code& error) override
        {
            error = {};
            if (is_header_done()) // trailers are dropped: nothing in this protocol uses them
                return;
            const qsizetype index = m_head.headers.size();
            if (index < m_lastHeaders.size()) {
                const Header& last = m_lastHeaders[index];
                m_head.headers.emplace_back(sharedWith(last.first, name), sharedWith(last.second, value));
            } else {
                m_head.headers.emplace_back(toBytes(name), toBytes(value));
            }
        }
        void on_header_impl(error_code& error) override { error = {}; }
        void on_body_init_impl(const boost::optional<std::uint64_t>&, error_code& error) override { error = {}; }
        std::size_t on_body_impl(string_view body, error_code& error) override { return take(body, error); }
        void on_chunk_header_impl(std::uint64_t, string_view, error_code& error) override { error = {}; }
        std::size_t on_chunk_body_impl(std::uint64_t, string_view body, error_code& error) override
        {
            return take(body, error);
        }
        void on_finish_impl(error_code& error) override { error = {}; }

        std::size_t take(string_view body, error_code& error)
        {
            error = {};
            m_body.append(body.data(), qsizetype(body.size()));
            return body.size();
        }

        ResponseHead& m_head;
        const Headers& m_lastHeaders;
        QByteArray& m_body;
    };

    std::optional<Parser> parser;
};

ResponseParser::ResponseParser() : m_grammar(std::make_unique<Grammar>())
{
    restart(false);
}

ResponseParser::~ResponseParser() = default;

void ResponseParser::restart(bool toHead)
{
    m_toHead = toHead;
    m_grammar->parser.emplace(m_head, m_lastHeaders, m_body, toHead);
    if (!m_head.headers.isEmpty())
        m_lastHeaders = std::move(m_head.headers);
    m_head = {};
    m_head.headers.reserve(std::max<qsizetype>(8, m_lastHeaders.size()));
    m_body.clear();
    m_unparsed.clear();
    m_headBytes = 0;
    m_surplus = 0;
    m_interim = 0;
    m_state = State::Head;
    m_hasHead = false;
    m_keepsAlive = false;
    m_sawBytes = false;
}

ResponseParser::State ResponseParser::feed(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return m_state;
    if (m_state == State::Done || m_state == State::Failed) {
        m_surplus += bytes.size();
        return m_state;
    }
    m_sawBytes = true;
    if (m_unparsed.isEmpty())
        return parse(bytes.data(), bytes.size());
    m_unparsed.append(bytes);
    if (m_hasHead && m_unparsed.size() < 5 && m_unparsed.startsWith('0'))
        return m_state; // Beast 1.74 asserts that a last chunk it has seen the start of comes back whole: "0\r\n\r\n"
    const QByteArray whole = std::exchange(m_unparsed, {});
    return parse(whole.constData(), whole.size());
}

ResponseParser::State ResponseParser::parse(const char* data, qsizetype size)
{
    while (size > 0 && m_state != State::Done && m_state != State::Failed) {
        if (m_state == State::Head && m_headBytes == 0 && lacksSpace({data, size})) { // also after an interim response
            const QByteArray mended = QByteArray(data, size).insert(StatusEnd, ' ');
            return parse(mended.constData(), mended.size());
        }
        const auto [used, needsMore] = step(data, size);
        data += used;
        size -= used;
        if (needsMore)
            break;
    }
    if (m_state == State::Done)
        m_surplus += size;
    else if (m_state != State::Failed && size > 0)
        m_unparsed = QByteArray(data, size);
    if (m_unparsed.size() > HeadLimit)
        return refuse(ResponseParserText::tr("A line of the response is too long."));
    return m_state;
}

ResponseParser::Step ResponseParser::step(const char* data, qsizetype size)
{
    auto& parser = *m_grammar->parser;
    error_code error;
    const auto used = qsizetype(parser.put(boost::asio::const_buffer(data, size_t(size)), error));
    if (error && error != http::error::need_more) {
        refuse(error == http::error::header_limit ? ResponseParserText::tr("The header of the response is too large.")
                                                  : ResponseParserText::tr("The response is not valid HTTP: %1.")
                                                        .arg(QString::fromStdString(error.message())));
        return {used, false};
    }
    const bool needsMore = error == http::error::need_more;
    if (!parser.is_header_done()) {
        m_headBytes += used;
        if (m_headBytes > HeadLimit)
            refuse(ResponseParserText::tr("The header of the response is too large."));
        return {used, needsMore};
    }
    if (m_state == State::Head && m_head.status / 100 != 1) {
        m_state = State::Body;
        m_hasHead = true;
    }
    if (parser.is_done())
        finishMessage();
    return {used, needsMore};
}

void ResponseParser::finishMessage()
{
    if (m_head.status / 100 != 1) {
        m_state = State::Done;
        m_keepsAlive = m_grammar->parser->keep_alive();
        return;
    }
    if (m_head.status == 101 || ++m_interim > InterimLimit) {
        refuse(ResponseParserText::tr("The server answered with an interim response that was not asked for."));
        return;
    }
    m_head = {};
    m_headBytes = 0;
    m_grammar->parser.emplace(m_head, m_lastHeaders, m_body, m_toHead);
}

bool ResponseParser::endsByClose() const
{
    return m_state == State::Body && m_grammar->parser->need_eof();
}

ResponseParser::State ResponseParser::end()
{
    if (m_state == State::Done || m_state == State::Failed)
        return m_state;
    if (m_state == State::Head)
        return refuse(ResponseParserText::tr("The connection ended within the header of the response."));
    error_code error;
    m_grammar->parser->put_eof(error);
    if (error)
        return refuse(ResponseParserText::tr("The connection ended before the response was complete."));
    return m_state = State::Done;
}

ResponseParser::State ResponseParser::refuse(const QString& reason)
{
    m_error = reason;
    return m_state = State::Failed;
}

} // namespace bw::net
