// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/datapanel.h"

#include "settings/cleaningview.h"
#include "settings/copiesview.h"
#include "settings/placesview.h"
#include "settings/settingscard.h"
#include "shell/restart.h"

#include <QBoxLayout>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bw::ui {

DataPanel::DataPanel(Services& services, QWidget* parent) : SpecPanel(services, u"data"_s, {}, parent)
{
    setObjectName(u"dataPanel"_s);
    auto* const places = new SettingsCard(tr("Where files lie"), {}, this);
    auto* const sizes = new PlacesView(services, places);
    places->addWidget(sizes);
    auto* const cleaning = new SettingsCard(tr("Making room"), {}, this);
    auto* const cleaner = new CleaningView(services, cleaning);
    cleaning->addWidget(cleaner);
    auto* const copies = new SettingsCard(tr("Copies of everything"), {}, this);
    auto* const copying = new CopiesView(services, copies);
    copies->addWidget(copying);
    column().insertWidget(0, places);
    column().insertWidget(2, cleaning); // below how long requests are kept
    column().insertWidget(3, copies);
    connect(cleaner, &CleaningView::cleaned, sizes, &PlacesView::measure);
    connect(copying, &CopiesView::restartWanted, this, [] { QCoreApplication::exit(RestartCode); });
}

} // namespace bw::ui
