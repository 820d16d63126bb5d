// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/embeddingsresponder.h"

#include "sim/jsontext.h"
#include "base/seededrandom.h"
#include "sim/texthash.h"
#include "sim/wordpieces.h"

#include <QtEndian>

#include <simdjson.h>

#include <charconv>
#include <cmath>

namespace bw::sim {

namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

constexpr int64_t MostDimensions = 4096;
constexpr size_t MostInputs = 2048; // OpenAI's limit

//! Texts, or (one level down) arrays of token numbers, which count as a text of their digits.
bool addInput(element input, EmbeddingsOrder& order)
{
    std::string_view text;
    if (input.get(text) == simdjson::SUCCESS)
        order.inputs.emplace_back(text);
    else if (array tokens; input.get(tokens) == simdjson::SUCCESS)
        order.inputs.push_back(simdjson::minify(tokens));
    else
        return false;
    order.promptTokens += countWordPieces(order.inputs.back());
    return true;
}

bool readInputs(object root, EmbeddingsOrder& order)
{
    element input;
    if (root["input"].get(input) != simdjson::SUCCESS)
        return false;
    array list;
    if (input.get(list) != simdjson::SUCCESS || (list.size() > 0 && list.at(0).value_unsafe().is_int64()))
        return addInput(input, order);
    for (const element one : list) {
        if (!addInput(one, order))
            return false;
    }
    return !order.inputs.empty() && order.inputs.size() <= MostInputs;
}

void appendFloats(QByteArray& out, const std::vector<float>& vector)
{
    char separator = '[';
    std::array<char, 32> digits{};
    for (const float value : vector) {
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
        out.append(separator).append(digits.data(), end - digits.data());
        separator = ',';
    }
    out.append(']');
}

void appendBase64(QByteArray& out, const std::vector<float>& vector)
{
    QByteArray bytes(static_cast<qsizetype>(vector.size() * sizeof(float)), Qt::Uninitialized);
    qToLittleEndian<float>(vector.data(), static_cast<qsizetype>(vector.size()), bytes.data());
    out.append('"').append(bytes.toBase64()).append('"');
}

} // namespace

tl::expected<EmbeddingsOrder, ApiProblem> readEmbeddingsOrder(const std::string& body)
{
    simdjson::dom::parser parser;
    object root;
    if (parser.parse(body).get(root) != simdjson::SUCCESS)
        return badRequest("We could not parse the JSON body of your request. It must be one JSON object.", {});
    EmbeddingsOrder order;
    std::string_view text;
    if (root["model"].get(text) != simdjson::SUCCESS || text.empty())
        return badRequest("You must provide a model parameter.", "model");
    order.model = text;
    if (!readInputs(root, order))
        return badRequest("Invalid 'input': expected a string or an array of 1 to 2048 strings.", "input");
    if (element given; root["dimensions"].get(given) == simdjson::SUCCESS && !given.is_null()) {
        int64_t dimensions = 0;
        if (given.get(dimensions) != simdjson::SUCCESS || dimensions < 1 || dimensions > MostDimensions)
            return badRequest("Invalid 'dimensions': expected a whole number between 1 and 4096.", "dimensions");
        order.dimensions = static_cast<int>(dimensions);
    }
    if (root["encoding_format"].get(text) == simdjson::SUCCESS) {
        if (text != "float" && text != "base64")
            return badRequest("Invalid 'encoding_format': expected 'float' or 'base64'.", "encoding_format");
        order.base64 = text == "base64";
    }
    return order;
}

std::vector<float> embed(std::string_view text, int dimensions)
{
    std::vector<float> vector(static_cast<size_t>(dimensions), 0.0F);
    // A sum of one random direction a word: shared words make texts similar, as they are for a real model.
    for (const std::string_view piece : wordPieces(text.empty() ? std::string_view(" ") : text)) {
        SeededRandom random(hashOf(piece));
        for (float& value : vector)
            value += static_cast<float>(random.unit() - 0.5);
    }
    double square = 0;
    for (const float value : vector)
        square += static_cast<double>(value) * static_cast<double>(value);
    const auto scale = static_cast<float>(1.0 / std::sqrt(std::max(square, 1e-12)));
    for (float& value : vector)
        value *= scale;
    return vector;
}

QByteArray embeddingsBody(const EmbeddingsOrder& order)
{
    QByteArray out = R"({"object":"list","data":[)";
    for (size_t i = 0; i < order.inputs.size(); ++i) {
        appendNumber(out.append(i > 0 ? R"(,{"object":"embedding","index":)" : R"({"object":"embedding","index":)"), qint64(i));
        out.append(R"(,"embedding":)");
        const std::vector<float> vector = embed(order.inputs[i], order.dimensions);
        if (order.base64)
            appendBase64(out, vector);
        else
            appendFloats(out, vector);
        out.append('}');
    }
    appendJsonString(out.append(R"(],"model":)"), order.model);
    appendNumber(out.append(R"(,"usage":{"prompt_tokens":)"), order.promptTokens);
    appendNumber(out.append(R"(,"total_tokens":)"), order.promptTokens);
    return out.append("}}");
}

} // namespace bw::sim
