// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "gateways/keytable.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace bw::ui {

class CheckPanel;
class FormField;
class FormTable;
class KeyField;
class UndoBar;
struct Services;

//! The keys of a gateway: labels, whose they are, where they are kept, and what came of checking each. Keys go to the
//! keychain when the gateway is saved.
class KeysTab final : public QWidget
{
    Q_OBJECT

public:
    KeysTab(Services& services, EditedGateway& gateway, QWidget* parent = nullptr);

private:
    QWidget* makeTableCard();
    QWidget* makeDetailCard();
    void addKey();
    void removeKey();
    void restore(int row, const OwnedKey& owned, const SecretString& secret);
    void moveKey(int by);
    void setOwner(const EndpointId& endpoint);
    void checkAll();
    void checkNext();
    void check(const KeyId& key);
    void taken(const KeyId& key, const gateway::KeyCheckResult& result);
    void select(const KeyId& key);
    void showSelected();
    void showOwners();
    void showKeyNote();
    [[nodiscard]] int selectedRow() const;
    [[nodiscard]] QString destination() const; //!< the hosts that the selected key is sent to

    Services& m_services;
    EditedGateway& m_gateway;
    KeyTable* m_table = nullptr;
    FormTable* m_view = nullptr;
    UndoBar* m_undo = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_up = nullptr;
    QPushButton* m_down = nullptr;
    QPushButton* m_checkAll = nullptr;
    QWidget* m_detail = nullptr;
    QLineEdit* m_label = nullptr;
    QComboBox* m_owner = nullptr;
    KeyField* m_key = nullptr;
    FormField* m_keyField = nullptr;
    QLabel* m_destination = nullptr;
    QPushButton* m_check = nullptr;
    CheckPanel* m_panel = nullptr;
    QList<KeyId> m_toCheck;
    KeyId m_selected;
};

} // namespace bw::ui
