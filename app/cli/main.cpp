// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/simcommand.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("sim"))
        return bw::cli::runSim(arguments.mid(2));
    std::fputs("Usage: bellwether-cli sim [--help]\n", stderr);
    return 2;
}
