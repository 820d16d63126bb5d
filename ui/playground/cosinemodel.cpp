// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/cosinemodel.h"

#include "theme/theme.h"
#include "widgets/format.h"

#include <QBrush>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr double Strongest = 0.35; //!< share of the series colour in the ground: text on it stays readable

QColor mixed(const QColor& ground, const QColor& color, double share)
{
    const auto mix = [share](float a, float b) { return a + float(share) * (b - a); };
    return QColor::fromRgbF(mix(ground.redF(), color.redF()), mix(ground.greenF(), color.greenF()), mix(ground.blueF(), color.blueF()));
}

QString quoted(QString text)
{
    return u'"' + text.replace(u'"', "\"\""_L1) + u'"';
}

} // namespace

CosineModel::CosineModel(const Theme& theme, QObject* parent) : QAbstractTableModel(parent), m_theme(theme) {}

void CosineModel::setTable(const QStringList& texts, const CosineTable& table)
{
    beginResetModel();
    m_texts = texts;
    m_table = table;
    endResetModel();
}

QString CosineModel::asCsv() const
{
    QString csv = u"text"_s;
    for (const QString& text : m_texts)
        csv += u',' + quoted(text);
    for (qsizetype i = 0; i < m_table.size(); ++i) {
        csv += u'\n' + quoted(m_texts.value(i));
        for (const std::optional<double>& value : m_table[i])
            csv += u',' + (value ? QString::number(*value, 'f', 6) : QString());
    }
    return csv + u'\n';
}

int CosineModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_table.size());
}

int CosineModel::columnCount(const QModelIndex& parent) const
{
    return rowCount(parent);
}

QVariant CosineModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const std::optional<double> value = m_table[index.row()][index.column()];
    switch (role) {
    case Qt::DisplayRole:
        return value ? QLocale().toString(*value, 'f', 3) : unknownText();
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignCenter);
    case Qt::BackgroundRole:
        return value ? QVariant(QBrush(mixed(m_theme.colors().card, m_theme.colors().series[*value < 0 ? 2 : 0], Strongest * std::abs(*value)))) : QVariant();
    case Qt::ToolTipRole:
        return plainTip(tr("“%1” and “%2”").arg(m_texts.value(index.row()).left(200), m_texts.value(index.column()).left(200)));
    default:
        return {};
    }
}

QVariant CosineModel::headerData(int section, Qt::Orientation, int role) const
{
    if (role == Qt::DisplayRole)
        return QString::number(section + 1);
    return role == Qt::ToolTipRole ? QVariant(plainTip(m_texts.value(section).left(200))) : QVariant();
}

} // namespace bw::ui
