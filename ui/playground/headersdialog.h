// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/exchange.h"
#include "shell/typeddialog.h"

class QPushButton;

namespace bw::ui {

class CellTable;
class Theme;

//! The headers of one conversation. Credentials are refused: they would be kept in its file.
class HeadersDialog final : public TypedDialog
{
    Q_OBJECT

public:
    HeadersDialog(const Theme& theme, const net::Headers& headers, QWidget* parent = nullptr);

signals:
    void edited(const bw::net::Headers& headers); //!< once, when accepted

protected:
    [[nodiscard]] QStringList typed() const override;

private:
    [[nodiscard]] net::Headers headers() const;
    void judge();

    CellTable* m_table = nullptr;
    QPushButton* m_accept = nullptr;
};

//! What is wrong with these headers of a conversation, in a sentence; empty: nothing.
[[nodiscard]] QString conversationHeadersProblem(const net::Headers& headers);
//! What is odd about them and yet allowed, likewise.
[[nodiscard]] QString conversationHeadersAdvice(const net::Headers& headers);

} // namespace bw::ui
