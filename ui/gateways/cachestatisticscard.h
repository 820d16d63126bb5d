// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cachebackend.h"
#include "secrets/keyring.h"

#include <QFrame>
#include <QTimer>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace bw::gateway {
struct CacheReport;
struct GatewayProfile;
}

namespace bw::ui {

class CaptionedValue;
class EditedGateway;
struct Services;

//! What the cache of the stored gateway has done, and throwing answers away: those of a model, those older than a day, all.
class CacheStatisticsCard final : public QFrame
{
    Q_OBJECT

public:
    CacheStatisticsCard(Services& services, EditedGateway& gateway, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void ask();
    void withLogin(const gateway::GatewayProfile& profile, std::function<void(const secrets::KeyRing&)> then);
    void forgetLogin() { m_login.reset(); }
    void showReport(const gateway::CacheReport& report);
    void invalidate();
    [[nodiscard]] cache::Invalidation chosen() const;

    Services& m_services;
    EditedGateway& m_gateway;
    QTimer m_timer; //!< while it is seen
    std::optional<secrets::KeyRing> m_login; //!< read once: a keychain may ask the person each time
    QList<CaptionedValue*> m_values;
    QLabel* m_trouble = nullptr;
    QComboBox* m_which = nullptr;
    QLineEdit* m_model = nullptr;
    QPushButton* m_throw = nullptr;
    QLabel* m_done = nullptr;
    bool m_asking = false;
};

} // namespace bw::ui
