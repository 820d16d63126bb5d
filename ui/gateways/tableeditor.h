// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateways/profiletable.h"

#include <QWidget>

namespace bw::ui {

class CellTable;
class EditedGateway;
class Theme;

//! A setting that is a table, bound to the draft.
class TableEditor final : public QWidget
{
    Q_OBJECT

public:
    TableEditor(const Theme& theme, EditedGateway& gateway, ProfileTable table, QWidget* parent = nullptr);

    //! Another table of the same shape: that of another endpoint.
    void setField(const ProfileField& field);
    [[nodiscard]] CellTable& table() noexcept { return *m_cells; }

private:
    void showRows();
    void write();

    EditedGateway& m_gateway;
    ProfileTable m_table;
    CellTable* m_cells = nullptr;
};

} // namespace bw::ui
