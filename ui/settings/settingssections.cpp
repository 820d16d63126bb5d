// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingssection.h"

#include "settings/datasection.h"
#include "settings/keyboardsection.h"
#include "settings/secretssection.h"
#include "settings/privacypanel.h"
#include "settings/specpanel.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

struct SectionsText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::SettingsSections)
};

} // namespace

QList<SettingsSection> settingsSections()
{
    return {
        specSection(u"general"_s, SectionsText::tr("General"), u"gear"_s),
        specSection(u"appearance"_s, SectionsText::tr("Appearance"), u"sun"_s),
        specSection(u"playground"_s, SectionsText::tr("Playground"), u"chat"_s),
        specSection(u"network"_s, SectionsText::tr("Network defaults"), u"gateways"_s,
                    SectionsText::tr("Gateways that you add begin with these values. Those that exist keep their own, on their page, and imported ones bring theirs.")),
        specSection(u"notifications"_s, SectionsText::tr("Notifications"), u"bell"_s),
        keyboardSection(),
        dataSection(),
        secretsSection(),
        PrivacyPanel::section(),
    };
}

} // namespace bw::ui
