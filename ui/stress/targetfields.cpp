// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/planids.h"
#include "stress/planlimits.h"
#include "stress/planmakers.h"
#include "stress/templatevalues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

using namespace planfields;
using stress::Plan;
using stress::Prompt;
using Kind = PlanField::Kind;

//! The enum whose id in plan files this is; its first if it is none.
template <typename Enum, size_t Size>
Enum valueOf(const std::array<QLatin1StringView, Size>& ids, const QString& id)
{
    const auto found = std::ranges::find_if(ids, [&id](QLatin1StringView each) { return id == each; });
    return found == ids.end() ? Enum{} : static_cast<Enum>(found - ids.begin());
}

bool chats(const Plan& plan)
{
    return plan.target == stress::Target::Chat;
}

Applies promptIs(Prompt::Kind kind)
{
    return [kind](const Plan& plan) { return plan.prompt.kind == kind; };
}

PlanField distribution(PlanField field, std::function<Distribution(const Plan&)> get, std::function<void(Plan&, const Distribution&)> set)
{
    field.text = [get = std::move(get)](const Plan& plan) { return distributionText(get(plan)); };
    field.read = [set = std::move(set)](Plan& plan, const QString& text) -> Result<void> {
        const auto read = readDistribution(text);
        if (!read)
            return tl::unexpected(read.error());
        set(plan, *read);
        return {};
    };
    return field;
}

PlanField outputTokens()
{
    PlanField field = number("max_tokens", Words::tr("output"), Words::tr("tok"),
                             Words::tr("How many tokens an answer may have: 256, 256 ± 64 or 100–400. Empty: the gateway decides."), {}, {}, {});
    field.placeholder = Words::tr("not limited");
    field.text = [](const Plan& plan) { return plan.maxTokens ? distributionText(*plan.maxTokens) : QString(); };
    field.read = [](Plan& plan, const QString& text) -> Result<void> {
        if (text.trimmed().isEmpty()) {
            plan.maxTokens.reset();
            return {};
        }
        const auto read = readDistribution(text);
        if (!read)
            return tl::unexpected(read.error());
        plan.maxTokens = *read;
        return {};
    };
    return when(field, &chats);
}

PlanField templateValues()
{
    PlanField field = words("prompt.variables", Words::tr("values"),
                            Words::tr("What stands in the places of the template, drawn at random: “city: Hanoi | Hue; unit: C | F”. A backslash takes ; and | literally."),
                            Kind::Text, [](const Plan& plan) { return templateValuesText(plan.prompt.variables); }, {});
    field.placeholder = Words::tr("place: value | value");
    field.read = [](Plan& plan, const QString& text) -> Result<void> {
        const auto read = readTemplateValues(text);
        if (!read)
            return tl::unexpected(read.error());
        plan.prompt.variables = *read;
        return {};
    };
    return when(field, promptIs(Prompt::Kind::Template));
}

PlanField systemPrompt()
{
    PlanField field = words("prompt.system", Words::tr("system prompt"), Words::tr("What the model is told before every prompt, like its role or its style."), Kind::Text,
                            [](const Plan& plan) { return plan.prompt.system; }, [](Plan& plan, const QString& typed) { plan.prompt.system = typed; });
    field.placeholder = Words::tr("none");
    return when(field, &chats);
}

