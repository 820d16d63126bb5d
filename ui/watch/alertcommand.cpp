// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/alertcommand.h"

#include <QCoreApplication>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace bw::ui {

Result<void> runAlertCommand(const watch::AlertRule& rule, const watch::AlertEvent& event)
{
    QStringList words = QProcess::splitCommand(rule.command);
    if (words.isEmpty())
        return {};
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"BELLWETHER_ALERT"_s, event.title);
    environment.insert(u"BELLWETHER_ALERT_STATE"_s, event.to ? u"off"_s : u"on"_s);
    environment.insert(u"BELLWETHER_ALERT_VALUE"_s, event.worst);
    QProcess process;
    process.setProgram(words.takeFirst());
    process.setArguments(words);
    process.setProcessEnvironment(environment);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    if (process.startDetached())
        return {};
    const QString text = QCoreApplication::translate("bw::ui::AlertCommand", "The command of the alert “%1” could not be started: %2. Is the program installed, and its path right?");
    return failure(ErrorCode::NotFound, text.arg(event.title, process.program()));
}

} // namespace bw::ui
