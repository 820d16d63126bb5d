// SPDX-License-Identifier: GPL-3.0-or-later
// bench_diskfull FOLDER: at more than twenty points the disk under the real stores is full: FOLDER is the root of a file
// system of some megabytes (see diskfull.sh). What was told is saved must be there, what could not be saved must be said
// in a sentence, kept, and made up for without help when there is space again.
#include "diskpoints.h"

#include <QCoreApplication>
#include <QDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace bw::bench;

namespace {

QString verdictOf(const DiskPoint& point, SmallDisk& disk)
{
    const QString folder = disk.folder() + u"/data"_s;
    QString problem;
    {
        KeptThings things(folder);
        problem = point.run(disk, things);
        disk.free();
        if (problem.isEmpty())
            problem = things.notRecovered();
        if (problem.isEmpty())
            problem = things.missingAfterReopening();
    }
    QDir(folder).removeRecursively();
    return problem;
}

int badOf(std::span<const DiskPoint> points, SmallDisk& disk)
{
    int bad = 0;
    for (const DiskPoint& point : points) {
        const QString problem = verdictOf(point, disk);
        bad += problem.isEmpty() ? 0 : 1;
        std::printf("%-34s %s\n", point.name, problem.isEmpty() ? "good" : qUtf8Printable(problem));
        std::fflush(stdout);
    }
    return bad;
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    SmallDisk disk(QCoreApplication::arguments().value(1));
    if (!disk.isSmall()) {
        std::fprintf(stderr, "bench_diskfull FOLDER: the root of a file system of some megabytes, which will be filled. See diskfull.sh.\n");
        return 2;
    }
    const int bad = badOf(filePoints(), disk) + badOf(workPoints(), disk);
    std::printf("%zu points: %d bad\n", filePoints().size() + workPoints().size(), bad);
    return bad == 0 ? 0 : 1;
}
