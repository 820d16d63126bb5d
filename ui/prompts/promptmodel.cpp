// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/promptmodel.h"

#include "base/foldedtext.h"
#include "palette/fuzzymatch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int FoundInText = -1'000; //!< below every match of a name

std::optional<int> scoreOf(const Prompt& prompt, const QString& pattern)
{
    if (const auto match = fuzzyMatch(pattern, pathText(prompt)))
        return match->score;
    return FoldedText(prompt.text).find(FoldedText(pattern.trimmed())).isEmpty() ? std::nullopt : std::optional(FoundInText);
}

} // namespace

void PromptModel::setPrompts(QList<Prompt> prompts)
{
    m_prompts = std::move(prompts);
    refill();
}

void PromptModel::setPattern(const QString& pattern)
{
    m_pattern = pattern;
    refill();
}

int PromptModel::rowOf(const QString& name) const
{
    const auto row = std::ranges::find_if(m_shown, [&](qsizetype i) { return m_prompts[i].name == name; });
    return row == m_shown.end() ? -1 : int(row - m_shown.begin());
}

QStringList PromptModel::folders() const
{
    QStringList folders;
    for (const Prompt& prompt : m_prompts) {
        if (!prompt.folder.isEmpty())
            folders.append(prompt.folder);
    }
    folders.removeDuplicates();
    return folders;
}

int PromptModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant PromptModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return pathText(prompt(index.row()));
    return {};
}

//! Another pattern is another list: nothing of the old one is worth keeping in place.
void PromptModel::refill()
{
    beginResetModel();
    QList<std::pair<int, qsizetype>> found; // minus the score
    for (qsizetype i = 0; i < m_prompts.size(); ++i) {
        if (const auto score = scoreOf(m_prompts[i], m_pattern))
            found.append({-*score, i});
    }
    std::ranges::sort(found);
    m_shown.clear();
    for (const auto& [score, i] : found)
        m_shown.append(i);
    endResetModel();
}

QString pathText(const Prompt& prompt)
{
    return prompt.folder.isEmpty() ? prompt.name : prompt.folder + u" › "_s + prompt.name;
}

} // namespace bw::ui
