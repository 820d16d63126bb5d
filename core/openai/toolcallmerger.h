// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "openai/chatrequest.h"
#include "openai/chunk.h"

#include <QList>

#include <optional>
#include <vector>

namespace bw::openai {

//! Puts the tool calls of one choice together from their fragments. To which call a fragment belongs: by index; without
//! one by id; without both to the last. Another id, another name, or a name after whole arguments is another call all the
//! same (Gemini sends index 0 always). Name and id are taken once, arguments appended.
class ToolCallMerger
{
public:
    //! True if a call began or grew.
    bool add(const ToolFragment& fragment, QList<ToolCall>& calls);

private:
    [[nodiscard]] qsizetype callOf(const ToolFragment& fragment, const QList<ToolCall>& calls) const;
    [[nodiscard]] qsizetype callByIndex(qint64 index) const;

    std::vector<std::optional<qint64>> m_indexes; //!< one a call
};

} // namespace bw::openai
