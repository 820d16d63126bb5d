// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/warmuppanel.h"

#include "gateway/livecall.h"
#include "gateways/editedgateway.h"
#include "theme/tone.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

QString sentenceOf(const gateway::EndpointWarmUp& endpoint)
{
    const net::WarmUpResult& result = endpoint.result;
    if (result.begun == 0)
        return WarmUpPanel::tr("%1: nothing was opened. As many connections as the limits allow are open already, or they cannot be kept: with a proxy, "
                               "with HTTP/2, or because the gateway's settings say so.")
            .arg(endpoint.endpoint);
    if (result.opened > 0)
        return WarmUpPanel::tr("%1: %2 of %3 connections are ready for the next requests.").arg(endpoint.endpoint).arg(result.opened).arg(result.begun);
    if (result.trouble.isEmpty())
        return WarmUpPanel::tr("%1: no connection within five seconds. Mostly the address is wrong or a firewall is in the way: “Check” shows where it stops.")
            .arg(endpoint.endpoint);
    return WarmUpPanel::tr("%1: no connection could be opened (%2). Mostly the address is wrong or the server does not run: check the address of the endpoint.")
        .arg(endpoint.endpoint, result.trouble);
}

} // namespace

QString warmUpText(const QList<gateway::EndpointWarmUp>& endpoints)
{
    if (endpoints.isEmpty())
        return WarmUpPanel::tr("No endpoint of this gateway may be asked. Switch one on under Endpoints.");
    QStringList sentences;
    for (const gateway::EndpointWarmUp& endpoint : endpoints)
        sentences.append(sentenceOf(endpoint));
    return sentences.join(u'\n');
}

WarmUpPanel::WarmUpPanel(gateway::NetworkWorkers& network, EditedGateway& gateway, QWidget* parent)
    : QWidget(parent), m_network(network), m_gateway(gateway), m_button(new QPushButton(tr("Warm up"), this)), m_text(new QLabel(this))
{
    m_button->setObjectName(u"warmUp"_s);
    m_text->setObjectName(u"warmUpResult"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText); // some of it comes from the system
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTone(m_text, Tone::Secondary);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_button, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    connect(m_button, &QPushButton::clicked, this, &WarmUpPanel::warmUp);
    connect(&gateway, &EditedGateway::loaded, this, &WarmUpPanel::forget);
}

void WarmUpPanel::warmUp()
{
    m_button->setEnabled(false);
    m_text->setText(tr("Opening connections…"));
    m_network.warmUp(m_gateway.profile(), this, [this, round = ++m_round](const QList<gateway::EndpointWarmUp>& endpoints) {
        if (round != m_round)
            return;
        m_button->setEnabled(true);
        m_text->setText(warmUpText(endpoints));
    });
}

void WarmUpPanel::forget()
{
    ++m_round;
    m_button->setEnabled(true);
    m_text->clear();
}

} // namespace bw::ui
