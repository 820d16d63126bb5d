// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/promptfile.h"

#include <QAbstractListModel>

namespace bw::ui {

//! The prompts that match what is searched for: by name and folder fuzzily, by their text word for word without case and
//! accents. As they came while nothing is searched, the best first otherwise.
class PromptModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setPrompts(QList<Prompt> prompts);
    void setPattern(const QString& pattern);
    [[nodiscard]] const Prompt& prompt(int row) const { return m_prompts.at(m_shown.at(row)); }
    [[nodiscard]] int rowOf(const QString& name) const; //!< -1: not shown
    [[nodiscard]] QStringList folders() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    void refill();

    QList<Prompt> m_prompts;
    QList<qsizetype> m_shown;
    QString m_pattern;
};

//! "Work › Translate"; the name alone without a folder.
[[nodiscard]] QString pathText(const Prompt& prompt);

} // namespace bw::ui
