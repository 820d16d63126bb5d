// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/celldelegate.h"

#include <QIcon>

namespace bw::ui {

//! A star for favourites, a crossed eye for hidden models, and "default" behind the name of one.
class ModelDelegate final : public CellDelegate
{
    Q_OBJECT

public:
    explicit ModelDelegate(const Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    [[nodiscard]] const QIcon& iconOf(const QModelIndex& index) const;
    void paintName(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    QIcon m_star;
    QIcon m_starFull;
    QIcon m_eye;
    QIcon m_eyeOff;
};

} // namespace bw::ui
