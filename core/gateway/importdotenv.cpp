// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/importdotenv.h"

#include "gateway/importparts.h"
#include "gateway/shellwords.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

namespace bw::gateway {

namespace {

using namespace Qt::StringLiterals;

struct ImportDotenvText
{
    Q_DECLARE_TR_FUNCTIONS(bw::gateway::Import)
};

enum class Part { Key, Url, Model };

struct Ending
{
    QLatin1StringView text;
    Part part;
};

//! Longer ones before those that they end with.
constexpr std::array Endings = {
    Ending{QLatin1StringView("API_BASE_URL"), Part::Url}, Ending{QLatin1StringView("BASE_URL"), Part::Url},
    Ending{QLatin1StringView("API_BASE"), Part::Url},     Ending{QLatin1StringView("API_URL"), Part::Url},
    Ending{QLatin1StringView("API_HOST"), Part::Url},     Ending{QLatin1StringView("API_ENDPOINT"), Part::Url},
    Ending{QLatin1StringView("ENDPOINT"), Part::Url},     Ending{QLatin1StringView("URL"), Part::Url},
    Ending{QLatin1StringView("HOST"), Part::Url},         Ending{QLatin1StringView("MASTER_KEY"), Part::Key},
    Ending{QLatin1StringView("API_KEY"), Part::Key},      Ending{QLatin1StringView("API_TOKEN"), Part::Key},
    Ending{QLatin1StringView("TOKEN"), Part::Key},        Ending{QLatin1StringView("KEY"), Part::Key},
    Ending{QLatin1StringView("DEFAULT_MODEL"), Part::Model}, Ending{QLatin1StringView("CHAT_MODEL"), Part::Model},
    Ending{QLatin1StringView("MODEL_NAME"), Part::Model}, Ending{QLatin1StringView("MODEL"), Part::Model},
};

struct Group
{
    QString prefix;
    QStringList names;
    QString key;
    QString url;
    QString model;
};

//! "OPENAI" and the part of "OPENAI_API_KEY"; nullopt: a variable of something else.
std::optional<std::pair<QString, Part>> split(const QString& name)
{
    for (const Ending& ending : Endings) {
        if (!name.endsWith(ending.text, Qt::CaseInsensitive))
            continue;
        QString prefix = name.chopped(ending.text.size()).toUpper();
        if (!prefix.isEmpty() && !prefix.endsWith(u'_'))
            continue;
        prefix.chop(1);
        return std::pair(prefix, ending.part);
    }
    return std::nullopt;
}

QList<Group> groupsOf(const QList<std::pair<QString, QString>>& variables, QStringList& others)
{
    QList<Group> groups;
    for (const auto& [name, value] : variables) {
        const auto parts = split(name);
        if (!parts || value.isEmpty()) {
            others.append(name);
            continue;
        }
        auto group = std::ranges::find(groups, parts->first, &Group::prefix);
        if (group == groups.end())
            group = groups.insert(groups.end(), Group{.prefix = parts->first, .names = {}, .key = {}, .url = {}, .model = {}});
        group->names.append(name);
        QString& place = parts->second == Part::Key ? group->key : parts->second == Part::Url ? group->url : group->model;
        if (place.isEmpty())
            place = value;
    }
    return groups;
}

//! A URL alone is anybody's web site, unless the vendor is known (OLLAMA_HOST).
bool isGateway(const Group& group, const std::optional<Vendor>& vendor)
{
    const bool address = group.url.contains("://"_L1) ? group.url.startsWith("http"_L1) : vendor && !group.url.isEmpty();
    if (vendor)
        return !group.key.isEmpty() || address;
    return address && !group.key.isEmpty();
}

Result<ImportedGateway> gatewayOf(const Group& group, const std::optional<Vendor>& vendor)
{
    QString key = group.key;
    Vendor from = vendor.value_or(Vendor{});
    if (!group.url.isEmpty()) {
        const Result<QUrl> url = parseBaseUrl(group.url, key);
        if (!url)
            return failure(
                ErrorCode::InvalidInput,
                ImportDotenvText::tr("%1 holds no base URL that could be used.").arg(group.names.join(u", "_s)) + u' ' +
                    url.error().message);
        const Vendor byUrl = vendorOfUrl(*url);
        from = vendor && byUrl.provider == Provider::Custom ? Vendor{vendor->name, vendor->provider, *url} : byUrl;
        if (vendor && vendor->provider == Provider::OpenAi && byUrl.provider == Provider::Custom)
            from = byUrl; // OPENAI_BASE_URL is how every compatible gateway is set
    }
    ImportedGateway gateway = newImport(from);
    gateway.profile.keys = {takeKey(gateway, key, ImportDotenvText::tr("from .env"), {})};
    takeModel(gateway, group.model);
    return gateway;
}

class LineReader
{
public:
    LineReader(const QString& text, const VariableLookup& environment) : m_text(text), m_environment(environment) {}

