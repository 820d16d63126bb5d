// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/litellmsettings.h"

#include "gateway/importparts.h"
#include "gateway/profileranges.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace bw::gateway {

namespace {

using namespace Qt::StringLiterals;

struct LiteLlmSettingsText
{
    Q_DECLARE_TR_FUNCTIONS(bw::gateway::Import)
};

//! The router's word counts before the library's.
class Settings
{
public:
    Settings(ImportedGateway& gateway, const QJsonObject& config, const VariableLookup& environment)
        : m_gateway(gateway), m_environment(environment), m_router(config.value("router_settings"_L1).toObject()),
          m_library(config.value("litellm_settings"_L1).toObject())
    {
    }

    void take()
    {
        takeRetries();
        takeFallbacks();
        takeCache();
        sayWhatIsLeft();
    }

private:
    QJsonValue value(const QString& name)
    {
        m_used.append(name);
        const QJsonValue router = m_router.value(name);
        return router.isUndefined() || router.isNull() ? m_library.value(name) : router;
    }

    void takeRetries()
    {
        GatewayProfile& profile = m_gateway.profile;
        if (const QJsonValue retries = value(u"num_retries"_s); retries.isDouble())
            profile.retry.maxAttempts = ranges::MaxAttempts.clamp(retries.toInt() + 1);
        QJsonValue timeout = value(u"timeout"_s);
        const QJsonValue request = value(u"request_timeout"_s);
        timeout = timeout.isDouble() ? timeout : request;
        if (timeout.toDouble() > 0)
            profile.totalTimeout = Milliseconds(qRound64(std::min(timeout.toDouble(), 86'400.0) * 1000));
        if (const QJsonValue fails = value(u"allowed_fails"_s); fails.isDouble())
            profile.breaker.failureThreshold = ranges::FailureThreshold.clamp(fails.toInt() + 1);
        if (const QJsonValue pause = value(u"cooldown_time"_s); pause.toDouble() > 0)
            profile.breaker.openFor = ranges::OpenFor.clamp(Milliseconds(qRound64(std::min(pause.toDouble(), 86'400.0) * 1000)));
    }

    //! Here a fallback is for every model of the gateway; LiteLLM has them a model each.
    void takeFallbacks()
    {
        QStringList models;
        const auto add = [&models](const QJsonArray& list) {
            for (const QJsonValue& model : list) {
                if (model.isString() && !models.contains(model.toString()))
                    models.append(model.toString());
            }
        };
        add(value(u"default_fallbacks"_s).toArray());
        const QJsonArray perModel = value(u"fallbacks"_s).toArray();
        for (const QJsonValue& entry : perModel) {
            const QJsonObject lists = entry.toObject();
            for (const QString& model : lists.keys())
                add(lists.value(model).toArray());
        }
        if (perModel.size() > 1)
            m_gateway.notes.append(LiteLlmSettingsText::tr(
                "The fallbacks of the models were put into one list, which holds for every model. Look at it on the Resilience page."));
        m_gateway.profile.fallbackModels = models;
    }

    void takeCache()
    {
        const bool on = value(u"cache"_s).toBool();
        const QJsonObject parameters = value(u"cache_params"_s).toObject();
        CacheOptions& cache = m_gateway.profile.cache;
        cache.enabled = on;
        const double ttl = parameters.value("ttl"_L1).toDouble();
        if (ttl >= 1)
            cache.ttlOtherwise = ranges::Ttl.clamp(cache::Seconds(qRound64(std::min(ttl, 1e9))));
        const QString type = parameters.value("type"_L1).toString();
        const QString host = text(parameters.value("host"_L1).isUndefined() ? value(u"redis_host"_s) : parameters.value("host"_L1));
        if (!on || host.isEmpty() || (!type.isEmpty() && !type.startsWith("redis"_L1)))
            return;
        const QString port = text(parameters.value("port"_L1).isUndefined() ? value(u"redis_port"_s) : parameters.value("port"_L1));
        cache.store = CacheOptions::Store::Redis;
        cache.redisUrl = u"redis://%1:%2/0"_s.arg(host, port.isEmpty() ? u"6379"_s : port);
        cache.redisKey = takeKey(m_gateway, variable(parameters.value("password"_L1)), {}, m_environment).id;
    }

    [[nodiscard]] static QString variable(const QJsonValue& value)
    {
        constexpr QLatin1StringView Mark("os.environ/");
        const QString written = value.toString();
        return written.startsWith(Mark) ? u"${"_s + written.mid(Mark.size()) + u'}' : written;
    }

    [[nodiscard]] QString text(const QJsonValue& value) const
    {
        constexpr QLatin1StringView Mark("os.environ/");
        const QString written = value.isDouble() ? QString::number(value.toInt()) : value.toString();
        return written.startsWith(Mark) ? m_environment(written.mid(Mark.size())) : written;
    }

    void sayWhatIsLeft()
    {
        QStringList left = m_router.keys() + m_library.keys();
        left.removeIf([this](const QString& name) { return m_used.contains(name) || name.startsWith("redis_"_L1); });
        left.removeDuplicates();
        if (!left.isEmpty())
            m_gateway.notes.append(LiteLlmSettingsText::tr("These settings have no counterpart and were left out: %1.")
                                       .arg(left.join(u", "_s)));
    }

    ImportedGateway& m_gateway;
    const VariableLookup& m_environment;
    const QJsonObject m_router;
    const QJsonObject m_library;
    QStringList m_used;
};

} // namespace

void takeLiteLlmSettings(ImportedGateway& gateway, const QJsonObject& config, const VariableLookup& environment)
{
    Settings(gateway, config, environment).take();
}

} // namespace bw::gateway
