// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingspec.h"

#include "gateways/gatewaybook.h"
#include "shell/services.h"
#include "shortcuts/fixedkeys.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

struct PlaygroundText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::PlaygroundSettings)
};

QList<SettingChoice> gatewayChoices(const Services& services)
{
    QList<SettingChoice> choices{{{}, PlaygroundText::tr("The first in the list")}};
    for (const gateway::GatewayProfile& profile : services.gateways.profiles())
        choices.append({profile.id.value(), profile.name});
    return choices;
}

QList<SettingSpec> newChatSpecs(const QString& card)
{
    return {{.key = Setting::NewChatGateway,
             .section = u"playground"_s,
             .card = card,
             .name = PlaygroundText::tr("Gateway"),
             .description = PlaygroundText::tr("Of the first chat after a start; a later one begins with what the chat before it used."),
             .words = PlaygroundText::tr("default provider profile"),
             .editor = SettingSpec::Editor::Choice,
             .choices = gatewayChoices},
            {.key = Setting::NewChatModel,
             .section = u"playground"_s,
             .card = card,
             .name = PlaygroundText::tr("Model"),
             .description = PlaygroundText::tr("Its name as the gateway knows it, asked of this gateway as long as it is the one above."),
             .words = PlaygroundText::tr("default model name"),
             .editor = SettingSpec::Editor::Line,
             .placeholder = PlaygroundText::tr("the gateway's default")},
            {.key = Setting::NewChatSystem,
             .section = u"playground"_s,
             .card = card,
             .name = PlaygroundText::tr("System prompt"),
             .description = PlaygroundText::tr("Every new chat begins with it; each chat can change its own."),
             .words = PlaygroundText::tr("default instructions role persona"),
             .editor = SettingSpec::Editor::Text,
             .placeholder = PlaygroundText::tr("none")}};
}

} // namespace

QList<SettingSpec> playgroundSpecs()
{
    return QList<SettingSpec>{{.key = Setting::SendOnEnter,
                               .section = u"playground"_s,
                               .card = PlaygroundText::tr("Typing and reading"),
                               .name = PlaygroundText::tr("Enter sends"),
                               .description = PlaygroundText::tr("Shift+Enter is a new line. Otherwise Enter is a new line, and %1 sends.").arg(controlEnterText()),
                               .words = PlaygroundText::tr("return key ctrl+enter newline keyboard")},
                              {.key = Setting::UnfoldReasoning,
                               .section = u"playground"_s,
                               .card = PlaygroundText::tr("Typing and reading"),
                               .name = PlaygroundText::tr("Show reasoning unfolded"),
                               .description = PlaygroundText::tr("What a model thought before its answer. Folded, one line says how long it thought."),
                               .words = PlaygroundText::tr("thinking thoughts chain of thought fold")}}
        + newChatSpecs(PlaygroundText::tr("New chats"));
}

} // namespace bw::ui