    QList<std::pair<QString, QString>> read()
    {
        static const QRegularExpression start(u"\\G[ \\t]*(?:export[ \\t]+|set[ \\t]+)?([A-Za-z_][A-Za-z0-9_.]*)[ \\t]*=[ \\t]*"_s);
        qsizetype at = 0;
        while (at < m_text.size()) {
            const auto match = start.match(m_text, at);
            if (match.hasMatch())
                put(match.captured(1), value(at = match.capturedEnd()));
            const qsizetype end = m_text.indexOf(u'\n', at);
            at = end < 0 ? m_text.size() : end + 1;
        }
        return m_variables;
    }

private:
    QString value(qsizetype& at)
    {
        const QChar quote = at < m_text.size() ? m_text[at] : QChar();
        if (quote == u'"' || quote == u'\'' || quote == u'`') {
            const qsizetype end = closing(quote, at + 1);
            if (end > 0) {
                const QString inner = m_text.mid(at + 1, end - at - 1);
                at = end + 1;
                return quote == u'"' ? resolved(unescaped(inner)) : inner;
            }
        }
        const qsizetype end = m_text.indexOf(u'\n', at);
        QString line = m_text.mid(at, end < 0 ? -1 : end - at);
        static const QRegularExpression comment(u"(?:^|\\s)#.*$"_s);
        return resolved(line.remove(comment).trimmed());
    }

    [[nodiscard]] qsizetype closing(QChar quote, qsizetype from) const
    {
        for (qsizetype at = from; at < m_text.size(); ++at) {
            if (m_text[at] == u'\\' && quote == u'"')
                ++at;
            else if (m_text[at] == quote)
                return at;
        }
        return -1;
    }

    static QString unescaped(QString text)
    {
        return text.replace("\\n"_L1, "\n"_L1).replace("\\\""_L1, "\""_L1).replace("\\$"_L1, "$"_L1);
    }

    [[nodiscard]] QString resolved(const QString& text) const
    {
        return expanded(text, [this](const QString& name) {
            const auto found = std::ranges::find(m_variables, name, &std::pair<QString, QString>::first);
            if (found != m_variables.end())
                return found->second;
            return m_environment ? m_environment(name) : QString();
        });
    }

    void put(const QString& name, const QString& held)
    {
        const auto found = std::ranges::find(m_variables, name, &std::pair<QString, QString>::first);
        if (found == m_variables.end())
            m_variables.append({name, held});
        else
            found->second = held;
    }

    const QString& m_text;
    const VariableLookup& m_environment;
    QList<std::pair<QString, QString>> m_variables;
};

} // namespace

QList<std::pair<QString, QString>> dotEnvVariables(const QString& text, const VariableLookup& environment)
{
    return LineReader(text, environment).read();
}

Result<Import> importDotEnv(const QString& text, const VariableLookup& environment)
{
    Import import{.format = ImportFormat::DotEnv, .gateways = {}, .notes = {}};
    QStringList others;
    for (const Group& group : groupsOf(dotEnvVariables(text, environment), others)) {
        const auto vendor = vendorOfVariable(group.prefix);
        if (!isGateway(group, vendor)) {
            others += group.names;
            continue;
        }
        if (Result<ImportedGateway> gateway = gatewayOf(group, vendor))
            import.gateways.append(std::move(*gateway));
        else
            import.notes.append(gateway.error().message);
    }
    if (!others.isEmpty())
        import.notes.append(
            ImportDotenvText::tr("Not used, because they name no gateway: %1.").arg(others.join(u", "_s)));
    if (import.gateways.isEmpty())
        return failure(
            ErrorCode::NotFound,
            ImportDotenvText::tr(
                "None of these variables names a gateway. Bellwether looks for names such as OPENAI_API_KEY and OPENAI_BASE_URL."));
    return import;
}

} // namespace bw::gateway
