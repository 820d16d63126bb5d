// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QSize>

class QImage;

namespace bw::ui {

//! A picture or a text that goes with a prompt.
struct Attachment
{
    QString name;
    QJsonObject part;  //!< as it is sent: an image as a data URL, a text in a fence under its name
    qint64 bytes = 0;  //!< that go over the wire
    qint64 tokens = 0; //!< estimate: texts as any text, pictures as gpt-4.1 counts them; tokensFor() knows the others
    QSize pixels{};    //!< of a picture

    bool operator==(const Attachment&) const = default;
};

inline constexpr qint64 LargestAttachment = 20LL * 1024 * 1024; //!< of a file; what OpenAI takes
inline constexpr qint64 LargeAttachment = 1024 * 1024;          //!< from here on its price is worth a second look
inline constexpr qint64 ManyTokens = 20'000;                    //!< of one file; the same

//! Reads and encodes: up to a tenth of a second, so not in the GUI thread. PNG, JPEG, GIF and WebP stay as they are; anything else must be UTF-8 text. The error is a sentence.
[[nodiscard]] Result<Attachment> attachmentOf(const QString& path);
[[nodiscard]] Result<Attachment> attachmentOf(const QImage& image); //!< of the clipboard; as PNG

[[nodiscard]] qint64 tokensFor(const Attachment& attachment, QStringView model); //!< estimate

//! "nginx.conf · 12 KB · ~3 100 tokens", "cat.png · 1.2 MB · 4032 × 3024 · ~1 105 tokens". `estimate`: what stands in
//! place of the tokens, where more is known than them.
[[nodiscard]] QString attachmentText(const Attachment& attachment, const QString& estimate = {});

//! Why a large file is worth a second look, and what helps; empty: it is not large.
[[nodiscard]] QString attachmentWarning(const Attachment& attachment);

//! What stands for the parts of a prompt where it is shown: a line for each but its own text; empty: there are none. Pure.
[[nodiscard]] QString attachmentLines(const QJsonArray& parts);

} // namespace bw::ui
