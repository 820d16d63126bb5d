// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/inspection.h"
#include "openai/chatrequest.h"

#include <QWidget>

class QAction;
class QPushButton;

namespace bw::ui {

struct Services;

//! What can be done with an inspected request: ask it again, take it along as code, save it. A button that cannot work
//! is greyed and says why.
class InspectorActions final : public QWidget
{
    Q_OBJECT

public:
    explicit InspectorActions(Services& services, QWidget* parent = nullptr);

    void setInspection(const Inspection& inspection);

private:
    void addReplay();
    void addCopy();
    void addSave();
    void allow(QPushButton& button, const QString& why); //!< unless there is a reason against it
    [[nodiscard]] QString whyNoRequest() const; //!< a sentence
    void copy(int language);
    void save();

    Services& m_services;
    Inspection m_inspection;
    std::optional<openai::ChatRequest> m_request; //!< as it was sent; nullopt: not kept, or no chat
    QPushButton* m_replay = nullptr;
    QAction* m_replayFreshly = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_save = nullptr;
};

//! The whole of it as JSON: the record, what went over the wire, the text. Holds no secret.
[[nodiscard]] QByteArray inspectionJson(const Inspection& inspection);

} // namespace bw::ui
