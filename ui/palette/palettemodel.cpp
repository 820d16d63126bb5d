// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/palettemodel.h"

#include <algorithm>
#include <tuple>

namespace bw::ui {

namespace {

constexpr qsizetype MostShown = 100;

QString kindText(PaletteEntry::Kind kind)
{
    switch (kind) {
    case PaletteEntry::Kind::Prompt:
        return PaletteModel::tr("Prompt");
    case PaletteEntry::Kind::Command:
        return PaletteModel::tr("Command");
    case PaletteEntry::Kind::Screen:
        return PaletteModel::tr("Screen");
    case PaletteEntry::Kind::Chat:
        return PaletteModel::tr("Chat");
    case PaletteEntry::Kind::Model:
        return PaletteModel::tr("Model");
    }
    return {};
}

QString spokenText(const PaletteEntry& entry)
{
    QStringList parts{entry.title, entry.detail, kindText(entry.kind)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace

void PaletteModel::setEntries(QList<PaletteEntry> entries)
{
    m_entries = std::move(entries);
    refill();
}

void PaletteModel::setPattern(const QString& pattern)
{
    m_pattern = pattern;
    refill();
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PaletteEntry& shown = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown.title;
    case Qt::AccessibleTextRole:
        return spokenText(shown);
    case DetailRole:
        return shown.detail;
    case KindRole:
        return kindText(shown.kind);
    case PositionsRole:
        return QVariant::fromValue(m_shown.at(index.row()).match.positions);
    default:
        return {};
    }
}

//! Another pattern is another list: nothing of the old one is worth keeping in place.
void PaletteModel::refill()
{
    beginResetModel();
    m_shown.clear();
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (auto found = fuzzyMatch(m_pattern, m_entries[i].title))
            m_shown.append({i, std::move(*found)});
    }
    const auto order = [this](const Shown& shown) { return std::tuple(-shown.match.score, m_entries[shown.entry].kind, shown.entry); };
    std::ranges::sort(m_shown, {}, order);
    m_shown.resize(std::min(m_shown.size(), MostShown));
    endResetModel();
}

} // namespace bw::ui
