// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace bw::diagnose {

//! Where the fault is. What a person must do differs from one to the next.
enum class Cause {
    Pool,         //!< our own limit of connections
    KeepAlive,    //!< connections are not kept, so that every request pays for a new one
    Handshake,    //!< new connections take long, or TLS fails
    Certificate,
    Dns,
    Proxy,
    Buffering,    //!< something on the way holds the stream back
    Key,
    RateLimit,
    Quota,
    ProviderSlow,
    ProviderDown,
    Request,      //!< the gateway answers, but not to this: wrong path, model or parameter
    Machine,      //!< this computer or its network
};

[[nodiscard]] QString causeId(Cause cause); //!< "pool", "keep_alive", …
[[nodiscard]] std::optional<Cause> causeFromId(QStringView id);
[[nodiscard]] QString causeTitle(Cause cause); //!< for people: "Too few connections"

//! One thing that is wrong, and how we know.
struct Finding
{
    Cause cause = Cause::ProviderDown;
    double weight = 0; //!< 0–1: the share of requests that fail of it, or of a request's time that goes there
    QString what;      //!< a whole sentence
    QStringList evidence; //!< measured facts, a sentence each
    QString advice;    //!< what to do, whole sentences

    bool operator==(const Finding&) const = default;
};

//! Findings of one cause become one: the heavier speaks, both give evidence. The heaviest comes first.
[[nodiscard]] QList<Finding> ranked(const QList<Finding>& findings);

} // namespace bw::diagnose
