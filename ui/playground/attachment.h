// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonObject>

class QImage;

namespace bw::ui {

//! A picture or a text that goes with a prompt.
struct Attachment
{
    QString name;
    QJsonObject part;  //!< as it is sent: an image as a data URL, a text in a fence under its name
    qint64 bytes = 0;  //!< that go over the wire
    qint64 tokens = 0; //!< estimate: texts as any text, pictures by OpenAI's tiles of 512 pixels, 85 + 170 each

    bool operator==(const Attachment&) const = default;
};

inline constexpr qint64 LargestAttachment = 20LL * 1024 * 1024; //!< of a file; what OpenAI takes
inline constexpr qint64 LargeAttachment = 1024 * 1024;          //!< from here on its price is worth a second look

//! Reads and encodes: up to a tenth of a second, so not in the GUI thread. PNG, JPEG, GIF and WebP stay as they are; anything else must be UTF-8 text. The error is a sentence.
[[nodiscard]] Result<Attachment> attachmentOf(const QString& path);
[[nodiscard]] Result<Attachment> attachmentOf(const QImage& image); //!< of the clipboard; as PNG

//! "nginx.conf · 12 KB · ~3 100 tokens"
[[nodiscard]] QString attachmentText(const Attachment& attachment);

//! What stands for the parts of a prompt where it is shown: a line for each but its own text; empty: there are none. Pure.
[[nodiscard]] QString attachmentLines(const QJsonArray& parts);

} // namespace bw::ui
