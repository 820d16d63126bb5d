// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/firststart.h"

#include "gateways/checkpanel.h"
#include "gateways/gatewaybook.h"
#include "gateways/gatewaydraft.h"
#include "gateways/keysaver.h"
#include "gateways/newgateway.h"
#include "shell/services.h"
#include "theme/theme.h"
#include "widgets/formfield.h"
#include "widgets/keyfield.h"
#include "widgets/scaledsize.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int CardWidth = 460;

QVBoxLayout* columnOf(QWidget* widget, int spacing)
{
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing);
    return column;
}

} // namespace

FirstStart::FirstStart(Services& services, QWidget* parent) : QWidget(parent), m_services(services)
{
    auto* column = new QVBoxLayout(this);
    column->addStretch(1);
    column->addWidget(makeCard(), 0, Qt::AlignHCenter);
    column->addStretch(1);
    connect(m_check, &CheckPanel::finished, this,
            [this](const gateway::KeyCheckResult& result) { checked(result.state == gateway::KeyState::Valid); });
    connect(m_keySaver, &KeySaver::kept, this, [this] { m_services.gateways.save(m_profile); });
}

QWidget* FirstStart::makeCard()
{
    auto* card = new QFrame(this);
    setTone(card, Tone::Card);
    setScaledWidth(*card, CardWidth);
    auto* column = columnOf(card, 16);
    column->setContentsMargins(28, 26, 28, 26);
    auto* heading = tonedLabel(tr("Welcome to Bellwether"), Tone::Title, card);
    column->addWidget(heading);
    column->addWidget(m_question = tonedLabel({}, Tone::Secondary, card));
    column->addWidget(m_choices = makeChoices());
    column->addWidget(m_keyStep = makeKeyStep());
    showChoices();
    return card;
}

QWidget* FirstStart::makeChoices()
{
    auto* choices = new QWidget(this);
    auto* column = columnOf(choices, 8);
    const auto add = [this, column, choices](const QString& name, const QString& text, const QString& icon) {
        auto* button = new QPushButton(m_services.theme.icon(icon), text, choices);
        button->setObjectName(name);
        button->setProperty("choice", true);
        setScaledIcon(*button, 20);
        column->addWidget(button);
        return button;
    };
    QPushButton* holySheep = add(u"chooseHolySheep"_s, tr("HolySheep AI"), u"bell"_s);
    QPushButton* other = add(u"chooseOther"_s, tr("Another OpenAI-compatible gateway"), u"gateways"_s);
    QPushButton* demo = add(u"chooseDemo"_s, tr("The demo gateway: runs on this computer, costs nothing"), u"play"_s);
    auto* settings = new QPushButton(m_services.theme.icon(u"gear"_s), tr("Settings: language, look, size of the text"), choices);
    settings->setObjectName(u"welcomeSettings"_s);
    setTone(settings, Tone::Flat);
    column->addWidget(settings, 0, Qt::AlignLeft);
    connect(settings, &QPushButton::clicked, this, &FirstStart::settingsWanted);
    connect(holySheep, &QPushButton::clicked, this, [this] { choose(gateway::Provider::HolySheep); });
    connect(other, &QPushButton::clicked, this, [this] { choose(gateway::Provider::Custom); });
    connect(demo, &QPushButton::clicked, this, &FirstStart::demoChosen);
    return choices;
}

