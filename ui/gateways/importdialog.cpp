// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/importdialog.h"

#include "gateway/import.h"
#include "gateways/gatewaybook.h"
#include "gateways/gatewayfiles.h"
#include "shell/services.h"
#include "theme/theme.h"
#include "widgets/scaledsize.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bw::ui {

namespace {

constexpr QSize DialogSize(720, 640);
constexpr int TextHeight = 170;
constexpr auto TypingDelay = 250ms;

QString formatName(gateway::ImportFormat format)
{
    switch (format) {
    case gateway::ImportFormat::Curl:
        return ImportDialog::tr("This is a cURL command.");
    case gateway::ImportFormat::DotEnv:
        return ImportDialog::tr("This is a .env file.");
    case gateway::ImportFormat::LiteLlm:
        return ImportDialog::tr("This is a LiteLLM configuration.");
    case gateway::ImportFormat::Profile:
        break;
    }
    return ImportDialog::tr("This is an exported profile.");
}

QString ofEnvironment(const QString& name)
{
    return qEnvironmentVariable(name.toLocal8Bit().constData());
}

QStringList hostsOf(const gateway::GatewayProfile& profile)
{
    QStringList hosts;
    for (const gateway::Endpoint& endpoint : profile.endpoints)
        hosts.append(endpoint.baseUrl.authority());
    hosts.removeDuplicates();
    return hosts;
}

} // namespace

ImportDialog::ImportDialog(Services& services, QWidget* parent) : TypedDialog(parent), m_services(services), m_text(new QPlainTextEdit(this))
{
    setWindowTitle(tr("Import gateways"));
    resize(DialogSize);
    m_text->setObjectName(u"importText"_s);
    m_text->setAccessibleName(tr("Text to import"));
    m_text->setPlaceholderText(tr("curl https://api.example.com/v1/chat/completions -H \"Authorization: Bearer …\"\n\nor the lines of a .env file\n\nor a LiteLLM config.yaml"));
    m_text->setFont(services.theme.monospace());
    m_text->setUndoRedoEnabled(false); // it may hold a key
    m_text->setTabChangesFocus(true);
    setScaledHeight(*m_text, TextHeight);
    auto* open = new QPushButton(services.theme.icon(u"file"_s), tr("Open a file…"), this);
    open->setObjectName(u"importOpen"_s);
    m_note = tonedLabel({}, Tone::Secondary, this);
    m_note->setObjectName(u"importNote"_s);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    m_add = new QPushButton(tr("Add"), this);
    m_add->setObjectName(u"importAdd"_s);
    setTone(m_add, Tone::Primary);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 16);
    column->setSpacing(10);
    column->addWidget(tonedLabel(tr("Paste a cURL command, the lines of a .env file, a LiteLLM config.yaml or an exported profile."), Tone::Secondary, this));
    column->addWidget(m_text);
    column->addWidget(m_note);
    column->addWidget(makeFound(), 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(open);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_add);
    column->addLayout(buttons);

    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingDelay);
    connect(m_text, &QPlainTextEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &ImportDialog::read);
    connect(open, &QPushButton::clicked, this, &ImportDialog::openFile);
    connect(cancel, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_add, &QPushButton::clicked, this, &ImportDialog::finish);
    updateButton();
}

QWidget* ImportDialog::makeFound()
{
    auto* inner = new QWidget(this);
    inner->setProperty("scrolled", true);
    m_found = new QVBoxLayout(inner);
    m_found->setContentsMargins(0, 0, 0, 0);
    m_found->setSpacing(10);
    m_found->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inner);
    return scroll;
}

void ImportDialog::setText(const QByteArray& text, const QString& fileName)
{
    m_fileName = fileName;
    {
        const QSignalBlocker blocker(m_text);
        m_text->setPlainText(QString::fromUtf8(text));
    }
    noteGiven(); // it is still in the file
    read();
}

QStringList ImportDialog::typed() const
{
    return {m_text->toPlainText().trimmed()};
}

void ImportDialog::openFile()
{
    auto* dialog = new QFileDialog(this, tr("Import gateways"), {}, tr("Configurations (*.yaml *.yml *.json .env *.env *.sh *.txt);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (const Result<QByteArray> text = readImportFile(path))
            setText(*text, path);
        else
            showError(text.error().message);
    });
    dialog->open();
}

