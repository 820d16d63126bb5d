// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayprofile.h"
#include "net/exchange.h"
#include "openai/chatrequest.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QTabBar;

namespace bw::ui {

class Theme;

//! A request as a program to copy, in four ways. It reads the key from $BELLWETHER_API_KEY and never holds it.
class CodeDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit CodeDialog(const Theme& theme, QWidget* parent = nullptr);

    //! `headers`: of the conversation.
    void setRequest(const gateway::GatewayProfile& profile, const openai::ChatRequest& request, const net::Headers& headers = {});
    [[nodiscard]] QString code() const; //!< as shown

private:
    QWidget* makeFoot();
    void refresh();
    void color();
    void copy();
    void save();

    const Theme& m_theme;
    QLabel* m_about = nullptr;
    QTabBar* m_languages = nullptr;
    QPlainTextEdit* m_text = nullptr;
    QCheckBox* m_servicePool = nullptr;
    QLabel* m_said = nullptr;
    gateway::GatewayProfile m_profile;
    openai::ChatRequest m_request;
    net::Headers m_headers;
};

} // namespace bw::ui
