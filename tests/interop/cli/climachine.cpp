// SPDX-License-Identifier: GPL-3.0-or-later
#include "climachine.h"

#include <QJsonArray>
#include <QTest>

namespace bw::test {

using namespace Qt::StringLiterals;

Cli::Cli(const QStringList& arguments, const QByteArray& key, const QByteArray& input, const QString& outFile)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"BELLWETHER_API_KEY"_s);
    if (!key.isEmpty())
        environment.insert(u"BELLWETHER_API_KEY"_s, QString::fromLatin1(key));
    m_process.setProcessEnvironment(environment);
    if (!outFile.isEmpty())
        m_process.setStandardOutputFile(outFile, QIODevice::Append);
    m_process.start(QStringLiteral(BELLWETHER_CLI), arguments);
    m_process.write(input);
    m_process.closeWriteChannel();
}

CliRun Cli::finish(int ms)
{
    CliRun run;
    const bool ended = QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, ms);
    if (!ended) {
        m_process.kill();
        m_process.waitForFinished();
    } else if (m_process.exitStatus() == QProcess::NormalExit) {
        run.exitCode = m_process.exitCode();
    }
    run.out = m_process.readAllStandardOutput();
    run.err = m_process.readAllStandardError();
    return run;
}

CliRun runCli(const QStringList& arguments, const QByteArray& key, const QByteArray& input)
{
    return Cli(arguments, key, input).finish();
}

QJsonValue shapeOf(const QJsonValue& value)
{
    if (value.isArray())
        return value.toArray().isEmpty() ? QJsonArray() : QJsonArray{shapeOf(value.toArray().first())};
    if (!value.isObject())
        return QJsonValue::Null;
    QJsonObject shape;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        shape.insert(it.key(), shapeOf(it.value()));
    return shape;
}

} // namespace bw::test
