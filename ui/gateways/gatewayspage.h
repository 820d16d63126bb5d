// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateways/gatewaydraft.h"
#include "shell/page.h"

#include <QHash>

class QBoxLayout;
class QListView;
class QPushButton;
class QStackedWidget;

namespace bw::ui {

class CheckPanel;
class GatewayForm;
class GatewayModel;
class KeySaver;
class UndoBar;
struct Services;

//! The gateways of this person: the list on the left, the form of the chosen one on the right.
class GatewaysPage final : public Page
{
    Q_OBJECT

public:
    explicit GatewaysPage(Services& services, QWidget* parent = nullptr);
    ~GatewaysPage() override;

    [[nodiscard]] QString id() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] QWidget* headerBar() override { return m_header; }
    void activate() override;

    void addGateway();

private:
    void build();
    QWidget* makeList();
    QWidget* makeDetail();
    QWidget* makeNothing();
    QWidget* makeSheet();
    QBoxLayout* makeButtons();
    void makeHeader();
    void choose(const ProfileId& id);
    void showChosen();
    void keepDraft();
    void save();
    void check();
    void remove();
    void bookChanged();
    void updateButtons();
    [[nodiscard]] bool isUnsaved() const;

    Services& m_services;
    GatewayModel* m_model = nullptr;
    QWidget* m_header = nullptr;
    QListView* m_list = nullptr;
    QStackedWidget* m_detail = nullptr;
    GatewayForm* m_form = nullptr;
    CheckPanel* m_check = nullptr;
    KeySaver* m_keySaver = nullptr;
    UndoBar* m_undo = nullptr;
    QPushButton* m_saveButton = nullptr;
    QPushButton* m_checkButton = nullptr;
    QPushButton* m_removeButton = nullptr;
    ProfileId m_chosen;
    QHash<ProfileId, GatewayDraft> m_drafts; //!< edited and not saved, of every gateway
};

} // namespace bw::ui
