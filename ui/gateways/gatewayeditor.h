// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateways/editedgateway.h"

#include <QWidget>

#include <functional>

class QPushButton;
class QScrollArea;
class QStackedWidget;
class QTabBar;

namespace bw::ui {

class CheckPanel;
class ElidedLabel;
class HealthWatch;
class IdentityCard;
class ModelsCard;
class Pill;
enum class EditorTab;
struct Services;

//! Everything about one gateway, a tab a subject, over one draft.
class GatewayEditor final : public QWidget
{
    Q_OBJECT

public:
    GatewayEditor(Services& services, const HealthWatch& health, QWidget* parent = nullptr);

    [[nodiscard]] EditedGateway& gateway() noexcept { return *m_gateway; }
    void setSaved(bool saved, bool stored); //!< nothing to save; there is something to go back to
    void focusFirstField();
    void findModel(); //!< goes to where the models are, and their search
    void check();     //!< the key, where what comes of it is seen
    void warmUp();    //!< likewise: opens connections ahead
    //! Shows what stops saving and goes to the first of it. False if nothing does.
    bool showProblems();
    void clearCheck();

signals:
    void saveRequested();
    void revertRequested();
    void removeRequested();
    void endpointSwitched(const bw::EndpointId& endpoint, bool enabled); //!< at once, without Save

private:
    QWidget* makeHead();
    QWidget* makeOverview();
    QWidget* makeCheckCard();
    void addTab(EditorTab tab, std::function<QWidget*()> make); //!< made when it is first shown
    void showTab(int tab);
    QScrollArea* makePlace(QWidget* page);
    void showDraft();

    Services& m_services;
    const HealthWatch& m_health;
    EditedGateway* m_gateway = nullptr;
    ElidedLabel* m_title = nullptr;
    Pill* m_unsaved = nullptr;
    Pill* m_insecure = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_revert = nullptr;
    QPushButton* m_remove = nullptr;
    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_pages = nullptr;
    QList<std::function<QWidget*()>> m_toMake; //!< by tab; empty: it is there
    IdentityCard* m_identity = nullptr;
    ModelsCard* m_models = nullptr;
    CheckPanel* m_check = nullptr;
    bool m_saved = true;
};

} // namespace bw::ui
