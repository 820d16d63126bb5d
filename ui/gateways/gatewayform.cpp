// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/gatewayform.h"

#include "widgets/formfield.h"
#include "widgets/keyfield.h"

#include <QComboBox>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

QString providerName(gateway::Provider provider)
{
    if (provider == gateway::Provider::Custom)
        return GatewayForm::tr("Another OpenAI-compatible gateway");
    return gateway::profileTemplate(provider).name;
}

void setIfOther(QLineEdit* field, const QString& text)
{
    if (field->text() != text) // keeps the cursor and the undo history of what is being typed
        field->setText(text);
}

} // namespace

GatewayForm::GatewayForm(const Theme& theme, QWidget* parent) : QFrame(parent)
{
    build(theme);
    watch();
}

void GatewayForm::build(const Theme& theme)
{
    m_provider = new QComboBox(this);
    for (const gateway::Provider provider : offeredProviders())
        m_provider->addItem(providerName(provider), static_cast<int>(provider));
    m_provider->setPlaceholderText(providerName(gateway::Provider::Demo)); // not offered, but shown
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
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_providerField = new FormField(tr("Provider"), m_provider, this));
    column->addWidget(m_nameField = new FormField(tr("Name"), m_name, this));
    column->addWidget(m_urlField = new FormField(tr("Base URL"), m_url, this));
    column->addWidget(m_keyField = new FormField(tr("API key"), m_key, this));
    column->addWidget(new FormField(tr("Default model"), m_model, this));
}

void GatewayForm::watch()
{
    connect(m_provider, &QComboBox::activated, this, &GatewayForm::changeTo);
    for (QLineEdit* field : std::initializer_list<QLineEdit*>{m_name, m_url, m_key, m_model})
        connect(field, &QLineEdit::textChanged, this, &GatewayForm::read);
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        m_nameTouched = true;
        showProblems();
    });
    connect(m_url, &QLineEdit::editingFinished, this, [this] {
        m_urlTouched = true;
        showProblems();
    });
}

void GatewayForm::setDraft(const GatewayDraft& draft)
{
    const bool another = draft.profile.id != m_draft.profile.id;
    m_draft = draft;
    if (another) {
        m_nameTouched = m_urlTouched = false;
        m_key->wipe();
    }
    write();
}

void GatewayForm::setFixed(bool fixed)
{
    m_fixed = fixed;
    setEnabled(!fixed);
    m_providerField->setNote(fixed ? tr("Runs inside Bellwether, costs nothing, and is gone when you quit.") : QString());
    showProblems();
}

void GatewayForm::setKeyPlace(const QString& place)
{
    m_keyPlace = place;
    showProblems();
}

void GatewayForm::showAllProblems()
{
    m_nameTouched = m_urlTouched = true;
    showProblems();
}

void GatewayForm::focusFirstField()
{
    m_provider->setFocus(Qt::OtherFocusReason);
}

void GatewayForm::read()
{
    if (m_filling)
        return;
    m_draft.profile.name = m_name->text();
    m_draft.profile.defaultModel = m_model->text();
    m_draft.baseUrl = m_url->text();
    m_draft.newKey = m_key->key();
    showProblems();
    emit edited();
}

void GatewayForm::write()
{
    {
        const QScopedValueRollback guard(m_filling, true);
        const int provider = m_provider->findData(static_cast<int>(m_draft.profile.provider));
        m_provider->setCurrentIndex(provider);
        setIfOther(m_name, m_draft.profile.name);
        setIfOther(m_url, m_draft.baseUrl);
        setIfOther(m_model, m_draft.profile.defaultModel);
        setIfOther(m_key, QString::fromUtf8(m_draft.newKey.reveal()));
    }
    showProblems();
}

void GatewayForm::changeTo(int index)
{
    changeProvider(m_draft, static_cast<gateway::Provider>(m_provider->itemData(index).toInt()));
    write();
    emit edited();
}

void GatewayForm::showProblems()
{
    const DraftProblems problems = problemsOf(m_draft);
    m_nameField->setNote(m_nameTouched ? problems.name : QString(), FormField::Note::Error);
    if (m_urlTouched && !problems.baseUrl.isEmpty())
        m_urlField->setNote(problems.baseUrl, FormField::Note::Error);
    else
        m_urlField->setNote(problems.urlWarning, FormField::Note::Warning);
    showKeyNote(problems.keyWarning);
}

void GatewayForm::showKeyNote(const QString& warning)
{
    if (m_fixed)
        m_key->setPlaceholderText({});
    else
        m_key->setPlaceholderText(m_keyPlace.isEmpty() ? tr("Paste the key; leave empty where none is asked for")
                                                       : tr("A key is kept; paste another one to replace it"));
    if (!warning.isEmpty())
        m_keyField->setNote(warning, FormField::Note::Warning);
    else if (m_fixed)
        m_keyField->setNote(tr("The demo gateway asks for no key."));
    else if (m_keyPlace.isEmpty())
        m_keyField->setNote(tr("Kept in the system's keychain only, never in a file."));
    else
        m_keyField->setNote(tr("Kept in: %1.").arg(m_keyPlace));
}

} // namespace bw::ui
