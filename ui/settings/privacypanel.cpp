// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/privacypanel.h"

#include "settings/settingrow.h"
#include "settings/settingscard.h"
#include "shell/services.h"
#include "theme/tone.h"
#include "update/updatecheck.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

const auto UpdateSection = u"privacy"_s;

//! id, statement; in the order they are read.
QList<SettingTopic> statements()
{
    return {{u"privacy.nothing"_s, PrivacyPanel::tr("No telemetry, no account. Nothing is counted, and no report of a crash is sent: it stays on this computer."),
             PrivacyPanel::tr("privacy tracking analytics crash statistics")},
            {u"privacy.gateways"_s, PrivacyPanel::tr("What you write goes to the gateways that you set up, and nowhere else. Their operators may keep it: see their terms."),
             PrivacyPanel::tr("privacy prompts upload server")},
            {u"privacy.keys"_s, PrivacyPanel::tr("Keys lie in the system's keychain, never in a file of Bellwether. “Secrets audit” looks whether that holds."),
             PrivacyPanel::tr("privacy keychain secret password")},
            {u"privacy.pictures"_s, PrivacyPanel::tr("A picture that an answer names on some server is fetched only when you choose “Load picture”: its server then learns that you read it."),
             PrivacyPanel::tr("privacy remote images pictures tracking pixel")}};
}

SettingTopic lookTopic()
{
    return {u"privacy.look"_s, PrivacyPanel::tr("Look for a newer version now"), PrivacyPanel::tr("update check upgrade")};
}

QString whenText(const update::UpdateCheck& check)
{
    const auto last = check.lastLook();
    return last ? PrivacyPanel::tr("Looked last on %1.").arg(QLocale().toString(last->toLocalTime(), QLocale::ShortFormat)) : PrivacyPanel::tr("Never looked yet.");
}

QString stateText(const update::UpdateCheck& check)
{
    switch (check.state()) {
    case update::UpdateCheck::State::Asking:
        return PrivacyPanel::tr("Looking…");
    case update::UpdateCheck::State::UpToDate:
        return PrivacyPanel::tr("This is the newest version.");
    case update::UpdateCheck::State::Newer:
        return PrivacyPanel::tr("Version %1 is available.").arg(check.release().version);
    case update::UpdateCheck::State::Failed:
        return check.problem();
    case update::UpdateCheck::State::Idle:
        break;
    }
    return whenText(check);
}

} // namespace

PrivacyPanel::PrivacyPanel(Services& services, QWidget* parent) : SpecPanel(services, UpdateSection, {}, parent), m_services(services)
{
    addUpdates();
    addStatements();
}

SettingsSection PrivacyPanel::section()
{
    QList<SettingTopic> topics = statements() + specTopics(UpdateSection);
    topics.append(lookTopic());
    return {UpdateSection, tr("Privacy"), u"eye-off"_s, topics, [](Services& services, QWidget* parent) -> QWidget* { return new PrivacyPanel(services, parent); }};
}

void PrivacyPanel::addStatements()
{
    auto* card = new SettingsCard(tr("What leaves this computer"), {}, this);
    for (const SettingTopic& statement : statements()) {
        auto* label = new QLabel(statement.name, card);
        label->setObjectName(statement.id);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        card->addWidget(label);
    }
    column().insertWidget(0, card);
}

//! A build that knows no address says so, instead of a switch that does nothing.
void PrivacyPanel::addUpdates()
{
    m_look = new QPushButton(tr("Look now"));
    m_look->setObjectName(u"lookForUpdate"_s);
    m_look->setAccessibleName(lookTopic().name);
    auto* row = new SettingRow(m_services.theme, lookTopic(), {}, m_look, lastCard());
    lastCard()->addWidget(row);
    m_updates = new QLabel(row);
    m_updates->setObjectName(u"updateState"_s);
    m_updates->setWordWrap(true);
    m_updates->setTextFormat(Qt::PlainText);
    setTone(m_updates, Tone::Secondary);
    lastCard()->addWidget(m_updates);
    update::UpdateCheck* const check = m_services.updates;
    if (!check || !check->canLook()) {
        m_updates->setText(tr("This build knows no server to ask. Whoever you have it from tells you of newer versions."));
        lastCard()->findChild<QWidget*>(settingInfo(Setting::CheckUpdates).name)->setEnabled(false);
        row->setEnabled(false);
        return;
    }
    connect(m_look, &QPushButton::clicked, check, &update::UpdateCheck::look);
    connect(check, &update::UpdateCheck::changed, this, &PrivacyPanel::showUpdates);
    showUpdates();
}

void PrivacyPanel::showUpdates()
{
    m_updates->setText(stateText(*m_services.updates));
    m_look->setEnabled(m_services.updates->state() != update::UpdateCheck::State::Asking);
}

} // namespace bw::ui
