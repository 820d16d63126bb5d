// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/yamljson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#ifdef BELLWETHER_WITH_YAML
#include <QRegularExpression>

#include <yaml-cpp/yaml.h>
#endif

namespace bw::gateway {

namespace {

using namespace Qt::StringLiterals;

struct YamlJsonText
{
    Q_DECLARE_TR_FUNCTIONS(bw::gateway::Import)
};

#ifdef BELLWETHER_WITH_YAML

class Converter
{
public:
    static constexpr int Deepest = 64;
    static constexpr int MostNodes = 100'000;

    //! nullopt: too large or too deep.
    std::optional<QJsonValue> convert(const YAML::Node& node, int depth = 0)
    {
        if (depth > Deepest || ++m_nodes > MostNodes)
            return std::nullopt;
        if (node.IsMap())
            return object(node, depth);
        if (node.IsSequence())
            return array(node, depth);
        return node.IsScalar() ? scalar(node) : QJsonValue();
    }

private:
    std::optional<QJsonValue> array(const YAML::Node& node, int depth)
    {
        QJsonArray values;
        for (const auto& each : node) {
            const auto value = convert(each, depth + 1);
            if (!value)
                return std::nullopt;
            values.append(*value);
        }
        return values;
    }

    std::optional<QJsonValue> object(const YAML::Node& node, int depth)
    {
        QJsonObject merged;
        QJsonObject own;
        for (const auto& each : node) {
            const auto value = convert(each.second, depth + 1);
            if (!value)
                return std::nullopt;
            const QString name = each.first.IsScalar() ? QString::fromStdString(each.first.Scalar()) : QString();
            if (name == "<<"_L1)
                merge(merged, *value);
            else if (!name.isEmpty())
                own.insert(name, *value);
        }
        for (auto it = own.constBegin(); it != own.constEnd(); ++it)
            merged.insert(it.key(), it.value());
        return merged;
    }

    static void merge(QJsonObject& into, const QJsonValue& from)
    {
        const QJsonArray maps = from.isArray() ? from.toArray() : QJsonArray{from};
        for (const QJsonValue& map : maps) {
            const QJsonObject values = map.toObject();
            for (auto it = values.constBegin(); it != values.constEnd(); ++it) {
                if (!into.contains(it.key())) // the earlier of several wins
                    into.insert(it.key(), it.value());
            }
        }
    }

    static QJsonValue scalar(const YAML::Node& node)
    {
        const QString text = QString::fromStdString(node.Scalar());
        static const QRegularExpression number(u"^[-+]?(?:\\d+|\\d*\\.\\d+|\\d+\\.\\d*)(?:[eE][-+]?\\d+)?$"_s);
        if (node.Tag() == "!") // quoted
            return text;
        if (text.compare("true"_L1, Qt::CaseInsensitive) == 0 || text.compare("false"_L1, Qt::CaseInsensitive) == 0)
            return text.compare("true"_L1, Qt::CaseInsensitive) == 0;
        if (text == "~"_L1 || text.compare("null"_L1, Qt::CaseInsensitive) == 0)
            return QJsonValue();
        return number.match(text).hasMatch() ? QJsonValue(text.toDouble()) : QJsonValue(text);
    }

    int m_nodes = 0;
};

//! yaml-cpp throws; nothing of that leaves this function.
Result<QJsonValue> parse(const QByteArray& text)
{
    try {
        const YAML::Node root = YAML::Load(text.toStdString());
        if (const auto value = Converter().convert(root))
            return *value;
        return failure(ErrorCode::Parse,
                       YamlJsonText::tr("The YAML is nested too deeply or too large for a list of gateways."));
    } catch (const YAML::Exception& problem) {
        return failure(ErrorCode::Parse, YamlJsonText::tr("The YAML cannot be read; line %1: %2.")
                                             .arg(problem.mark.line + 1)
                                             .arg(QString::fromStdString(problem.msg)));
    } catch (const std::exception& problem) {
        return failure(ErrorCode::Parse,
                       YamlJsonText::tr("The YAML cannot be read: %1.").arg(QString::fromLocal8Bit(problem.what())));
    }
}

#endif

} // namespace

Result<QJsonValue> yamlToJson(const QByteArray& text)
{
    QJsonParseError problem;
    const QJsonDocument json = QJsonDocument::fromJson(text, &problem);
    if (problem.error == QJsonParseError::NoError)
        return json.isArray() ? QJsonValue(json.array()) : QJsonValue(json.object());
#ifdef BELLWETHER_WITH_YAML
    return parse(text);
#else
    return failure(
        ErrorCode::Unsupported,
        YamlJsonText::tr(
            "This build of Bellwether reads no YAML. Turn the file into JSON first, or use the build of your system."));
#endif
}

} // namespace bw::gateway
