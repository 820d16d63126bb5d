// SPDX-License-Identifier: GPL-3.0-or-later
#include "openai/embeddings.h"

#include "openai/bodykind.h"
#include "openai/json.h"
#include "openai/usagereader.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bw::openai {

namespace {

struct Item
{
    qint64 index = 0;
    QList<double> vector;
};

bool readNumbers(json::Value& value, QList<double>& vector)
{
    return json::forEachItem(value, [&vector](json::Value item) {
        double number = 0;
        if (item.get_double().get(number))
            return false;
        vector.append(number);
        return true;
    });
}

bool readBase64(std::string_view text, QList<double>& vector)
{
    const QByteArray plain = QByteArray(text.data(), qsizetype(text.size())).replace("\\/", "/");
    const auto result = QByteArray::fromBase64Encoding(plain, QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray& bytes = result.decoded;
    constexpr qsizetype Size = sizeof(float);
    if (!result || bytes.size() % Size != 0)
        return false;
    vector.reserve(bytes.size() / Size);
    for (qsizetype at = 0; at < bytes.size(); at += Size)
        vector.append(double(qFromLittleEndian<float>(bytes.constData() + at)));
    return true;
}

bool readVector(json::Value& value, QList<double>& vector)
{
    switch (json::kindOf(value)) {
    case json::Kind::List:
        return readNumbers(value, vector);
    case json::Kind::String:
        return readBase64(json::token(value), vector);
    default:
        return false;
    }
}

bool readItem(json::Value& value, QList<Item>& items)
{
    Item item;
    item.index = items.size();
    const bool whole = json::forEachField(value, [&item](std::string_view key, json::Value field) {
        if (key == "index")
            item.index = json::integer(field).value_or(item.index);
        return key != "embedding" || readVector(field, item.vector);
    });
    items.append(std::move(item));
    return whole;
}

bool readField(std::string_view key, json::Value& value, Embeddings& embeddings, QList<Item>& items)
{
    if (key == "data")
        return json::forEachItem(value, [&items](json::Value item) { return readItem(item, items); });
    if (key == "usage")
        return readUsage(value, embeddings.usage);
    if (key == "model")
        embeddings.model = json::string(value);
    return true;
}

bool isComplete(const QList<Item>& items)
{
    return !items.isEmpty() && std::ranges::none_of(items, [](const Item& item) { return item.vector.isEmpty(); });
}

} // namespace

QByteArray EmbeddingsRequest::toJson() const
{
    QJsonObject json{{u"model"_s, model},
                     {u"input"_s, QJsonArray::fromStringList(input)},
                     {u"encoding_format"_s, u"float"_s}};
    if (dimensions > 0)
        json.insert(u"dimensions"_s, dimensions);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<EmbeddingsRequest> embeddingsRequestFromJson(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const QJsonValue input = object["input"_L1];
    const QJsonArray texts = input.isString() ? QJsonArray{input} : input.toArray();
    EmbeddingsRequest request;
    request.model = object["model"_L1].toString();
    request.dimensions = object["dimensions"_L1].toInt();
    for (const QJsonValue& text : texts) {
        if (text.isString())
            request.input.append(text.toString());
    }
    if (request.input.isEmpty() || request.input.size() != texts.size())
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate("Embeddings", "The request has no texts as its input, so it is no request for embeddings that can be read."));
    return request;
}

Result<Embeddings> parseEmbeddings(std::string_view body)
{
    Embeddings embeddings;
    QList<Item> items;
    json::Reader reader;
    const bool whole = reader.read(body, [&](json::Object& object) {
        return json::forEachField(
            object, [&](std::string_view key, json::Value value) { return readField(key, value, embeddings, items); });
    });
    if (!whole || !isComplete(items)) {
        const QString text = textSummary(QString::fromUtf8(body.data(), qsizetype(body.size())));
        return failure(ErrorCode::Parse,
                       QCoreApplication::translate("Embeddings",
                                                   "The gateway's embeddings could not be read. The answer begins: %1")
                           .arg(text));
    }
    std::ranges::stable_sort(items, {}, &Item::index);
    for (Item& item : items)
        embeddings.vectors.append(std::move(item.vector));
    return embeddings;
}

} // namespace bw::openai
