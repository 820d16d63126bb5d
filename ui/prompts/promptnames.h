// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/promptfile.h"

#include <QHash>
#include <QSet>

namespace bw::ui {

//! The names of prompts, each of which there is only once. Quick for very many, and for very many that are the same.
class PromptNames final
{
public:
    explicit PromptNames(const QList<Prompt>& prompts = {});

    [[nodiscard]] QString take(const QString& wanted); //!< `wanted`, or "wanted (2)", … if that is taken; taken from now on

private:
    QSet<QString> m_taken{};
    QHash<QString, int> m_last{}; //!< by what was wanted: all numbers to this one are taken
};

} // namespace bw::ui
