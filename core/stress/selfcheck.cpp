// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/selfcheck.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

namespace bw::stress {

namespace {

using namespace Qt::StringLiterals;

// 20 tokens a second and stream, 40 of them: the pace of a large model; first tokens spread over half a second.
constexpr auto ScenarioJson = R"({"ttft_ms": {"dist": "uniform", "min": 50, "max": 550},
 "gap_ms": {"dist": "normal", "mean": 50, "stddev": 10}, "tokens": {"dist": "constant", "value": 40}, "stamp": true})";

constexpr int StopTimeoutMs = 2000;

} // namespace

SelfCheck::SelfCheck(QString program, QList<int> levels, QObject* parent)
    : QObject(parent), m_program(std::move(program)), m_levels(std::move(levels))
{
    connect(&m_simulator, &QProcess::readyReadStandardOutput, this, &SelfCheck::takeBaseUrl);
    connect(&m_simulator, &QProcess::finished, this, [this] {
        end(Error{ErrorCode::Unavailable, tr("The simulator stopped before the check was done. It said: %1")
                                                .arg(QString::fromUtf8(m_simulator.readAllStandardError()).trimmed())});
    });
    connect(&m_simulator, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end(Error{ErrorCode::Unavailable, tr("The simulator %1 could not be started. It comes with Bellwether; "
                                                   "reinstalling puts it back.").arg(m_program)});
    });
}

SelfCheck::~SelfCheck()
{
    m_ended = true;
    stopThread();
    m_simulator.kill();
    m_simulator.waitForFinished(StopTimeoutMs);
}

QString SelfCheck::programBeside()
{
    const QString name = u"bellwether-cli"_s;
    const QString folder = QCoreApplication::applicationDirPath();
    for (const QStringList& places : {QStringList(folder), QStringList()}) {
        const QString found = QStandardPaths::findExecutable(name, places);
        if (!found.isEmpty())
            return found;
    }
    return folder + u'/' + name; // for the sentence that it is not there
}

void SelfCheck::start()
{
    const QString path = m_folder.filePath(u"scenario.json"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(ScenarioJson) < 0) {
        end(Error{ErrorCode::Io, tr("The scenario of the check could not be written: %1").arg(file.errorString())});
        return;
    }
    file.close();
    m_simulator.start(m_program, {u"sim"_s, u"--scenario"_s, path, u"--seed"_s, u"1"_s});
}

void SelfCheck::takeBaseUrl()
{
    if (m_baseUrl.isValid() || !m_simulator.canReadLine())
        return;
    m_baseUrl = QUrl(QJsonDocument::fromJson(m_simulator.readLine()).object().value("base_url"_L1).toString());
    nextLevel();
}

void SelfCheck::nextLevel()
{
    if (m_levels.isEmpty()) {
        end(std::nullopt);
        return;
    }
    m_thread = std::make_unique<net::NetworkThread>();
    m_probe = new BiasProbe(m_baseUrl, m_levels.takeFirst());
    m_probe->moveToThread(m_thread.get());
    connect(m_probe, &QObject::destroyed, m_thread.get(), &QThread::quit, Qt::DirectConnection);
    connect(m_probe, &BiasProbe::done, this, &SelfCheck::endLevel);
    m_thread->start();
    QMetaObject::invokeMethod(m_probe, &BiasProbe::run);
}

void SelfCheck::endLevel(BiasLevel level)
{
    level.loopLag = m_thread->lag();
    stopThread();
    emit levelDone(level);
    nextLevel();
}

//! The probe goes first, while its event loop can still clear away what it leaves.
void SelfCheck::stopThread()
{
    if (!m_thread)
        return;
    m_probe->deleteLater();
    m_thread->wait();
    m_thread.reset();
}

void SelfCheck::end(const std::optional<Error>& problem)
{
    if (std::exchange(m_ended, true))
        return;
    emit finished(problem);
}

} // namespace bw::stress
