// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateways/gatewaydraft.h"
#include "shell/page.h"
#include "widgets/command.h"

#include <QHash>

class QLabel;
class QListView;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace bw::gateway {
struct ImportedGateway;
}

namespace bw::ui {

class GatewayEditor;
class GatewayModel;
class HealthWatch;
class KeySaver;
class UndoBar;
struct Services;

//! The gateways of this person: the list on the left, everything about the chosen one on the right. Takes what is
//! dropped or pasted on it for a gateway to import.
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
    [[nodiscard]] QVariant keep() override; //!< what is edited and not saved, and where the person was
    void resume(const QVariant& kept) override;
    [[nodiscard]] QString unsavedWork() const override;

    void addGateway();
    void importText(const QByteArray& text, const QString& fileName); //!< opens the dialog with it
    void adopt(const QList<gateway::ImportedGateway>& gateways);      //!< as the person chose them there
    //! What can be done here by keys and from the command palette; null: before the page is made, to be named only.
    [[nodiscard]] static QList<CommandSpec> commands(GatewaysPage* page);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    QWidget* makeList();
    QWidget* makeDetail();
    QWidget* makeNothing();
    void makeHeader();
    [[nodiscard]] QMenu* makeExports();
    void choose(const ProfileId& id);
    void showChosen();
    void keepDraft();
    void save();
    void revert();
    void remove();
    void switchEndpoint(const EndpointId& endpoint, bool enabled);
    void openImport();
    void importFile(const QString& path);
    void bookChanged();
    void updateButtons();
    void exportAs(const QString& action);
    void ofChosen(void (GatewayEditor::*act)());

    Services& m_services;
    HealthWatch* m_health = nullptr;
    GatewayModel* m_model = nullptr;
    QWidget* m_header = nullptr;
    QListView* m_list = nullptr;
    QStackedWidget* m_detail = nullptr;
    GatewayEditor* m_editor = nullptr;
    KeySaver* m_keySaver = nullptr;
    UndoBar* m_undo = nullptr;
    QLabel* m_note = nullptr;
    QPushButton* m_export = nullptr;
    ProfileId m_chosen;
    QHash<ProfileId, GatewayDraft> m_drafts; //!< edited and not saved, of every gateway
    QHash<ProfileId, GatewayDraft> m_begun; //!< new ones, as they were before the person typed anything
};

} // namespace bw::ui