void ImportDialog::read()
{
    m_typing.stop();
    const QByteArray text = m_text->toPlainText().toUtf8();
    clearFound();
    m_note->clear();
    if (text.trimmed().isEmpty())
        return;
    VariablesRead variables;
    const auto lookup = [&variables](const QString& name) {
        const QString value = ofEnvironment(name);
        if (!value.isEmpty())
            variables.insert(name, value);
        return value;
    };
    const Result<gateway::Import> import = gateway::importGateways(text, m_fileName, lookup);
    if (!import)
        return showError(import.error().message);
    m_import = *import;
    m_variables = variables;
    for (gateway::ImportedGateway& each : m_import.gateways)
        hideVariables(each, m_variables);
    showFound();
}

void ImportDialog::showFound()
{
    setTone(m_note, Tone::Secondary);
    m_note->setText((QStringList(formatName(m_import.format)) + m_import.notes).join(u'\n'));
    for (const gateway::ImportedGateway& each : std::as_const(m_import.gateways))
        m_found->insertWidget(m_found->count() - 1, makeEntry(each));
    updateButton();
}

void ImportDialog::showError(const QString& text)
{
    setTone(m_note, Tone::Bad);
    m_note->setText(text);
}

void ImportDialog::clearFound()
{
    m_import = {};
    m_variables.clear();
    m_boxes.clear();
    while (m_found->count() > 1) {
        const std::unique_ptr<QLayoutItem> item(m_found->takeAt(0));
        item->widget()->deleteLater();
    }
    updateButton();
}

QWidget* ImportDialog::makeEntry(const gateway::ImportedGateway& gateway)
{
    auto* card = new QFrame(this);
    setTone(card, Tone::Card);
    const QString variables = variableSentence(gateway);
    auto* box = new QCheckBox(gateway.profile.name, card);
    box->setChecked(variables.isEmpty()); // a file of somebody else's may name any variable of this person's
    m_boxes.append(box);
    connect(box, &QCheckBox::toggled, this, &ImportDialog::updateButton);
    QStringList urls;
    for (const gateway::Endpoint& endpoint : gateway.profile.endpoints)
        urls.append(endpoint.baseUrl.toString());
    urls.removeDuplicates();
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(14, 11, 14, 12);
    column->setSpacing(6);
    column->addWidget(box);
    column->addWidget(tonedLabel(urls.join(u'\n'), Tone::Mono, card));
    column->addWidget(tonedLabel(keySentence(gateway), gateway.secrets.isEmpty() ? Tone::Muted : Tone::Normal, card));
    if (!variables.isEmpty())
        column->addWidget(tonedLabel(variables, Tone::Warning, card));
    for (const QString& note : gateway.notes)
        column->addWidget(tonedLabel(note, Tone::Muted, card));
    return card;
}

QString ImportDialog::variableSentence(const gateway::ImportedGateway& gateway) const
{
    const QStringList names = variablesIn(gateway, m_variables);
    if (names.isEmpty())
        return {};
    return tr("The text names variables of your environment: %1. What is in them was read, and will be sent to %2. Tick this gateway only if "
              "that is what you want.")
        .arg(names.join(u", "_s), hostsOf(gateway.profile).join(u", "_s));
}

QString ImportDialog::keySentence(const gateway::ImportedGateway& gateway) const
{
    const QStringList hosts = hostsOf(gateway.profile);
    if (gateway.secrets.isEmpty())
        return tr("There is no key in it. One that you enter will be sent to %1.").arg(hosts.join(u", "_s));
    const QString place = m_services.gateways.keys().isPersistent() ? m_services.gateways.keys().name() : tr("memory, for this session only");
    return (gateway.secrets.size() == 1 ? tr("Its key goes to %1 and will be sent to %2.") : tr("Its keys go to %1 and will be sent to %2."))
        .arg(place, hosts.join(u", "_s));
}

void ImportDialog::updateButton()
{
    const auto count = std::ranges::count_if(m_boxes, [](const QCheckBox* box) { return box->isChecked(); });
    m_add->setEnabled(count > 0);
    m_add->setText(count > 1 ? tr("Add %1 gateways").arg(count) : tr("Add gateway"));
}

void ImportDialog::finish()
{
    QList<gateway::ImportedGateway> wanted;
    for (qsizetype at = 0; at < m_boxes.size(); ++at) {
        if (m_boxes[at]->isChecked())
            wanted.append(m_import.gateways[at]);
    }
    accept();
    emit chosen(wanted);
}

} // namespace bw::ui
