// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QHashFunctions>
#include <QJsonArray>
#include <QList>

namespace bw::ui {

//! A prompt that the person keeps.
struct Prompt
{
    QString name;
    QString text;     //!< may have {{name}} in it: base/prompttemplate.h
    QString folder{}; //!< empty: in none

    bool operator==(const Prompt&) const = default;
    friend size_t qHash(const Prompt& prompt, size_t seed = 0) noexcept { return qHashMulti(seed, prompt.name, prompt.text, prompt.folder); }
};

struct PromptFile
{
    QList<Prompt> prompts;
    QJsonArray others{}; //!< rows that are no prompt: kept as they are, so that nothing is lost by writing the file

    bool operator==(const PromptFile&) const = default;
};

// The file of prompts, which is also what is exported and imported: {"prompts": [{"name": …, "text": …, "folder": …}]}.

//! A row that is no prompt never hides the rest. Parse, with a sentence, for what is no such file at all.
[[nodiscard]] Result<PromptFile> promptsFromJson(const QByteArray& json);
[[nodiscard]] QByteArray toJson(const PromptFile& file);

//! `wanted`, or "wanted (2)", … if that is taken.
[[nodiscard]] QString freeName(const QString& wanted, const QList<Prompt>& prompts);
[[nodiscard]] QString firstWords(const QString& text); //!< for a prompt without a name

} // namespace bw::ui
