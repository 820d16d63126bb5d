// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/requestparser.h"

#include <algorithm>

namespace bw::sim {

namespace http = boost::beast::http;

namespace {

constexpr std::uint64_t LargestBody = 64 * 1024 * 1024;
constexpr std::uint32_t LargestHead = 64 * 1024;

int statusFor(const boost::beast::error_code& error)
{
    if (error == http::error::body_limit)
        return 413;
    return error == http::error::header_limit ? 431 : 400;
}

} // namespace

RequestParser::RequestParser(HttpRequest& request) : m_request(request)
{
    body_limit(LargestBody);
    header_limit(LargestHead);
    eager(true);
}

size_t RequestParser::feed(const char* data, size_t size)
{
    error_code error;
    const size_t used = put(boost::asio::const_buffer(data, size), error);
    if (error && error != http::error::need_more)
        m_refusal = statusFor(error);
    return used;
}

void RequestParser::on_request_impl(verb, string_view method, string_view target, int version, error_code& error)
{
    error = {};
    m_request.method.assign(method.data(), method.size());
    m_request.path.assign(target.data(), std::min(target.find('?'), target.size()));
    m_request.http10 = version < 11;
}

void RequestParser::on_field_impl(field name, string_view, string_view value, error_code& error)
{
    error = {};
    if (name == field::authorization)
        m_request.authorization.assign(value.data(), value.size());
    else if (name == field::expect)
        m_request.expectsContinue = boost::beast::iequals(value, "100-continue");
}

void RequestParser::on_header_impl(error_code& error)
{
    error = {};
    m_request.keepAlive = keep_alive();
    m_request.received = std::chrono::steady_clock::now();
}

void RequestParser::on_body_init_impl(const boost::optional<std::uint64_t>& length, error_code& error)
{
    error = {};
    if (length)
        m_request.body.reserve(std::min<std::uint64_t>(*length, LargestBody));
}

std::size_t RequestParser::on_body_impl(string_view body, error_code& error)
{
    error = {};
    m_request.body.append(body.data(), body.size());
    return body.size();
}

std::size_t RequestParser::on_chunk_body_impl(std::uint64_t, string_view body, error_code& error)
{
    return on_body_impl(body, error);
}

} // namespace bw::sim
