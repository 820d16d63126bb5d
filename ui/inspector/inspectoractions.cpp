// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/inspectoractions.h"

#include "base/wholefile.h"
#include "gateways/gatewaybook.h"
#include "inspector/inspections.h"
#include "openai/chatrequestjson.h"
#include "openai/embeddings.h"
#include "record/recordjson.h"
#include "report/codeexport.h"
#include "shell/services.h"
#include "store/exchangeblob.h"
#include "widgets/format.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int Margin = 12;

QJsonArray headersJson(const net::Headers& headers)
{
    QJsonArray array;
    for (const net::Header& header : headers)
        array.append(QJsonObject{{u"name"_s, QString::fromUtf8(header.first)}, {u"value"_s, QString::fromUtf8(header.second)}});
    return array;
}

QPushButton* button(const QString& text, const QString& name, QWidget* parent)
{
    auto* made = new QPushButton(text, parent);
    made->setObjectName(name);
    return made;
}

} // namespace

QByteArray inspectionJson(const Inspection& inspection)
{
    const record::Exchange& exchange = inspection.exchange;
    const QJsonObject json{
        {u"record"_s, record::toJson(inspection.record)},
        {u"request"_s, QJsonObject{{u"headers"_s, headersJson(exchange.requestHeaders)}, {u"body"_s, QString::fromUtf8(exchange.requestBody)}}},
        {u"response"_s, QJsonObject{{u"headers"_s, headersJson(exchange.responseHeaders)}, {u"body"_s, QString::fromUtf8(exchange.responseBody)}}},
        {u"text"_s, exchange.answer},
        {u"reasoning"_s, inspection.reasoning},
    };
    return QJsonDocument(json).toJson(QJsonDocument::Indented);
}

InspectorActions::InspectorActions(Services& services, QWidget* parent)
    : QWidget(parent), m_services(services), m_replay(button(tr("Replay"), u"replay"_s, this)), m_copy(button(tr("Copy as"), u"copyAs"_s, this)),
      m_save(button(tr("Save…"), u"saveRequest"_s, this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(Margin, 0, Margin, 0);
    row->setSpacing(6);
    for (QPushButton* each : {m_replay, m_copy, m_save})
        row->addWidget(each, 1);
    addReplay();
    addCopy();
    connect(m_save, &QPushButton::clicked, this, &InspectorActions::save);
}

void InspectorActions::addReplay()
{
    auto* menu = new QMenu(m_replay);
    connect(menu->addAction(tr("In the playground")), &QAction::triggered, this, [this] { m_services.inspections.replay(m_inspection, false); });
    m_replayFreshly = menu->addAction(tr("In the playground, past the cache"));
    connect(m_replayFreshly, &QAction::triggered, this, [this] { m_services.inspections.replay(m_inspection, true); });
    m_replay->setMenu(menu);
}

void InspectorActions::addCopy()
{
    auto* menu = new QMenu(m_copy);
    const std::initializer_list<std::pair<QString, report::CodeLanguage>> languages = {
        {u"cURL"_s, report::CodeLanguage::Curl},
        {u"Python (httpx)"_s, report::CodeLanguage::PythonHttpx},
        {u"Python (openai)"_s, report::CodeLanguage::PythonOpenAi},
        {u"Node (openai)"_s, report::CodeLanguage::Node},
    };
    for (const auto& [name, language] : languages)
        connect(menu->addAction(name), &QAction::triggered, this, [this, language = language] { copy(static_cast<int>(language)); });
    m_copy->setMenu(menu);
}

void InspectorActions::setInspection(const Inspection& inspection)
{
    m_inspection = inspection;
    m_request.reset();
    if (const auto request = openai::chatRequestFromJson(inspection.exchange.requestBody))
        m_request = *request;
    const bool embeddings = !m_request && openai::embeddingsRequestFromJson(inspection.exchange.requestBody).has_value();
    const bool gatewayKnown = m_services.gateways.find(inspection.record.gateway).has_value();
    const QString gone = gatewayKnown ? QString() : tr("The gateway of this request is no longer in the list.");
    allow(*m_replay, m_request || embeddings ? gone : whyNoRequest());
    allow(*m_copy, m_request ? gone : embeddings ? tr("Only chat requests can be taken along as a program.") : whyNoRequest());
    m_replayFreshly->setVisible(!embeddings); // vectors come from no cache
}

void InspectorActions::allow(QPushButton& button, const QString& why)
{
    button.setEnabled(why.isEmpty());
    button.setToolTip(why);
}

QString InspectorActions::whyNoRequest() const
{
    if (!m_inspection.hasRequest())
        return tr("The request itself was not kept, only its numbers.");
    constexpr qsizetype Kilobyte = 1024;
    if (const auto kept = store::keptOfCut(m_inspection.exchange.requestBody))
        return tr("Only the first %1 kB of this request were kept, so it cannot be asked again. The gear of the monitor says how much is kept.")
            .arg(countText(kept->size() / Kilobyte));
    return tr("Only chats and embeddings can be asked again.");
}

void InspectorActions::copy(int language)
{
    const auto profile = m_services.gateways.find(m_inspection.record.gateway);
    if (profile && m_request)
        QGuiApplication::clipboard()->setText(report::requestCode(static_cast<report::CodeLanguage>(language), *profile, *m_request));
}

void InspectorActions::save()
{
    const QString name = u"request-%1.json"_s.arg(m_inspection.record.id.value().left(8));
    const QString path = QFileDialog::getSaveFileName(window(), tr("Save the request"), name, tr("JSON files (*.json)"));
    if (path.isEmpty())
        return;
    WholeFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(inspectionJson(m_inspection)) < 0 || !file.commit())
        QMessageBox::warning(window(), tr("Save the request"),
                             tr("The file could not be written: %1. Check that there is room and that you may write there.").arg(file.errorString()));
}

} // namespace bw::ui
