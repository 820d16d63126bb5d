// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/languageswitch.h"

#include "languages/languages.h"
#include "languages/translators.h"
#include "shell/mainwindow.h"

#include <utility>

namespace bw::ui {

namespace {

constexpr std::chrono::milliseconds WaitForDialogs{250};

}

LanguageSwitch::LanguageSwitch(Settings& settings, Translators& translators, MainWindow& window)
    : QObject(&window), m_settings(settings), m_translators(translators), m_window(window)
{
    m_turn.setSingleShot(true);
    connect(&m_turn, &QTimer::timeout, this, &LanguageSwitch::look);
    connect(&settings, &Settings::changed, this, [this](Setting setting) {
        if (setting == Setting::Language)
            m_turn.start(0);
    });
}

QString LanguageSwitch::chosen(const Settings& settings)
{
    return languageFor(settings.value<QString>(Setting::Language), QLocale::system().uiLanguages());
}

void LanguageSwitch::look()
{
    const QString language = chosen(m_settings);
    if (language == m_translators.language()) {
        m_waits = false;
        return m_window.sayNotice({}); // chosen back while it waited
    }
    if (m_window.hasOpenDialogs()) {
        if (!std::exchange(m_waits, true)) // once: it can be put away
            m_window.sayNotice(tr("The language changes as soon as the windows and menus that are open beside this one are closed."));
        return m_turn.start(WaitForDialogs);
    }
    m_waits = false;
    m_translators.use(language);
    m_window.rebuild();
}

} // namespace bw::ui
