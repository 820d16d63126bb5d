// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace bw::ui {

class Theme;

//! Two lines a gateway: a dot for its breakers, its name and its usual time to the first token; small below it its
//! address, or that its draft holds unsaved changes, or that its certificates are not checked.
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
