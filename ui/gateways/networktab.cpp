// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/networktab.h"

#include "gateways/editedgateway.h"
#include "gateways/fieldcard.h"
#include "gateways/gatewaybook.h"
#include "gateways/gatewayheadertable.h"
#include "gateways/headerrules.h"
#include "gateways/profilefields.h"
#include "gateways/profiletextarea.h"
#include "gateways/warmuppanel.h"
#include "shell/services.h"
#include "theme/theme.h"
#include "widgets/celldelegate.h"
#include "widgets/columnmemory.h"
#include "widgets/fieldrow.h"
#include "net/certificates.h"
#include "widgets/formtable.h"
#include "widgets/keyfield.h"
#include "widgets/undobar.h"

#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

using Proxy = net::NetworkConfig::Proxy;

constexpr qint64 LongestCertificateFile = 1024 * 1024;

//! Whose certificates they are and until when.
QString summaryOf(const QByteArray& pem)
{
    QStringList lines;
    for (const net::CertificateName& certificate : net::certificatesIn(pem)) {
        const QString until = certificate.validUntil.date().toString(Qt::ISODate);
        lines.append(certificate.validUntil < QDateTime::currentDateTimeUtc() ? NetworkTab::tr("%1, expired on %2").arg(certificate.subject, until)
                                                                              : NetworkTab::tr("%1, valid until %2").arg(certificate.subject, until));
    }
    return lines.join(u'\n');
}

} // namespace

NetworkTab::NetworkTab(Services& services, EditedGateway& gateway, QWidget* parent) : QWidget(parent), m_services(services), m_gateway(gateway)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(makeProxyCard());
    column->addWidget(makeTlsCard());
    column->addWidget(makeConnectionsCard());
    column->addWidget(makeHeaderCard());
    column->addWidget(makeBodyCard());
    column->addStretch(1);
    connect(&gateway, &EditedGateway::changed, this, &NetworkTab::showDraft);
    connect(&services.gateways, &GatewayBook::changed, this, &NetworkTab::showDraft);
    showDraft();
}

QWidget* NetworkTab::makeProxyCard()
{
    auto* card = new FieldCard(m_services.theme, m_gateway, tr("Proxy"), {}, this);
    m_proxy = new QComboBox(card);
    m_proxy->setObjectName(u"proxy"_s);
    m_proxy->addItem(tr("as the system has it"), static_cast<int>(Proxy::System));
    m_proxy->addItem(tr("none"), static_cast<int>(Proxy::None));
    m_proxy->addItem(tr("HTTP"), static_cast<int>(Proxy::Http));
    m_proxy->addItem(tr("SOCKS5"), static_cast<int>(Proxy::Socks5));
    auto* row = new FieldRow(m_services.theme, tr("Proxy"), m_proxy, FieldRow::Control::Wide, card);
    row->setStandard(m_proxy->itemText(0));
    card->addWidget(row);
    m_proxyFields = card->addGroup();
    card->addFields(proxyFields(), m_proxyFields);
    m_password = new KeyField(m_services.theme, m_proxyFields);
    m_password->setObjectName(u"proxyPassword"_s);
    m_passwordRow = new FieldRow(m_services.theme, tr("Password"), m_password, FieldRow::Control::Wide, m_proxyFields);
    m_proxyFields->layout()->addWidget(m_passwordRow);
    connect(m_proxy, &QComboBox::activated, this, [this] {
        m_gateway.edit([this](GatewayDraft& draft) { draft.profile.network.proxy = static_cast<Proxy>(m_proxy->currentData().toInt()); });
    });
    connect(row, &FieldRow::resetRequested, this, [this] { m_gateway.edit([](GatewayDraft& draft) { draft.profile.network.proxy = Proxy::System; }); });
    connect(m_password, &QLineEdit::textChanged, this, &NetworkTab::writePassword);
    const auto showChanged = [this, row] { row->setChanged(!m_gateway.isFixed() && m_gateway.profile().network.proxy != Proxy::System); };
    connect(&m_gateway, &EditedGateway::changed, row, showChanged);
    showChanged();
    return card;
}

QWidget* NetworkTab::makeTlsCard()
{
    auto* card = new FieldCard(m_services.theme, m_gateway, tr("Connection security"), {}, this);
    card->addFields(tlsFields());
    const ProfileField field = caField();
    auto* heading = new QLabel(tr("%1: %2").arg(field.caption, field.hint), card);
    heading->setWordWrap(true);
    setTone(heading, Tone::Secondary);
    m_certificates = new QLabel(card);
    m_certificates->setTextFormat(Qt::PlainText);
    setTone(m_certificates, Tone::Muted);
    auto* open = new QPushButton(m_services.theme.icon(u"file"_s), tr("Open a PEM file…"), card);
    open->setObjectName(u"openCertificate"_s);
    setTone(open, Tone::Flat);
    connect(open, &QPushButton::clicked, this, &NetworkTab::openCertificate);
    auto* below = new QHBoxLayout;
    below->addWidget(m_certificates, 1);
    below->addWidget(open);
    card->column().addSpacing(4);
    card->addWidget(heading);
    card->addWidget(new ProfileTextArea(m_services.theme, m_gateway, field, u"-----BEGIN CERTIFICATE-----\n…\n-----END CERTIFICATE-----"_s, card));
    card->column().addLayout(below);
    return card;
}

QWidget* NetworkTab::makeConnectionsCard()
{
    auto* card = new FieldCard(m_services.theme, m_gateway, tr("Connections ahead"),
                               tr("Opened now, they save the next requests the time of a handshake. Nothing is asked, so nothing is billed; they close "
                                  "when they stay idle."),
                               this);
    card->addWidget(new WarmUpPanel(m_services.network, m_gateway, card));
    return card;
}

