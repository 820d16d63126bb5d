// SPDX-License-Identifier: GPL-3.0-or-later
#include "openai/json.h"

#include <QStringDecoder>

#include <algorithm>
#include <charconv>
#include <cstring>

using namespace Qt::StringLiterals;

namespace bw::openai::json {

namespace {

constexpr std::string_view Bom = "\xEF\xBB\xBF";
constexpr qint64 MaxExactInteger = qint64(1) << 53;
constexpr double MaxExact = double(MaxExactInteger);

//! The four hex digits after "\u"; U+FFFD if they are none.
char16_t codeUnit(std::string_view digits)
{
    uint16_t unit = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), unit, 16);
    const bool whole = digits.size() == 4 && error == std::errc() && end == digits.data() + 4;
    return whole ? char16_t(unit) : char16_t(QChar::ReplacementCharacter);
}

char16_t shortEscape(char letter)
{
    switch (letter) {
    case 'b':
        return u'\b';
    case 'f':
        return u'\f';
    case 'n':
        return u'\n';
    case 'r':
        return u'\r';
    case 't':
        return u'\t';
    default:
        return char16_t(static_cast<unsigned char>(letter)); // quote, backslash, slash
    }
}

//! Takes the escape at the front of `rest`, which begins with a backslash.
char16_t takeEscape(std::string_view& rest)
{
    const char letter = rest.size() > 1 ? rest[1] : '\\';
    const char16_t unit = letter == 'u' ? codeUnit(rest.substr(2, 4)) : shortEscape(letter);
    rest.remove_prefix(std::min<size_t>(rest.size(), letter == 'u' ? 6 : 2));
    return unit;
}

bool hasItems(Value value)
{
    bool any = false;
    const bool read = forEachItem(value, [&any](Value) { return any = true; });
    return any || !read;
}

bool hasFields(Value value)
{
    bool any = false;
    const bool read = forEachField(value, [&any](std::string_view, Value) { return any = true; });
    return any || !read;
}

} // namespace

bool Reader::begin(std::string_view text)
{
    if (text.substr(0, Bom.size()) == Bom)
        text.remove_prefix(Bom.size());
    simdjson::error_code error = iterate(text);
    if (error == simdjson::UTF8_ERROR)
        error = iterate(QString::fromUtf8(text.data(), qsizetype(text.size())).toUtf8().toStdString());
    return !error;
}

simdjson::error_code Reader::iterate(std::string_view text)
{
    m_padded.assign(text);
    m_padded.append(simdjson::SIMDJSON_PADDING, ' ');
    const simdjson::padded_string_view padded(m_padded.data(), text.size(), m_padded.size());
    return m_parser.iterate(padded).get(m_document);
}

Kind kindOf(Value& value)
{
    simdjson::ondemand::json_type type{};
    if (value.type().get(type))
        return Kind::Broken;
    switch (type) {
    case simdjson::ondemand::json_type::array:
        return Kind::List;
    case simdjson::ondemand::json_type::object:
        return Kind::Dict;
    case simdjson::ondemand::json_type::number:
        return Kind::Number;
    case simdjson::ondemand::json_type::string:
        return Kind::String;
    case simdjson::ondemand::json_type::boolean:
        return Kind::Bool;
    case simdjson::ondemand::json_type::null:
        return Kind::Null;
    }
    return Kind::Broken;
}

std::string_view token(Value& value)
{
    std::string_view text = value.raw_json_token();
    const size_t last = text.find_last_not_of(" \t\r\n");
    text = text.substr(0, last == std::string_view::npos ? 0 : last + 1);
    const bool quoted = text.size() >= 2 && text.front() == '"' && text.back() == '"';
    return quoted ? text.substr(1, text.size() - 2) : text;
}

QString decoded(std::string_view token)
{
    if (token.empty())
        return QString(""_L1); // empty, not null: the key was there
    QStringDecoder utf8(QStringDecoder::Utf8,
                        QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    QString text(qsizetype(token.size()), Qt::Uninitialized); // no UTF-8 byte gives more than one unit
    QChar* end = text.data();
    while (true) {
        const size_t run = std::min(token.find('\\'), token.size());
        end = utf8.appendToBuffer(end, QByteArrayView(token.data(), qsizetype(run)));
        token.remove_prefix(run);
        if (token.empty())
            break;
        *end++ = takeEscape(token);
    }
    text.truncate(end - text.constData());
    return text;
}

QString string(Value& value)
{
    return kindOf(value) == Kind::String ? decoded(token(value)) : QString();
}

std::optional<qint64> integer(Value& value)
{
    const Kind kind = kindOf(value);
    if (kind != Kind::Number && kind != Kind::String)
        return std::nullopt;
    const std::string_view text = token(value);
    qint64 whole = 0; // as nearly all are: a double takes much longer to read
    if (const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), whole);
        error == std::errc() && end == text.data() + text.size())
        return std::clamp(whole, -MaxExactInteger, MaxExactInteger);
    bool ok = false;
    const double number = QByteArrayView(text.data(), qsizetype(text.size())).toDouble(&ok);
    if (!ok || !qIsFinite(number))
        return std::nullopt;
    return static_cast<qint64>(std::clamp(number, -MaxExact, MaxExact));
}

bool truthy(Value& value)
{
    switch (kindOf(value)) {
    case Kind::Bool:
        return token(value) == "true";
    case Kind::Number:
        return integer(value).value_or(1) != 0;
    case Kind::String:
        return !token(value).empty();
    case Kind::List:
        return hasItems(value);
    case Kind::Dict:
        return hasFields(value);
    case Kind::Null:
    case Kind::Broken:
        break;
    }
    return false;
}

} // namespace bw::openai::json
