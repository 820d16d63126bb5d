// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace bw {

//! Text as it is compared when somebody searches: without case, diacritics and the stroke of đ, so that "dong" finds
//! "Đồng". Knows for each of its characters where it stands in the original.
class FoldedText
{
public:
    struct Span
    {
        qsizetype from = 0; //!< UTF-16 units of the original
        qsizetype length = 0;

        bool operator==(const Span&) const = default;
    };

    explicit FoldedText(QStringView original);

    [[nodiscard]] const QString& text() const noexcept { return m_text; }

    //! Where `needle` (folded too) stands, none overlapping another; combining marks belong to the letter before.
    [[nodiscard]] QList<Span> find(const FoldedText& needle) const;

private:
    QString m_text;
    QList<qsizetype> m_places; //!< of each character and of the end; empty while both texts are alike
};

} // namespace bw
