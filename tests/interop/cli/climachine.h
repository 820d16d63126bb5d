// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

namespace bw::test {

//! What one run of the real bellwether-cli left behind.
struct CliRun
{
    int exitCode = -1;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonDocument document() const { return QJsonDocument::fromJson(out); }
    [[nodiscard]] QJsonObject json() const { return document().object(); }
};

//! Starts the program; the event loop of the test goes on turning, so that servers in it can answer.
class Cli
{
public:
    //! `outFile`: where its stdout goes instead of to finish().
    explicit Cli(const QStringList& arguments, const QByteArray& key = {}, const QByteArray& input = {}, const QString& outFile = {});

    [[nodiscard]] QProcess& process() noexcept { return m_process; }
    //! The outcome; exit code −1 if the program did not end in time.
    [[nodiscard]] CliRun finish(int ms = 20'000);

private:
    QProcess m_process;
};

[[nodiscard]] CliRun runCli(const QStringList& arguments, const QByteArray& key = {}, const QByteArray& input = {});

//! `value` with every leaf replaced by null and every array by its first element: the names alone.
[[nodiscard]] QJsonValue shapeOf(const QJsonValue& value);

} // namespace bw::test
