// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bw {

//! The text with everything visible that could disguise it, one character for one, so that positions stay: overrides,
//! embeddings and isolates of the direction of writing, characters without width, tags, lone surrogates and what Qt keeps
//! for itself become "�", control characters their pictures ("␀"), a paragraph separator a line separator. Joiners stay
//! where a script or an emoji needs them, marks of direction where there is text from right to left, and marks above each
//! other up to eight of them. Cheap for text that has none. Any thread.
[[nodiscard]] QString visibleText(const QString& text);

} // namespace bw