QWidget* NetworkTab::makeHeaderCard()
{
    auto* card = new FieldCard(m_services.theme, m_gateway, tr("Headers"), tr("Go with every request. Credentials go to the keychain, never into a file."), this);
    m_headers = new GatewayHeaderTable(m_gateway, m_services.gateways, this);
    m_headerView = new FormTable(card);
    m_headerView->setObjectName(u"headers"_s);
    m_headerView->setAccessibleName(tr("Headers"));
    m_headerView->setModel(m_headers);
    m_headerView->setItemDelegate(new CellDelegate(m_services.theme, m_headerView));
    m_headerView->setRowsShown(1, 8);
    m_headerView->setColumnWidths({220, 0, 96});
    rememberColumns(*m_headerView->horizontalHeader(), u"gatewayHeaderColumns"_s);
    m_headerNote = tonedLabel({}, Tone::Bad, card);
    m_headerNote->setObjectName(u"headerNote"_s);
    auto* add = new QPushButton(m_services.theme.icon(u"plus"_s), tr("Add header"), card);
    add->setObjectName(u"addHeader"_s);
    auto* remove = new QPushButton(m_services.theme.icon(u"trash"_s), tr("Remove header"), card);
    remove->setObjectName(u"removeHeader"_s);
    setTone(add, Tone::Flat);
    setTone(remove, Tone::Flat);
    connect(add, &QPushButton::clicked, this, [this] {
        m_headers->append();
        const auto& plain = m_gateway.profile().headers;
        m_headerView->edit(m_headers->index(static_cast<int>(plain.size()) - 1, HeaderName));
    });
    connect(remove, &QPushButton::clicked, this, &NetworkTab::removeHeader);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(remove);
    buttons->addStretch(1);
    card->addWidget(m_headerView);
    card->addWidget(m_headerNote);
    card->column().addLayout(buttons);
    m_undo = new UndoBar(card);
    connect(&m_gateway, &EditedGateway::loaded, m_undo, &UndoBar::settleNow);
    card->addWidget(m_undo);
    return card;
}

QWidget* NetworkTab::makeBodyCard()
{
    auto* card = new FieldCard(m_services.theme, m_gateway, tr("Extra body"),
                               tr("JSON that is added to every chat request, for what a provider takes beyond OpenAI's parameters. A request's own "
                                  "parameters win."),
                               this);
    card->addWidget(new ProfileTextArea(m_services.theme, m_gateway, extraBodyField(), u"{ \"provider\": { \"sort\": \"price\" } }"_s, card));
    card->addWidget(new ProfileTextArea(m_services.theme, m_gateway, modelExtrasField(),
                                        u"{ \"gpt-4.1\": { \"headers\": { \"X-Route\": \"eu\" }, \"body\": { \"service_tier\": \"flex\" } } }"_s, card));
    return card;
}

void NetworkTab::openCertificate()
{
    auto* dialog = new QFileDialog(this, tr("Open a certificate"), {}, tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            m_certificates->setText(tr("The file %1 cannot be read: %2.").arg(path, file.errorString()));
            return;
        }
        const QByteArray content = file.read(LongestCertificateFile);
        m_gateway.setText(caField(), QString::fromLatin1(net::asPem(content)));
    });
    dialog->open();
}

void NetworkTab::writePassword()
{
    m_gateway.edit([this](GatewayDraft& draft) {
        KeyId& id = draft.profile.proxyKey;
        if (m_password->key().isEmpty() && id.isEmpty())
            return;
        if (id.isEmpty())
            id = KeyId::create();
        setSecret(draft, id, m_password->key());
    });
}

void NetworkTab::removeHeader()
{
    const QModelIndex current = m_headerView->currentIndex();
    if (!current.isValid())
        return;
    const QString name = current.siblingAtColumn(HeaderName).data().toString();
    const std::function<void()> putBack = m_headers->takeRow(current.row());
    m_undo->offer(name.isEmpty() ? tr("The header was removed.") : tr("The header “%1” was removed.").arg(name), putBack, [] {});
}

//! What is wrong with the headers, or else what is odd about them.
void NetworkTab::showHeaderNote()
{
    const QString problem = m_gateway.problems().fields.value(HeadersId);
    const QString note = problem.isEmpty() ? headersAdvice(m_gateway.profile()) : problem;
    setTone(m_headerNote, problem.isEmpty() ? Tone::Warning : Tone::Bad);
    m_headerNote->setText(note);
    m_headerNote->setVisible(!note.isEmpty());
}

void NetworkTab::showDraft()
{
    const gateway::GatewayProfile& profile = m_gateway.profile();
    const bool fixed = m_gateway.isFixed();
    m_proxy->setCurrentIndex(m_proxy->findData(static_cast<int>(profile.network.proxy)));
    m_proxy->setEnabled(!fixed);
    m_password->setEnabled(!fixed);
    m_proxyFields->setVisible(profile.network.proxy == Proxy::Http || profile.network.proxy == Proxy::Socks5);
    if (const SecretString typed = m_gateway.draft().secrets.value(profile.proxyKey); m_password->key() != typed) {
        const QSignalBlocker blocker(m_password);
        m_password->setText(QString::fromUtf8(typed.reveal()));
    }
    const QString place = m_services.gateways.keyPlace(profile.proxyKey);
    m_passwordRow->setHint(place.isEmpty() ? tr("goes to the system's keychain when you save") : tr("kept in: %1; another one replaces it").arg(place));
    showHeaderNote();
    m_certificates->setText(summaryOf(profile.network.extraCaPem));
}

} // namespace bw::ui
