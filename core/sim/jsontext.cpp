// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/jsontext.h"

#include <array>
#include <charconv>

namespace bw::sim {

namespace {

constexpr bool needsEscape(char c) noexcept
{
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

void appendEscaped(QByteArray& out, char c)
{
    static constexpr char Hex[] = "0123456789abcdef";
    switch (c) {
    case '\n':
        out.append("\\n");
        return;
    case '\t':
        out.append("\\t");
        return;
    case '\r':
        out.append("\\r");
        return;
    case '"':
    case '\\':
        out.append('\\').append(c);
        return;
    default:
        out.append("\\u00").append(Hex[(c >> 4) & 0xf]).append(Hex[c & 0xf]);
    }
}

} // namespace

void appendJsonString(QByteArray& out, std::string_view text)
{
    out.append('"');
    size_t from = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        if (!needsEscape(text[i]))
            continue;
        out.append(QByteArrayView(text.substr(from, i - from)));
        appendEscaped(out, text[i]);
        from = i + 1;
    }
    out.append(QByteArrayView(text.substr(from)));
    out.append('"');
}

void appendNumber(QByteArray& out, qint64 number)
{
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), end - digits.data());
}

} // namespace bw::sim
