// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayprofile.h"

#include <QMenu>

#include <functional>
#include <optional>

namespace bw::ui {

//! What a gateway can be written to a file as: its profile, or an nginx.conf that stands in front of its endpoints.
class ExportMenu final : public QMenu
{
    Q_OBJECT

public:
    using Chosen = std::function<std::optional<gateway::GatewayProfile>()>;

    ExportMenu(Chosen chosen, QWidget* parent);

signals:
    void told(const QString& sentence); //!< how it went

private:
    using Write = std::function<Result<void>(const gateway::GatewayProfile&, const QString& path)>;

    struct Kind
    {
        QString title; //!< of the file dialog
        QString filter;
        QString suffix;
        Write write;
        QString done; //!< "%1" the gateway, "%2" the file
    };

    void add(const QString& text, const QString& tip, const QString& name, const Kind& kind);
    void ask(const Kind& kind);

    Chosen m_chosen;
};

} // namespace bw::ui
