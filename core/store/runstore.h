// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/heldwrites.h"
#include "stress/runresult.h"

#include <memory>

namespace bw::stress {
class Engine;
}

namespace bw::store {

//! What a list of runs shows, without the runs themselves.
struct RunHeader
{
    QString id;
    QString name;
    QString gateway;
    QString model;
    std::optional<stress::Load> load; //!< none: stored by a version that did not list it
    stress::Search search;
    QString program; //!< what made it
    QDateTime startedAt; //!< UTC
    stress::RunState state = stress::RunState::Interrupted;
    QString reason;
    qint64 requests = 0; //!< all variants
    std::optional<double> errorRate;
    std::optional<Nanoseconds> p50; //!< of the first variant, see stress::headline()
    std::optional<Nanoseconds> p99;
    record::Spent spent; //!< in all; see stress::spentInAll()
    bool trusted = false;
    bool passed = true; //!< see stress::hasPassed()
    QStringList tags;
    QString notes;

    bool operator==(const RunHeader&) const = default;
};

//! Stress runs in the database, whole. Answers come in the thread of the store, in which `receiver` must live too. What
//! the disk refuses is kept and made up for, as in ConversationStore.
class RunStore final : public QObject
{
    Q_OBJECT

public:
    explicit RunStore(Database& database, QObject* parent = nullptr);

    //! A new run or a newer state of one; its tags and notes stay.
    void save(std::shared_ptr<const stress::RunResult> run, QObject* receiver = nullptr, Database::Done done = {});
    //! Keeps the engine's runs from now on: their state every second, and their end. A run whose program is killed
    //! loses less than a second and is found again as interrupted.
    void follow(stress::Engine& engine);

    void list(QObject* receiver, std::function<void(Result<QList<RunHeader>>)> done); //!< newest first
    void load(const QString& id, QObject* receiver, std::function<void(Result<stress::RunResult>)> done);
    void setTags(const QString& id, const QStringList& tags, QObject* receiver = nullptr, Database::Done done = {});
    void setNotes(const QString& id, const QString& notes, QObject* receiver = nullptr, Database::Done done = {});
    void remove(const QString& id, QObject* receiver = nullptr, Database::Done done = {});

    [[nodiscard]] bool hasUnwritten() const noexcept { return m_writes.isHolding(); } //!< list() says less than there is

signals:
    void changed(); //!< the list is another one now; at most once a second while a run is on

private:
    [[nodiscard]] Database::Done told(QObject* receiver, Database::Done done);

    Database& m_database;
    HeldWrites m_writes;
    QString m_live; //!< id of the run that is on
};

} // namespace bw::store
