// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "openai/chatrequest.h"

#include <QIODevice>

#include <vector>

namespace bw::stress {

//! One line of a data set.
struct DatasetEntry
{
    QList<openai::ChatMessage> messages; //!< of the first request
    QStringList followUps;               //!< what the user says after the answers to that
    qint64 maxTokens = 0;                //!< 0: not said

    bool operator==(const DatasetEntry&) const = default;
};

//! One prompt a line: {"prompt": "…"}, {"messages": […]}, {"conversations": [{"from": "human", "value": "…"}, …]}
//! (ShareGPT), each with an optional "max_tokens"; or plain text. Empty lines are skipped. The message of what is wrong
//! names the line.
[[nodiscard]] Result<std::vector<DatasetEntry>> readDataset(QIODevice& device);
[[nodiscard]] Result<std::vector<DatasetEntry>> readDatasetFile(const QString& path);

} // namespace bw::stress
