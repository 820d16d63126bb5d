// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingspec.h"

#include "languages/languages.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

struct AppearanceText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::AppearanceSettings)
};

QList<SettingChoice> languageChoices(const Services&)
{
    QList<SettingChoice> choices;
    for (const Language& language : languages())
        choices.append({language.id, language.name});
    return choices;
}

QList<SettingChoice> themeChoices(const Services&)
{
    return {{u"system"_s, AppearanceText::tr("As the system")}, {u"light"_s, AppearanceText::tr("Light")}, {u"dark"_s, AppearanceText::tr("Dark")}};
}

QList<SettingChoice> densityChoices(const Services&)
{
    return {{u"comfortable"_s, AppearanceText::tr("Comfortable")}, {u"compact"_s, AppearanceText::tr("Compact")}};
}

QList<SettingSpec> lookSpecs(const QString& card)
{
    return {{.key = Setting::ThemeMode,
             .section = u"appearance"_s,
             .card = card,
             .name = AppearanceText::tr("Theme"),
             .description = AppearanceText::tr("“As the system” follows it also when it changes by the time of day."),
             .words = AppearanceText::tr("look light dark mode colours colors night"),
             .editor = SettingSpec::Editor::Choice,
             .choices = themeChoices},
            {.key = Setting::HighContrast,
             .section = u"appearance"_s,
             .card = card,
             .name = AppearanceText::tr("High contrast"),
             .description = AppearanceText::tr("Black and white, with lines as strong as text. Where the system asks for it, it is on anyway."),
             .words = AppearanceText::tr("accessibility contrast black white vision"),
             .editor = SettingSpec::Editor::Switch},
            {.key = Setting::Density,
             .section = u"appearance"_s,
             .card = card,
             .name = AppearanceText::tr("Density"),
             .description = AppearanceText::tr("Compact shows more rows and leaves less room around buttons and fields."),
             .words = AppearanceText::tr("compact comfortable spacing padding"),
             .editor = SettingSpec::Editor::Choice,
             .choices = densityChoices}};
}

} // namespace

QList<SettingSpec> appearanceSpecs()
{
    const QString text = AppearanceText::tr("Text and language");
    return lookSpecs(AppearanceText::tr("Look"))
        + QList<SettingSpec>{{.key = Setting::TextSize,
                              .section = u"appearance"_s,
                              .card = text,
                              .name = AppearanceText::tr("Size of all text"),
                              .description = AppearanceText::tr("In buttons, lists, tables and chats."),
                              .words = AppearanceText::tr("font larger smaller scale zoom accessibility"),
                              .editor = SettingSpec::Editor::Number,
                              .unit = u" %"_s},
                             {.key = Setting::FontZoom,
                              .section = u"appearance"_s,
                              .card = text,
                              .name = AppearanceText::tr("Size of the text in chats"),
                              .description = AppearanceText::tr("On top of the size of all text. In the playground, the keys for Larger text, Smaller text and Text in its usual size change "
                                                                "it; on the other screens they change the size of all text."),
                              .words = AppearanceText::tr("font zoom messages playground"),
                              .editor = SettingSpec::Editor::Number,
                              .unit = u" %"_s},
                             {.key = Setting::Language,
                              .section = u"appearance"_s,
                              .card = text,
                              .name = AppearanceText::tr("Language"),
                              .description = AppearanceText::tr("Of the program. What models answer does not depend on it."),
                              .words = u"language locale English Tiếng Việt 简体中文 ngôn ngữ 语言"_s,
                              .editor = SettingSpec::Editor::Choice,
                              .choices = languageChoices}};
}

} // namespace bw::ui
