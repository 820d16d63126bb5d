// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/crashreports.h"

#include "gui/crashhandler.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace bw::app {

namespace {

const QString New = u"crash-*.txt"_s;
const QString Offered = u"offered-"_s;

QByteArray headOf(const QDateTime& start)
{
    return u"Bellwether %1\nQt %2 on %3, %4\nStarted: %5\n"_s
        .arg(QStringLiteral(BELLWETHER_VERSION), QString::fromLatin1(qVersion()), QSysInfo::prettyProductName(),
             QSysInfo::currentCpuArchitecture(), start.toString(Qt::ISODate))
        .toUtf8();
}

} // namespace

CrashReports::CrashReports(const QString& folder) : m_folder(folder) {}

void CrashReports::watch() const
{
    if (!m_folder.mkpath(u"."_s))
        return;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString name = u"crash-%1-%2.txt"_s.arg(now.toString(u"yyyyMMdd-HHmmss"_s)).arg(QCoreApplication::applicationPid());
    installCrashHandler(QFile::encodeName(QDir::toNativeSeparators(m_folder.absoluteFilePath(name))), headOf(now));
}

QString CrashReports::newest() const
{
    const QStringList names = m_folder.entryList({New}, QDir::Files, QDir::Time);
    return names.isEmpty() ? QString() : m_folder.absoluteFilePath(names.first());
}

QString CrashReports::putAway(const QString& report) const
{
    const QString before = QFileInfo(report).fileName();
    for (const QString& name : m_folder.entryList({New}, QDir::Files, QDir::Time)) {
        if (name <= before) // those from before were never looked at: the newest says most
            QFile::rename(m_folder.absoluteFilePath(name), m_folder.absoluteFilePath(Offered + name));
    }
    const QStringList offered = m_folder.entryList({Offered + u'*'}, QDir::Files, QDir::Name | QDir::Reversed);
    for (qsizetype i = Kept; i < offered.size(); ++i)
        QFile::remove(m_folder.absoluteFilePath(offered[i]));
    return m_folder.absoluteFilePath(Offered + before);
}

} // namespace bw::app
