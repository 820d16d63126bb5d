// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keyrules.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace bw::secrets {

namespace {

using namespace Qt::StringLiterals;
using Word = QLatin1StringView;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bw::secrets::KeyRules)
};

enum class Alphabet { Any, Words, WordsAndDash };

//! What keys of a provider look like, by its own documents; HolySheep's by its key check (hs_, 40, [A-Za-z0-9_]).
struct KeyRule
{
    Word provider;
    Word name;
    Word prefix; //!< empty: none in common
    int minLength = 0;
    Alphabet alphabet = Alphabet::Any;
};

constexpr std::array Rules = {
    KeyRule{Word("holysheep"), Word("HolySheep"), Word("hs_"), 40, Alphabet::Words},
    KeyRule{Word("openai"), Word("OpenAI"), Word("sk-"), 40, Alphabet::WordsAndDash},
    KeyRule{Word("deepseek"), Word("DeepSeek"), Word("sk-"), 35, Alphabet::WordsAndDash},
    KeyRule{Word("openrouter"), Word("OpenRouter"), Word("sk-or-"), 40, Alphabet::WordsAndDash},
    KeyRule{Word("anthropic"), Word("Anthropic"), Word("sk-ant-"), 40, Alphabet::WordsAndDash},
    KeyRule{Word("groq"), Word("Groq"), Word("gsk_"), 40, Alphabet::Words},
    KeyRule{Word("xai"), Word("xAI"), Word("xai-"), 40, Alphabet::WordsAndDash},
    KeyRule{Word("google"), Word("Google"), Word("AIza"), 39, Alphabet::WordsAndDash},
    KeyRule{Word("perplexity"), Word("Perplexity"), Word("pplx-"), 40, Alphabet::WordsAndDash},
};

//! Prefixes that say whose key it is; none begins another. "sk-" alone is everybody's.
constexpr std::array Marks = {
    std::pair{Word("hs_"), Word("holysheep")},      std::pair{Word("sk-or-"), Word("openrouter")},
    std::pair{Word("sk-ant-"), Word("anthropic")},  std::pair{Word("sk-proj-"), Word("openai")},
    std::pair{Word("sk-svcacct-"), Word("openai")}, std::pair{Word("sk-admin-"), Word("openai")},
    std::pair{Word("gsk_"), Word("groq")},          std::pair{Word("xai-"), Word("xai")},
    std::pair{Word("AIza"), Word("google")},        std::pair{Word("pplx-"), Word("perplexity")},
};

const KeyRule* ruleOf(QStringView provider)
{
    const auto it =
        std::find_if(Rules.begin(), Rules.end(), [provider](const KeyRule& rule) { return provider == rule.provider; });
    return it == Rules.end() ? nullptr : &*it;
}

bool fits(Alphabet alphabet, const QByteArray& key)
{
    return std::all_of(key.begin(), key.end(), [alphabet](char c) {
        const bool word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        return word || alphabet == Alphabet::Any || (alphabet == Alphabet::WordsAndDash && c == '-');
    });
}

bool hasInnerSpace(const QByteArray& key)
{
    return std::any_of(key.begin(), key.end(), [](char c) { return c >= 0 && c <= ' '; });
}

bool isAscii(const QByteArray& key)
{
    return std::all_of(key.begin(), key.end(), [](char c) { return c > 0 && c < 127; });
}

QRegularExpression insensitive(const QString& pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
}

bool isPlaceholder(const QString& key)
{
    static const QRegularExpression pattern = insensitive(
        u"(^<.*>$|^\\$|^%.*%$|your[-_ ]?(holysheep[-_]?)?(api[-_ ]?)?key|api[-_ ]?key[-_ ]?here|\\*\\*\\*|\\.\\.\\.|^x{6,}$)"_s);
    return pattern.match(key).hasMatch();
}

//! Slips of copy and paste, the same for every provider.
std::optional<QString> pasteProblem(const QByteArray& key)
{
    if (key.trimmed() != key)
        return Text::tr(
            "There is a space or a line end around the key, which the gateway will refuse. Remove it, or let "
            "Bellwether tidy it.");
    if (tidiedKey(key) != key)
        return Text::tr(
            "More than the key was pasted: quotes, \"Bearer\" or the name of a variable are around it. Leave only "
            "the key itself.");
    if (key.startsWith("http://") || key.startsWith("https://"))
        return Text::tr("This is a web address and not a key. Copy the key itself from the provider's page.");
    if (!isAscii(key))
        return Text::tr(
            "There is a character in the key that no key has, often an invisible one or a curly quote from a "
            "document. Copy the key again from the provider's page.");
    if (isPlaceholder(QString::fromLatin1(key)))
        return Text::tr(
            "This is a placeholder or a masked key and not the key itself. Providers show a whole key only once; "
            "make a new one if it is lost.");
    if (hasInnerSpace(key))
        return Text::tr(
            "There is a space or a line end inside the key. It was probably broken over two lines; copy it again "
            "in one piece.");
    return std::nullopt;
}

std::optional<QString> formProblem(const KeyRule& rule, const QByteArray& key)
{
    if (!key.startsWith(QByteArrayView(rule.prefix.data(), rule.prefix.size())))
        return Text::tr(
                   "Keys of %1 begin with \"%2\", and this one does not. Check that it is an API key and that it was "
                   "copied from its first character on.")
            .arg(rule.name, rule.prefix);
    if (key.size() < rule.minLength)
        return Text::tr(
                   "Keys of %1 have at least %n characters, and this one is shorter. Its end was probably not copied.",
                   nullptr, rule.minLength)
            .arg(rule.name);
    if (!fits(rule.alphabet, key))
        return Text::tr(
                   "There is a character in the key that keys of %1 never have. Copy the key again from the provider's "
                   "page.")
            .arg(rule.name);
    return std::nullopt;
}

} // namespace

std::optional<QString> keyProblem(QStringView provider, const QByteArray& key)
{
    const KeyRule* rule = ruleOf(provider);
    if (key.isEmpty()) {
        if (rule)
            return Text::tr("There is no key yet. %1 answers nobody without one; make one on its website.")
                .arg(rule->name);
        return std::nullopt; // local servers often want none
    }
    if (std::optional<QString> problem = pasteProblem(key))
        return problem;
    if (!rule)
        return std::nullopt;
    const KeyRule* owner = ruleOf(providerOfKey(key));
    if (owner && owner != rule)
        return Text::tr(
                   "This looks like a key of %1, but this gateway is %2. If it really belongs to %1, choose %1 as the "
                   "provider, or it would be sent to the wrong company.")
            .arg(owner->name, rule->name);
    return formProblem(*rule, key);
}

QByteArray tidiedKey(const QByteArray& key)
{
    static const QRegularExpression around = insensitive(u"(?s)^\\s*(?:export\\s+|set\\s+)?(?:[A-Z][A-Z0-9_]*(?:KEY|"
                                                         u"TOKEN)\\s*=\\s*)?[\"'`]?\\s*(?:authorization\\s*:\\s*)?"
                                                         "(?:bearer\\s+)?[\"'`]?(.*?)[\"'`]?\\s*[\"'`;,]?\\s*$"_s);
    // A UTF-8 text would come back changed from Latin-1 only if it were cut inside, which the pattern never does.
    return around.match(QString::fromLatin1(key)).captured(1).toLatin1();
}

QString providerOfKey(const QByteArray& key)
{
    for (const auto& [prefix, provider] : Marks) {
        if (key.startsWith(QByteArrayView(prefix.data(), prefix.size())))
            return provider;
    }
    return {};
}

} // namespace bw::secrets
