// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/screens.h"

#include "gateways/gatewayspage.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bw::ui {

QList<Screen> builtScreens()
{
    return {
        {u"gateways"_s, GatewaysPage::tr("Gateways"), u"gateways"_s,
         [](Services& services, QWidget* parent) -> Page* { return new GatewaysPage(services, parent); }},
    };
}

} // namespace bw::ui
