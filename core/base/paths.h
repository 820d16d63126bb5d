// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace bw {

//! The folders Bellwether writes to, absolute, none of them made yet.
struct Paths
{
    enum class Platform { Linux, Windows, MacOs };

    //! What the rules look at, so that every platform's are tested on any.
    struct Surroundings
    {
        std::function<QString(const char* name)> variable; //!< of the environment; empty: unset
        QString home;
    };

    QString config; //!< settings
    QString data;   //!< database
    QString state;  //!< logs and window state
    QString cache;  //!< response cache

    [[nodiscard]] QString databaseFile() const;      //!< data/bellwether.db
    [[nodiscard]] QString historyFile() const;       //!< data/history.db: requests, for the monitor
    [[nodiscard]] QString settingsFile() const;      //!< config/settings.ini, may roam
    [[nodiscard]] QString priceFile() const;         //!< config/prices.json: the person's own, may roam
    [[nodiscard]] QString windowStateFile() const;   //!< state/window.ini, of this machine
    [[nodiscard]] QString responseCacheFile() const; //!< cache/responses.db
    [[nodiscard]] QString crashFolder() const;       //!< state/crashes: reports, of this machine

    //! XDG base directories (empty or relative variables count as unset, as that specification says), Known Folders,
    //! or ~/Library.
    [[nodiscard]] static Paths forPlatform(Platform platform, const Surroundings& surroundings);
    [[nodiscard]] static Paths standard(); //!< of this platform and environment

    [[nodiscard]] static Paths below(const QString& folder); //!< --data-dir: everything in this one
    [[nodiscard]] static Paths
    portable(const QString& programFolder); //!< --portable: "bellwether-data" beside the program

    bool operator==(const Paths&) const = default;
};

} // namespace bw
