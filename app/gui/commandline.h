// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <variant>

namespace bw::app {

struct SmokeOptions
{
    QString reportFile; //!< empty: to stdout only
    QString tlsServer;  //!< "host:port" with the certificate of the test; empty: one of its own

    bool operator==(const SmokeOptions&) const = default;
};

//! What the desktop program was asked for.
struct Options
{
    bool demo = false;     //!< with a simulated gateway in the process
    bool portable = false; //!< data beside the program
    QString dataDir;       //!< empty: where the system keeps such data
    QString tourDir;       //!< not empty: take pictures there, then end
    QString screen;        //!< empty: the first one
    bool newChat = false;   //!< with an empty conversation
    bool newStress = false; //!< with the form of a load test
    bool smokeTest = false; //!< see that everything works, then end
    SmokeOptions smoke;
    QString selfTest;       //!< not empty ("render"): see whether it is fast enough here, then end
    QStringList files;     //!< absolute paths
    QStringList links;     //!< bellwether:…

    bool operator==(const Options&) const = default;
};

//! Something to print instead of opening a window.
struct Notice
{
    QString text;
    int exitCode = 0; //!< 0: to stdout, else to stderr

    bool operator==(const Notice&) const = default;
};

//! `arguments` as of QCoreApplication::arguments(), the program's name first. Needs no application object, so that
//! --help works without a display.
[[nodiscard]] std::variant<Options, Notice> parseCommandLine(const QStringList& arguments);

//! What another instance needs to do the same: parseCommandLine() of it gives the demo, the screen, the actions, files and links of
//! `options` wherever that instance runs.
[[nodiscard]] QStringList argumentsFor(const Options& options);

} // namespace bw::app
