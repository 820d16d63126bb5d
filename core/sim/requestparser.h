// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/httprequest.h"

#include <boost/beast/http/basic_parser.hpp>

#include <functional>

namespace bw::sim {

//! Beast's HTTP/1.1 parser, keeping only the fields a gateway reads: no list of headers is built. One for a message.
class RequestParser final : public boost::beast::http::basic_parser<true>
{
public:
    //! Writes into `request`, which must outlive the parser.
    explicit RequestParser(HttpRequest& request);

    //! Takes bytes; returns how many it used. Call again with the rest and more when not done.
    [[nodiscard]] size_t feed(const char* data, size_t size);

    //! 0, or the status to refuse the request with: 400, 413 or 431.
    [[nodiscard]] int refusal() const noexcept { return m_refusal; }

private:
    using string_view = boost::beast::string_view;
    using error_code = boost::beast::error_code;
    using verb = boost::beast::http::verb;
    using field = boost::beast::http::field;

    void on_request_impl(verb, string_view method, string_view target, int version, error_code& error) override;
    void on_response_impl(int, string_view, int, error_code&) override {}
    void on_field_impl(field name, string_view, string_view value, error_code& error) override;
    void on_header_impl(error_code& error) override;
    void on_body_init_impl(const boost::optional<std::uint64_t>& length, error_code& error) override;
    std::size_t on_body_impl(string_view body, error_code& error) override;
    void on_chunk_header_impl(std::uint64_t, string_view, error_code&) override {}
    std::size_t on_chunk_body_impl(std::uint64_t remain, string_view body, error_code& error) override;
    void on_finish_impl(error_code&) override {}

    HttpRequest& m_request;
    int m_refusal = 0;
};

} // namespace bw::sim
