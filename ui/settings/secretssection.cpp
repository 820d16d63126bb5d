// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/secretssection.h"

#include "settings/secretspanel.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

struct SecretsText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::SecretsPanel)
};

} // namespace

SettingsSection secretsSection()
{
    const QList<SettingTopic> topics = {
        {u"secrets.place"_s, SecretsText::tr("Where keys are kept"), SecretsText::tr("keychain, keyring, password store, API keys")},
        {u"secrets.audit"_s, SecretsText::tr("Secrets audit"), SecretsText::tr("search files for keys, leaked API keys, check")},
    };
    return {u"secrets"_s, SecretsText::tr("Secrets"), u"shield"_s, topics,
            [](Services& services, QWidget* parent) -> QWidget* { return new SecretsPanel(services, parent); }};
}

} // namespace bw::ui
