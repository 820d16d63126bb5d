// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;

namespace bw::ui {

class EditedGateway;
class FieldRow;
class KeyField;
struct Services;

//! The response cache: whether, what for, where and for how long, and what it has done.
class CacheTab final : public QWidget
{
    Q_OBJECT

public:
    CacheTab(Services& services, EditedGateway& gateway, QWidget* parent = nullptr);

private:
    QWidget* makeStoreCard();
    QWidget* makeTtlCard();
    void writePassword();
    void showDraft();

    Services& m_services;
    EditedGateway& m_gateway;
    QComboBox* m_store = nullptr;
    KeyField* m_password = nullptr;
    FieldRow* m_passwordRow = nullptr;
    QWidget* m_redis = nullptr;
};

} // namespace bw::ui