QWidget* FirstStart::makeKeyStep()
{
    auto* step = new QWidget(this);
    m_url = new QLineEdit(step);
    m_url->setObjectName(u"firstUrl"_s);
    m_url->setPlaceholderText(u"https://api.example.com/v1"_s);
    m_key = new KeyField(m_services.theme, step);
    m_key->setObjectName(u"firstKey"_s);
    m_check = new CheckPanel(step);
    m_keySaver = new KeySaver(m_services.gateways, step);
    m_checkButton = new QPushButton(tr("Check and start"), step);
    m_checkButton->setObjectName(u"firstCheck"_s);
    setTone(m_checkButton, Tone::Primary);
    m_anyway = new QPushButton(tr("Start anyway"), step);
    m_anyway->setObjectName(u"firstAnyway"_s);
    auto* back = new QPushButton(tr("Back"), step);
    back->setObjectName(u"firstBack"_s);
    setTone(back, Tone::Flat);
    connect(m_checkButton, &QPushButton::clicked, this, &FirstStart::check);
    connect(m_key, &QLineEdit::returnPressed, this, &FirstStart::check);
    connect(m_anyway, &QPushButton::clicked, this, &FirstStart::finish);
    connect(back, &QPushButton::clicked, this, &FirstStart::showChoices);
    connect(m_key, &QLineEdit::editingFinished, this, &FirstStart::showKeyNote);

    auto* column = columnOf(step, 12);
    column->addWidget(m_urlField = new FormField(tr("Base URL"), m_url, step));
    column->addWidget(m_keyField = new FormField(tr("API key"), m_key, step));
    column->addWidget(m_check);
    column->addWidget(m_keySaver);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(back);
    buttons->addStretch(1);
    buttons->addWidget(m_anyway);
    buttons->addWidget(m_checkButton);
    column->addLayout(buttons);
    return step;
}

GatewayDraft FirstStart::draft() const
{
    GatewayDraft typed = draftOf(m_profile);
    typed.urls.first() = m_url->text();
    setSecret(typed, firstKeyOf(typed), m_key->key());
    return typed;
}

void FirstStart::choose(gateway::Provider provider)
{
    m_profile = newGateway(provider, m_services.settings);
    m_url->setText(draftOf(m_profile).urls.first());
    m_urlField->setNote({});
    m_key->wipe();
    showKeyNote();
    m_check->clear();
    m_anyway->hide();
    m_question->setText(tr("Paste your key. A check with the gateway, and you can start."));
    m_choices->hide();
    m_keyStep->show();
    (m_url->text().isEmpty() ? m_url : m_key)->setFocus(Qt::OtherFocusReason);
}

//! A check that is under way, or a key that waits for the keychain, was for the choice that is given up.
void FirstStart::showChoices()
{
    m_check->clear();
    m_checkButton->setEnabled(true);
    m_keySaver->dismiss();
    m_question->setText(tr("Which gateway do you want to talk to?"));
    m_keyStep->hide();
    m_choices->show();
}

void FirstStart::showKeyNote()
{
    const QString warning = problemsOf(draft()).keyWarnings.value(m_profile.keys.first().id);
    if (warning.isEmpty())
        m_keyField->setNote(tr("Kept in the system's keychain only, never in a file."));
    else
        m_keyField->setNote(warning, FormField::Note::Warning);
}

void FirstStart::check()
{
    const GatewayDraft typed = draft();
    const EndpointId endpoint = m_profile.endpoints.first().id;
    const DraftProblems problems = problemsOf(typed);
    const QString wrong = problems.urls.value(endpoint);
    m_urlField->setNote(wrong.isEmpty() ? problems.urlWarnings.value(endpoint) : wrong,
                        wrong.isEmpty() ? FormField::Note::Warning : FormField::Note::Error);
    if (problems.stopSaving())
        return;
    m_profile = profileOf(typed);
    if (m_profile.provider == gateway::Provider::Custom)
        m_profile.name = m_profile.endpoints.first().baseUrl.host();
    m_checkButton->setEnabled(false);
    m_check->check(m_services.network, m_profile, gateway::singleKey(m_profile, m_key->key()));
}

void FirstStart::checked(bool accepted)
{
    m_checkButton->setEnabled(true);
    m_anyway->setVisible(!accepted);
    if (accepted)
        finish();
}

void FirstStart::finish()
{
    if (m_key->key().isEmpty())
        m_services.gateways.save(m_profile);
    else
        m_keySaver->save({{m_profile.keys.first().id, m_key->key()}});
}

} // namespace bw::ui
