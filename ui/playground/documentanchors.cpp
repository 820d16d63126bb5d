// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/documentanchors.h"

#include <QTextBlock>
#include <QTextDocument>

namespace bw::ui {

QList<DocumentAnchor> anchorsIn(const QTextDocument& document)
{
    QList<DocumentAnchor> anchors;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        bool goesOn = false;
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QString target = it.fragment().charFormat().anchorHref();
            if (goesOn && anchors.constLast().target == target)
                anchors.last().text += it.fragment().text();
            else if (!target.isEmpty())
                anchors.append({it.fragment().text(), target});
            goesOn = !target.isEmpty();
        }
    }
    return anchors;
}

} // namespace bw::ui
