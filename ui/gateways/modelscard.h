// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayprofile.h"
#include "openai/modellist.h"

#include <QFrame>
#include <QHash>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace bw::gateway {
struct ModelsResult;
}

namespace bw::ui {

class EditedGateway;
class FormTable;
class ModelFilter;
class ModelTable;
struct Services;

//! The model picker: what the gateway offers, with prices and contexts; favourites, hidden ones, and which one a new
//! chat begins with. Asks the gateway when told to.
class ModelsCard final : public QFrame
{
    Q_OBJECT

public:
    ModelsCard(Services& services, EditedGateway& gateway, QWidget* parent = nullptr);

    void focusSearch();
    //! What the gateway said when it was last asked; empty: not yet.
    [[nodiscard]] QList<openai::ModelInfo> listed() const;
    //! With the keys of the draft. `done` comes once with what went wrong, or with nothing once listed() is new; not at
    //! all if another gateway is shown by then. May be empty.
    void fetch(const std::function<void(const QString& problem)>& done = {});

private:
    void build();
    QWidget* makeTable();
    void showModels();
    void take(const ProfileId& id, const gateway::ModelsResult& result, const std::function<void(const QString&)>& done);
    void setNote(const QString& sentence);
    void say(const QString& sentence, const std::function<void(const QString&)>& done);
    void setMark(QStringList gateway::GatewayProfile::*list, const QString& model, bool on);
    void makeDefault();

    Services& m_services;
    EditedGateway& m_gateway;
    ModelTable* m_models = nullptr;
    ModelFilter* m_filter = nullptr;
    FormTable* m_view = nullptr;
    QLineEdit* m_search = nullptr;
    QCheckBox* m_hidden = nullptr;
    QPushButton* m_fetch = nullptr;
    QPushButton* m_default = nullptr;
    QLabel* m_note = nullptr;
    QHash<ProfileId, QList<openai::ModelInfo>> m_listed; //!< of this session
};

} // namespace bw::ui
