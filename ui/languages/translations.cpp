// SPDX-License-Identifier: GPL-3.0-or-later
#include "languages/translations.h"

#include <QDir> // for Q_INIT_RESOURCE

//! The macro does not work within a namespace.
static void initTranslations()
{
    Q_INIT_RESOURCE(translations);
}

namespace bw::ui {

void addTranslations()
{
    initTranslations();
}

} // namespace bw::ui
