// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "shell/services.h"

#include <QHash>
#include <QWidget>

class QComboBox;
class QPushButton;

namespace bw::gateway {
struct KeyCheckResult;
}

namespace bw::ui {

class IconButton;
class Pill;

//! The playground's part of the top bar: gateway, how its key stands, and what can be done with the conversation.
class PlaygroundHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit PlaygroundHeader(Services& services, QWidget* parent = nullptr);

    void setGateway(const ProfileId& gateway); //!< without gatewayChosen(); checks its key if that was not done yet
    [[nodiscard]] ProfileId gateway() const;
    void openPicker(); //!< the list of gateways
    [[nodiscard]] bool isPanelShown() const;
    void setPanelShown(bool shown);
    void setPanes(int count);         //!< of several, the input can be shared
    void setSharedInput(bool shared); //!< without sharedInputChosen()
    [[nodiscard]] bool showsEmbeddings() const;
    void showEmbeddings();
    void showChats(); //!< in place of embeddings, with embeddingsToggled()

signals:
    void gatewayChosen(const bw::ProfileId& gateway);
    void newChatRequested();
    void addPaneRequested();
    void viewCodeRequested();
    void sharedInputChosen(bool shared);
    void panelToggled(bool shown);
    void embeddingsToggled(bool shown); //!< in place of the chats

private:
    void makeGateway();
    void makeButtons();
    void layOut();
    void connectButtons();
    void fill();
    void showGateway();
    void checkKey();
    void take(const ProfileId& gateway, const gateway::KeyCheckResult& result);
    void showKeyState();
    void showVerification();

    struct KeyNote
    {
        QString text;
        int kind = 0; //!< Pill::Kind
        QString hint;
    };

    Services& m_services;
    QComboBox* m_gateways = nullptr;
    Pill* m_insecure = nullptr; //!< while nobody checks who answers for the gateway
    Pill* m_key = nullptr;
    QPushButton* m_sharedInput = nullptr;
    QPushButton* m_newChat = nullptr;
    QPushButton* m_addPane = nullptr;
    QPushButton* m_code = nullptr;
    QPushButton* m_embeddings = nullptr;
    QList<QWidget*> m_ofChats; //!< hidden while embeddings are shown
    int m_panes = 1;
    IconButton* m_panel = nullptr;
    QHash<ProfileId, KeyNote> m_notes; //!< of the gateways whose key was checked
    ProfileId m_gateway;
};

} // namespace bw::ui