QList<PlanField> promptFields()
{
    PlanField text = words("prompt.text", Words::tr("text"), Words::tr("What is asked. In a template {{n}} is the number of the request, {{id}} a word of its own."),
                           Kind::Text, [](const Plan& plan) { return plan.prompt.text; }, [](Plan& plan, const QString& typed) { plan.prompt.text = typed; });
    text.placeholder = Words::tr("one short sentence");
    PlanField pool = number("prompt.pool", Words::tr("prompt pool"), {},
                            Words::tr("So many different prompts, drawn at random: what a cache is measured with. Empty: each request its own."),
                            {1, stress::LargestPool, true}, [](const Plan& plan) { return plan.prompt.pool; },
                            [](Plan& plan, double value) { plan.prompt.pool = static_cast<int>(value); }, true);
    pool.placeholder = Words::tr("no pool");
    return {
        choice("prompt.kind", Words::tr("prompt"), Words::tr("Where the prompts come from."),
               {{u"fixed"_s, Words::tr("one text")}, {u"generated"_s, Words::tr("made up")}, {u"template"_s, Words::tr("template")}, {u"dataset"_s, Words::tr("from a file")}},
               [](const Plan& plan) { return QString(stress::PromptKindIds[static_cast<size_t>(plan.prompt.kind)]); },
               [](Plan& plan, const QString& id) { plan.prompt.kind = valueOf<Prompt::Kind>(stress::PromptKindIds, id); }),
        when(text, [](const Plan& plan) { return plan.prompt.kind == Prompt::Kind::Fixed || plan.prompt.kind == Prompt::Kind::Template; }),
        templateValues(),
        when(distribution(number("prompt.tokens", Words::tr("length"), Words::tr("tok"), Words::tr("How long a prompt is: 128, 128 ± 32 or 100–200."), {}, {}, {}),
                          [](const Plan& plan) { return plan.prompt.tokens; }, [](Plan& plan, const Distribution& value) { plan.prompt.tokens = value; }),
             promptIs(Prompt::Kind::Generated)),
        when(number("prompt.shared_prefix", Words::tr("common start"), u"%"_s, Words::tr("How much of every prompt is the same: what a gateway's prefix cache may save."),
                    {0, 100, false}, [](const Plan& plan) { return plan.prompt.sharedPrefix * 100; },
                    [](Plan& plan, double value) { plan.prompt.sharedPrefix = value / 100; }),
             promptIs(Prompt::Kind::Generated)),
        when(words("prompt.file", Words::tr("file"), Words::tr("JSON Lines with a prompt or messages each, ShareGPT conversations, or plain lines."), Kind::File,
                   [](const Plan& plan) { return plan.prompt.file; }, [](Plan& plan, const QString& typed) { plan.prompt.file = typed.trimmed(); }),
             promptIs(Prompt::Kind::Dataset)),
        systemPrompt(),
        pool,
        when(number("prompt.turns", Words::tr("turns"), {}, Words::tr("Requests of a conversation: each next one holds what was said before."),
                    {1, stress::MostTurns, true}, [](const Plan& plan) { return plan.prompt.turns; },
                    [](Plan& plan, double value) { plan.prompt.turns = static_cast<int>(value); }), &chats),
        when(number("prompt.think_time_s", Words::tr("thinking"), Words::tr("s"), Words::tr("How long people think between an answer and their next turn."),
                    {0, 3600, false}, [](const Plan& plan) { return plan.prompt.thinkTime.count(); },
                    [](Plan& plan, double value) { plan.prompt.thinkTime = stress::Seconds(value); }),
             [](const Plan& plan) { return plan.prompt.turns > 1; }),
    };
}

} // namespace

PlanSection targetSection()
{
    PlanSection section{Words::tr("Target"), {}};
    section.fields = {
        words("gateway", Words::tr("gateway"), Words::tr("Which of your gateways gets the load."), Kind::Choice,
              [](const Plan& plan) { return plan.gateway; }, [](Plan& plan, const QString& name) { plan.gateway = name; }),
        words("model", Words::tr("model"), Words::tr("The model as the gateway calls it."), Kind::Suggest, [](const Plan& plan) { return plan.model; },
              [](Plan& plan, const QString& typed) { plan.model = typed.trimmed(); }),
        choice("target", Words::tr("asks for"), Words::tr("Chat completions, or embeddings of the prompts."),
               {{u"chat"_s, Words::tr("chat")}, {u"embeddings"_s, Words::tr("embeddings")}},
               [](const Plan& plan) { return QString(stress::TargetIds[static_cast<size_t>(plan.target)]); },
               [](Plan& plan, const QString& id) { plan.target = valueOf<stress::Target>(stress::TargetIds, id); }),
        when(toggle("stream", Words::tr("stream"), Words::tr("Token by token, with TTFT and TPOT; off: whole answers."), [](const Plan& plan) { return plan.stream; },
                    [](Plan& plan, bool on) { plan.stream = on; }), &chats),
    };
    section.fields += promptFields();
    section.fields.append(outputTokens());
    return section;
}

} // namespace bw::ui
