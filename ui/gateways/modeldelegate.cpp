// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/modeldelegate.h"

#include "gateways/modeltable.h"
#include "theme/fonts.h"
#include "theme/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int IconSize = 16;
constexpr int Gap = 10;

bool isMark(const QModelIndex& index)
{
    return index.column() == ModelFavourite || index.column() == ModelHidden;
}

} // namespace

ModelDelegate::ModelDelegate(const Theme& theme, QObject* parent)
    : CellDelegate(theme, parent), m_star(theme.icon(u"star"_s, IconTone::Muted)), m_starFull(theme.icon(u"star-full"_s, IconTone::Accent)),
      m_eye(theme.icon(u"eye"_s, IconTone::Muted)), m_eyeOff(theme.icon(u"eye-off"_s, IconTone::Warning))
{
}

void ModelDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    paintGround(painter, option, index);
    if (isMark(index)) {
        const QRect box(option.rect.center().x() - IconSize / 2, option.rect.center().y() - IconSize / 2, IconSize, IconSize);
        iconOf(index).paint(painter, box);
    } else if (index.column() == ModelName) {
        paintName(painter, option, index);
    } else {
        paintText(painter, option.rect, index.data().toString(), theme().colors().secondary, Qt::AlignRight);
    }
    painter->restore();
}

const QIcon& ModelDelegate::iconOf(const QModelIndex& index) const
{
    const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    if (index.column() == ModelFavourite)
        return on ? m_starFull : m_star;
    return on ? m_eyeOff : m_eye;
}

void ModelDelegate::paintName(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QString name = index.data().toString();
    const Colors& colors = theme().colors();
    paintText(painter, option.rect, name, index.data(IsHiddenRole).toBool() ? colors.muted : colors.text, Qt::AlignLeft);
    if (!index.data(IsDefaultRole).toBool())
        return;
    const int left = painter->fontMetrics().horizontalAdvance(name) + Gap;
    QFont small = option.font;
    small.setPixelSize(scaledPixels(SmallPixels));
    painter->setFont(small);
    paintText(painter, option.rect.adjusted(left, 0, 0, 0), tr("default"), colors.accent, Qt::AlignLeft);
}

} // namespace bw::ui
