// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/promptnames.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bw::ui {

PromptNames::PromptNames(const QList<Prompt>& prompts)
{
    for (const Prompt& prompt : prompts)
        m_taken.insert(prompt.name);
}

QString PromptNames::take(const QString& wanted)
{
    QString name = wanted;
    while (m_taken.contains(name)) {
        int& last = m_last[wanted];
        last = std::max(last + 1, 2);
        name = wanted + u" (%1)"_s.arg(last);
    }
    m_taken.insert(name);
    return name;
}

} // namespace bw::ui
