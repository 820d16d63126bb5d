// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/alreadyrunning.h"

#include "base/paths.h"
#include "base/settings.h"
#include "languages/translations.h"
#include "languages/translators.h"
#include "shell/languageswitch.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace bw::app {

namespace {

struct AlreadyRunning
{
    Q_DECLARE_TR_FUNCTIONS(bw::app::AlreadyRunning)
};

//! On these platforms a box would stay open for ever.
bool isWithoutScreen()
{
    const QString platform = QGuiApplication::platformName();
    return platform == "offscreen"_L1 || platform == "minimal"_L1;
}

} // namespace

void sayUnanswered(const Paths& paths)
{
    if (isWithoutScreen())
        return;
    const Settings settings(paths);
    ui::addTranslations();
    const ui::Translators translators(ui::LanguageSwitch::chosen(settings));
    QMessageBox box(QMessageBox::Warning, QGuiApplication::applicationDisplayName(),
                    AlreadyRunning::tr("Bellwether runs already with this data, but does not answer."), QMessageBox::Ok);
    box.setInformativeText(AlreadyRunning::tr("Usually it is busy with a slow disk. Wait a moment and start it again. If that does not help, end the "
                                              "running one with the system's task manager first."));
    box.exec();
}

} // namespace bw::app
