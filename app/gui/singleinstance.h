// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

namespace bw::app {

//! One window a data directory: two would write one database. The first start holds a lock file there and listens; a
//! later one hands its arguments over and ends. GUI thread.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString& dataDir, QObject* parent = nullptr);

    enum class Outcome {
        First,      //!< go on
        HandedOver, //!< the first one has the arguments: end
        Unanswered, //!< it holds the lock, but does not answer: end, and say so
    };
    //! Blocks until the other one answered, two seconds at most. `activation`: with which the other's window may come to the
    //! front.
    [[nodiscard]] Outcome claim(const QStringList& arguments, const QString& activation = {});

signals:
    void called(const QStringList& arguments, const QString& activation); //!< by a later start

private:
    void listen();
    void greet();
    [[nodiscard]] bool handOver(const QStringList& arguments, const QString& activation) const;

    QString m_name;
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace bw::app
