// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace bw::ui {

class Theme;

//! Two lines a gateway: its name, and small and grey its address or that its form holds unsaved changes.
class GatewayDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit GatewayDelegate(const Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

} // namespace bw::ui
