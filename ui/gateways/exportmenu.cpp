// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/exportmenu.h"

#include "gateways/gatewayfiles.h"

#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace bw::ui {

ExportMenu::ExportMenu(Chosen chosen, QWidget* parent) : QMenu(parent), m_chosen(std::move(chosen))
{
    setToolTipsVisible(true);
    add(tr("Profile…"), tr("Everything about this gateway except its keys, as a file for others or for bellwether-cli --gateway."),
        u"exportProfile"_s,
        {tr("Export gateway"), tr("Bellwether profile (*.json)"), u"json"_s, writeProfile, tr("“%1” was written to %2, without its keys.")});
    add(u"nginx.conf…"_s,
        tr("A reverse proxy in front of its endpoints as they are saved: weights and backups, failover, rate limits and a cache. Programs then "
           "ask http://127.0.0.1:8080/v1 with their own keys; bellwether-cli export nginx has more options."),
        u"exportNginx"_s,
        {tr("Export nginx.conf"), tr("nginx configuration (*.conf)"), u"conf"_s, writeNginxConfig,
         tr("“%1” was written to %2 as an nginx.conf, without its keys. Have nginx check it with “nginx -t -c” and the path.")});
}

void ExportMenu::add(const QString& text, const QString& tip, const QString& name, const Kind& kind)
{
    QAction* const action = addAction(text);
    action->setObjectName(name);
    action->setToolTip(tip);
    connect(action, &QAction::triggered, this, [this, kind] { ask(kind); });
}

void ExportMenu::ask(const Kind& kind)
{
    const std::optional<gateway::GatewayProfile> profile = m_chosen();
    if (!profile)
        return;
    auto* dialog = new QFileDialog(parentWidget(), kind.title, fileNameFor(*profile, kind.suffix), kind.filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(kind.suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, kind, profile = *profile](const QString& path) {
        const Result<void> written = kind.write(profile, path);
        emit told(written ? kind.done.arg(profile.name, path) : written.error().message);
    });
    dialog->open();
}

} // namespace bw::ui
