// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace bw::ui {

class EditedGateway;
class FieldRow;
class FormTable;
class GatewayHeaderTable;
class KeyField;
class ProfileTextArea;
class UndoBar;
struct Services;

//! How the gateway is reached: proxy, certificates, what goes with every request.
class NetworkTab final : public QWidget
{
    Q_OBJECT

public:
    NetworkTab(Services& services, EditedGateway& gateway, QWidget* parent = nullptr);

private:
    QWidget* makeProxyCard();
    QWidget* makeTlsCard();
    QWidget* makeConnectionsCard();
    QWidget* makeHeaderCard();
    QWidget* makeBodyCard();
    void openCertificate();
    void writePassword();
    void removeHeader();
    void showHeaderNote();
    void showDraft();

    Services& m_services;
    EditedGateway& m_gateway;
    QComboBox* m_proxy = nullptr;
    QWidget* m_proxyFields = nullptr;
    KeyField* m_password = nullptr;
    FieldRow* m_passwordRow = nullptr;
    QLabel* m_certificates = nullptr;
    GatewayHeaderTable* m_headers = nullptr;
    FormTable* m_headerView = nullptr;
    QLabel* m_headerNote = nullptr;
    UndoBar* m_undo = nullptr; //!< of headers
};

} // namespace bw::ui
