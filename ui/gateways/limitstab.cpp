// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/limitstab.h"

#include "gateways/fieldcard.h"
#include "gateways/profilefields.h"

#include <QVBoxLayout>

namespace bw::ui {

LimitsTab::LimitsTab(const Theme& theme, EditedGateway& gateway, QWidget* parent) : QWidget(parent)
{
    auto* timeouts = new FieldCard(theme, gateway, tr("Timeouts"), tr("Each has an error of its own, so that you can see which one it was. 0 switches one off."), this);
    timeouts->addFields(timeoutFields());
    auto* connections = new FieldCard(theme, gateway, tr("Connections"), tr("A connection that is kept saves DNS, TCP and TLS of the next request."), this);
    connections->addFields(connectionFields());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(timeouts);
    column->addWidget(connections);
    column->addStretch(1);
}

} // namespace bw::ui
