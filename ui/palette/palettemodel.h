// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "palette/fuzzymatch.h"
#include "palette/paletteentry.h"

#include <QAbstractListModel>

namespace bw::ui {

//! Those entries that match what was typed, the best first, at most a hundred.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole, KindRole /*!< "Chat" */, PositionsRole /*!< QList<qsizetype>: what matched */ };

    using QAbstractListModel::QAbstractListModel;

    void setEntries(QList<PaletteEntry> entries);
    void setPattern(const QString& pattern);
    [[nodiscard]] const PaletteEntry& entry(int row) const { return m_entries.at(m_shown.at(row).entry); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    void refill();

    struct Shown
    {
        qsizetype entry = 0;
        FuzzyMatch match;
    };

    QList<PaletteEntry> m_entries;
    QString m_pattern;
    QList<Shown> m_shown;
};

} // namespace bw::ui
