// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace bw::app {

//! What a file that is opened holds, and so which screen takes it.
enum class FileKind {
    Run,     //!< a load test, also of vLLM, GuideLLM or AIPerf
    Plan,    //!< of a load test
    Chats,   //!< conversations, also of other programs
    Gateway, //!< a profile, or anything else that gateways are imported from
    Picture, //!< for a model to look at: PNG, JPEG, GIF, WebP
};

//! Told by the content, the name only helps. Pure; about a second for 100 MB. InvalidInput with a sentence for anything
//! else.
[[nodiscard]] Result<FileKind> fileKind(const QByteArray& content, const QString& name);

//! The same of a file on the disk. Io or InvalidInput with a sentence.
[[nodiscard]] Result<FileKind> kindOfFile(const QString& path);

} // namespace bw::app
