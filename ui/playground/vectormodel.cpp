// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/vectormodel.h"

#include "base/vectors.h"
#include "widgets/format.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr qsizetype NumbersShown = 6;

QString firstNumbers(const QList<double>& vector)
{
    QStringList numbers;
    for (const double number : vector.first(std::min(NumbersShown, vector.size())))
        numbers.append(QLocale().toString(number, 'f', 4));
    if (vector.size() > NumbersShown)
        numbers.append(u"…"_s);
    return numbers.join(u"  "_s);
}

} // namespace

QList<double> vectorStrip(const QList<double>& vector, qsizetype size)
{
    const qsizetype parts = std::min(size, vector.size());
    QList<double> strip;
    double largest = 0;
    for (qsizetype i = 0; i < parts; ++i) {
        const qsizetype from = vector.size() * i / parts;
        const qsizetype to = std::max(from + 1, vector.size() * (i + 1) / parts);
        double sum = 0;
        for (qsizetype k = from; k < to; ++k)
            sum += std::isfinite(vector[k]) ? vector[k] : 0;
        strip.append(sum / double(to - from));
        largest = std::max(largest, std::abs(strip.last()));
    }
    for (double& value : strip)
        value = largest > 0 ? value / largest : 0;
    return strip;
}

void VectorModel::setVectors(const QStringList& texts, const QList<QList<double>>& vectors)
{
    beginResetModel();
    m_rows.clear();
    for (qsizetype i = 0; i < vectors.size(); ++i)
        m_rows.append({texts.value(i), norm(vectors[i]), firstNumbers(vectors[i]), vectorStrip(vectors[i], StripSize)});
    endResetModel();
}

int VectorModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int VectorModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : VectorColumnCount;
}

QVariant VectorModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[index.row()];
    if (role == VectorStripRole && index.column() == VectorNumbers)
        return QVariant::fromValue(row.strip);
    if (role == Qt::ToolTipRole && index.column() == VectorText)
        return plainTip(row.text.left(1000));
    if (role == Qt::TextAlignmentRole)
        return QVariant((index.column() == VectorLength ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case VectorText:
        return row.text.simplified().left(200);
    case VectorLength:
        return QLocale().toString(row.length, 'f', 3);
    default:
        return row.numbers;
    }
}

QVariant VectorModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    return section == VectorText ? tr("Text") : section == VectorLength ? tr("Length") : tr("Vector");
}

} // namespace bw::ui
