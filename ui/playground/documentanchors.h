// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QTextDocument;

namespace bw::ui {

//! What can be clicked in a document.
struct DocumentAnchor
{
    QString text;
    QString target; //!< an address, or the name of an action

    bool operator==(const DocumentAnchor&) const = default;
};

//! In order; one that changes its look in the middle is one.
[[nodiscard]] QList<DocumentAnchor> anchorsIn(const QTextDocument& document);

} // namespace bw::ui
