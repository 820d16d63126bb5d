// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QJsonArray>

namespace bw::ui {

//! Every token of an answer with its probability and what else it might have been: the table behind the colours.
class TokenDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit TokenDialog(const QJsonArray& logprobs, QWidget* parent = nullptr);
};

} // namespace bw::ui
