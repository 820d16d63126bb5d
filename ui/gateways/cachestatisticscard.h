// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cachebackend.h"

#include <QFrame>
#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace bw::gateway {
struct CacheReport;
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
    void showReport(const gateway::CacheReport& report);
    void invalidate();
    [[nodiscard]] cache::Invalidation chosen() const;

    Services& m_services;
    EditedGateway& m_gateway;
    QTimer m_timer; //!< while it is seen
    QList<CaptionedValue*> m_values;
    QLabel* m_trouble = nullptr;
    QComboBox* m_which = nullptr;
    QLineEdit* m_model = nullptr;
    QPushButton* m_throw = nullptr;
    QLabel* m_done = nullptr;
    bool m_asking = false;
};

} // namespace bw::ui
