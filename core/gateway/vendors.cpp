// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/vendors.h"

#include "gateway/loopback.h"

#include <array>

namespace bw::gateway {

namespace {

using namespace Qt::StringLiterals;
using Word = QLatin1StringView;

//! Addresses by each vendor's own documents; variables and LiteLLM's words as their tools use them.
struct Row
{
    Word name;
    Provider provider = Provider::Custom;
    Word baseUrl;   //!< empty: the template's
    Word variables; //!< beginnings of variables, a space between
    Word liteLlm;   //!< LiteLLM's words, a space between
};

constexpr std::array Rows = {
    Row{Word(""), Provider::HolySheep, Word(""), Word("HOLYSHEEP HOLYSHEEP_AI HOLY_SHEEP"), Word("holysheep")},
    Row{Word(""), Provider::OpenAi, Word(""), Word("OPENAI"), Word("openai text-completion-openai")},
    Row{Word(""), Provider::DeepSeek, Word(""), Word("DEEPSEEK"), Word("deepseek")},
    Row{Word(""), Provider::OpenRouter, Word(""), Word("OPENROUTER OPEN_ROUTER"), Word("openrouter")},
    Row{Word(""), Provider::LiteLlm, Word(""), Word("LITELLM LITE_LLM LITELLM_PROXY"), Word("litellm_proxy")},
    Row{Word(""), Provider::Vllm, Word(""), Word("VLLM HOSTED_VLLM"), Word("hosted_vllm vllm")},
    Row{Word(""), Provider::Ollama, Word(""), Word("OLLAMA"), Word("ollama ollama_chat")},
    Row{Word(""), Provider::LmStudio, Word(""), Word("LM_STUDIO LMSTUDIO"), Word("lm_studio")},
    Row{Word("Groq"), Provider::Custom, Word("https://api.groq.com/openai/v1"), Word("GROQ"), Word("groq")},
    Row{Word("xAI"), Provider::Custom, Word("https://api.x.ai/v1"), Word("XAI"), Word("xai")},
    Row{Word("Mistral"), Provider::Custom, Word("https://api.mistral.ai/v1"), Word("MISTRAL"), Word("mistral")},
    Row{Word("Together"), Provider::Custom, Word("https://api.together.xyz/v1"), Word("TOGETHER TOGETHERAI TOGETHER_AI"), Word("together_ai")},
    Row{Word("Fireworks"), Provider::Custom, Word("https://api.fireworks.ai/inference/v1"), Word("FIREWORKS FIREWORKS_AI"), Word("fireworks_ai")},
    Row{Word("Gemini"), Provider::Custom, Word("https://generativelanguage.googleapis.com/v1beta/openai"), Word("GEMINI GOOGLE GOOGLE_AI"), Word("gemini")},
    Row{Word("Perplexity"), Provider::Custom, Word("https://api.perplexity.ai/chat/completions"), Word("PERPLEXITY PPLX PERPLEXITYAI"), Word("perplexity")},
    Row{Word("Moonshot"), Provider::Custom, Word("https://api.moonshot.ai/v1"), Word("MOONSHOT KIMI"), Word("moonshot")},
    Row{Word("Cerebras"), Provider::Custom, Word("https://api.cerebras.ai/v1"), Word("CEREBRAS"), Word("cerebras")},
    Row{Word("NVIDIA NIM"), Provider::Custom, Word("https://integrate.api.nvidia.com/v1"), Word("NVIDIA NVIDIA_NIM"), Word("nvidia_nim")},
};

bool names(Word list, QStringView word)
{
    return !word.isEmpty() && QString(list).split(u' ').contains(word, Qt::CaseInsensitive);
}

Vendor vendorOf(const Row& row)
{
    if (row.provider == Provider::Custom)
        return {row.name, row.provider, QUrl(QString(row.baseUrl))};
    const GatewayProfile model = profileTemplate(row.provider);
    return {model.name, row.provider, model.endpoints.first().baseUrl};
}

std::optional<Vendor> vendorBy(Word Row::*column, QStringView word)
{
    const auto found = std::ranges::find_if(Rows, [&](const Row& row) { return names(row.*column, word); });
    return found == Rows.end() ? std::nullopt : std::optional(vendorOf(*found));
}

} // namespace

std::optional<Vendor> vendorOfVariable(QStringView prefix)
{
    return vendorBy(&Row::variables, prefix);
}

std::optional<Vendor> vendorOfLiteLlm(QStringView prefix)
{
    return vendorBy(&Row::liteLlm, prefix);
}

Vendor vendorOfUrl(const QUrl& baseUrl)
{
    for (const Row& row : Rows) {
        const Vendor vendor = vendorOf(row);
        const bool same = isLoopback(vendor.baseUrl.host())
            ? isLoopback(baseUrl.host()) && vendor.baseUrl.port() == baseUrl.port()
            : vendor.baseUrl.host() == baseUrl.host();
        if (same)
            return {vendor.name, vendor.provider, baseUrl};
    }
    return {baseUrl.host(), Provider::Custom, baseUrl};
}

} // namespace bw::gateway
