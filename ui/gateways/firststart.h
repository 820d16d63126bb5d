// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateways/gatewaydraft.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace bw::ui {

class CheckPanel;
class FormField;
class KeyField;
class KeySaver;
struct Services;

//! One card for somebody without a gateway: which one, its key, checked, done. Adds to the GatewayBook when done.
class FirstStart final : public QWidget
{
    Q_OBJECT

public:
    explicit FirstStart(Services& services, QWidget* parent = nullptr);

signals:
    void demoChosen();
    void settingsWanted(); //!< another language, larger text

private:
    QWidget* makeCard();
    QWidget* makeChoices();
    QWidget* makeKeyStep();
    [[nodiscard]] GatewayDraft draft() const;
    void showChoices();
    void showKeyNote();
    void choose(gateway::Provider provider);
    void check();
    void checked(bool accepted);
    void finish();

    Services& m_services;
    gateway::GatewayProfile m_profile;
    QLabel* m_question = nullptr;
    QWidget* m_choices = nullptr;
    QWidget* m_keyStep = nullptr;
    FormField* m_urlField = nullptr;
    FormField* m_keyField = nullptr;
    QLineEdit* m_url = nullptr;
    KeyField* m_key = nullptr;
    CheckPanel* m_check = nullptr;
    KeySaver* m_keySaver = nullptr;
    QPushButton* m_checkButton = nullptr;
    QPushButton* m_anyway = nullptr;
};

} // namespace bw::ui
