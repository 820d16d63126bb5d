// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/identitycard.h"

#include "gateways/editedgateway.h"
#include "gateways/gatewaybook.h"
#include "theme/tone.h"
#include "widgets/formfield.h"
#include "widgets/keyfield.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

void setIfOther(QLineEdit* field, const QString& text)
{
    if (field->text() != text) // keeps the cursor and the undo history of what is being typed
        field->setText(text);
}

} // namespace

IdentityCard::IdentityCard(const Theme& theme, const GatewayBook& book, EditedGateway& gateway, QWidget* parent)
    : QFrame(parent), m_book(book), m_gateway(gateway)
{
    setTone(this, Tone::Card);
    build(theme);
    watch();
    showDraft();
}

void IdentityCard::build(const Theme& theme)
{
    m_provider = new QComboBox(this);
    for (const gateway::Provider provider : offeredProviders())
        m_provider->addItem(providerTitle(provider), static_cast<int>(provider));
    m_provider->setPlaceholderText(providerTitle(gateway::Provider::Demo)); // not offered, but shown
    m_name = new QLineEdit(this);
    m_url = new QLineEdit(this);
    m_url->setPlaceholderText(u"https://api.example.com/v1"_s);
    m_url->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_key = new KeyField(theme, this);
    m_model = new QLineEdit(this);
    m_model->setPlaceholderText(tr("The model of a new chat, for example gpt-4.1"));
    m_name->setObjectName(u"gatewayName"_s);
    m_url->setObjectName(u"gatewayUrl"_s);
    m_key->setObjectName(u"gatewayKey"_s);
    m_model->setObjectName(u"gatewayModel"_s);
    m_provider->setObjectName(u"gatewayProvider"_s);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 16);
    column->setSpacing(10);
    column->addWidget(m_providerField = new FormField(tr("Provider"), m_provider, this));
    column->addWidget(m_nameField = new FormField(tr("Name"), m_name, this));
    column->addWidget(m_urlField = new FormField(tr("Base URL"), m_url, this));
    column->addWidget(m_keyField = new FormField(tr("API key"), m_key, this));
    column->addWidget(new FormField(tr("Default model"), m_model, this));
}

void IdentityCard::watch()
{
    connect(m_provider, &QComboBox::activated, this, [this](int index) {
        m_gateway.edit([&](GatewayDraft& draft) { changeProvider(draft, static_cast<gateway::Provider>(m_provider->itemData(index).toInt())); });
    });
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_gateway.edit([&](GatewayDraft& draft) { draft.profile.name = text; });
    });
    connect(m_url, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_gateway.edit([&](GatewayDraft& draft) { draft.urls[firstEndpoint()] = text; });
    });
    connect(m_model, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_gateway.edit([&](GatewayDraft& draft) { draft.profile.defaultModel = text; });
    });
    connect(m_key, &QLineEdit::textChanged, this, [this] { // also by its paste button
        m_gateway.edit([&](GatewayDraft& draft) {
            if (!m_key->key().isEmpty() || !draft.profile.keys.isEmpty())
                setSecret(draft, firstKeyOf(draft), m_key->key());
        });
    });
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        m_nameTouched = true;
        showProblems();
    });
    connect(m_url, &QLineEdit::editingFinished, this, [this] {
        m_urlTouched = true;
        showProblems();
    });
    connect(&m_gateway, &EditedGateway::loaded, this, &IdentityCard::forget);
    connect(&m_gateway, &EditedGateway::changed, this, &IdentityCard::showDraft);
    connect(&m_book, &GatewayBook::changed, this, &IdentityCard::showProblems); // a key may be known now
}

void IdentityCard::showAllProblems()
{
    m_nameTouched = m_urlTouched = true;
    showProblems();
}

void IdentityCard::focusFirstField()
{
    m_provider->setFocus(Qt::OtherFocusReason);
}

void IdentityCard::forget()
{
    if (m_shown == m_gateway.profile().id)
        return;
    m_shown = m_gateway.profile().id;
    m_nameTouched = m_urlTouched = false;
    const QSignalBlocker blocker(m_key);
    m_key->wipe();
}

void IdentityCard::showDraft()
{
    const GatewayDraft& draft = m_gateway.draft();
    m_provider->setCurrentIndex(m_provider->findData(static_cast<int>(draft.profile.provider)));
    setIfOther(m_name, draft.profile.name);
    setIfOther(m_url, draft.urls.value(firstEndpoint()));
    setIfOther(m_model, draft.profile.defaultModel);
    const SecretString key = draft.profile.keys.isEmpty() ? SecretString() : draft.secrets.value(draft.profile.keys.first().id);
    if (m_key->key() != key) {
        const QSignalBlocker blocker(m_key);
        m_key->setText(QString::fromUtf8(key.reveal()));
    }
    setEnabled(!m_gateway.isFixed());
    m_providerField->setNote(m_gateway.isFixed() ? tr("Runs inside Bellwether, costs nothing, and is gone when you quit.") : QString());
    showProblems();
}

void IdentityCard::showProblems()
{
    const DraftProblems& problems = m_gateway.problems();
    const EndpointId endpoint = firstEndpoint();
    m_nameField->setNote(m_nameTouched ? problems.name : QString(), FormField::Note::Error);
    if (m_urlTouched && problems.urls.contains(endpoint))
        m_urlField->setNote(problems.urls.value(endpoint), FormField::Note::Error);
    else if (problems.urlWarnings.contains(endpoint))
        m_urlField->setNote(problems.urlWarnings.value(endpoint), FormField::Note::Warning);
    else if (const auto more = m_gateway.profile().endpoints.size() - 1; more > 0)
        m_urlField->setNote(tr("Of the first endpoint; %n more on the Endpoints page.", nullptr, static_cast<int>(more)));
    else
        m_urlField->setNote({});
    showKeyNote();
}

void IdentityCard::showKeyNote()
{
    const gateway::GatewayProfile& profile = m_gateway.profile();
    const KeyId key = profile.keys.isEmpty() ? KeyId() : profile.keys.first().id;
    const QString place = m_book.keyPlace(key);
    const QString warning = m_gateway.problems().keyWarnings.value(key);
    if (m_gateway.isFixed())
        m_key->setPlaceholderText({});
    else
        m_key->setPlaceholderText(place.isEmpty() ? tr("Paste the key; leave empty where none is asked for") : tr("A key is kept; paste another one to replace it"));
    if (!warning.isEmpty())
        m_keyField->setNote(warning, FormField::Note::Warning);
    else if (m_gateway.isFixed())
        m_keyField->setNote(tr("The demo gateway asks for no key."));
    else if (place.isEmpty())
        m_keyField->setNote(tr("Kept in the system's keychain only, never in a file."));
    else
        m_keyField->setNote(tr("Kept in: %1.").arg(place));
}

EndpointId IdentityCard::firstEndpoint() const
{
    return m_gateway.profile().endpoints.isEmpty() ? EndpointId() : m_gateway.profile().endpoints.first().id;
}

} // namespace bw::ui
