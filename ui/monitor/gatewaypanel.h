// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitor/gatewaycard.h"

#include <QFrame>
#include <QHash>

class QLabel;
class QVBoxLayout;

namespace bw::ui {

class CaptionedValue;

//! The endpoints that were asked, a card each, and below them how this program itself is: its pool, its cache, its lag.
class GatewayPanel final : public QFrame
{
    Q_OBJECT

public:
    explicit GatewayPanel(const Theme& theme, QWidget* parent = nullptr);

    //! `whole`: the numbers are of this snapshot's range.
    void show(const metrics::Snapshot& whole, const QHash<EndpointId, EndpointNews>& news);

private:
    QWidget* makeClient();
    void showEndpoints(const metrics::Snapshot& whole, const QHash<EndpointId, EndpointNews>& news);
    void showClient(const metrics::Snapshot& whole);

    const Theme& m_theme;
    QVBoxLayout* m_cards = nullptr;
    QList<GatewayCard*> m_shown;
    QLabel* m_none = nullptr;
    CaptionedValue* m_pool = nullptr;
    CaptionedValue* m_opened = nullptr;
    CaptionedValue* m_reused = nullptr;
    CaptionedValue* m_saved = nullptr;
    CaptionedValue* m_cache = nullptr;
    CaptionedValue* m_lag = nullptr;
    CaptionedValue* m_window = nullptr;
    QLabel* m_notes = nullptr;
};

} // namespace bw::ui
