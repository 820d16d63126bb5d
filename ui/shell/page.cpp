// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/page.h"

namespace bw::ui {

Page* Page::around(QObject* part)
{
    for (QObject* each = part; each; each = each->parent()) {
        if (auto* const page = qobject_cast<Page*>(each))
            return page;
    }
    return nullptr;
}

} // namespace bw::ui
