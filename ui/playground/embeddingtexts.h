// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace bw::ui {

enum class TextSplit {
    Lines,      //!< each line is a text
    Paragraphs, //!< empty lines stand between texts
};

inline constexpr int MostEmbeddings = 256; //!< texts in one request here; the API takes 2 048

//! The texts that are typed, blank ones left out.
[[nodiscard]] QStringList embeddingTexts(const QString& typed, TextSplit split);

//! Vectors with their texts as JSON, an object a text: [{"text": …, "embedding": […]}].
[[nodiscard]] QString vectorsAsJson(const QStringList& texts, const QList<QList<double>>& vectors);

} // namespace bw::ui
