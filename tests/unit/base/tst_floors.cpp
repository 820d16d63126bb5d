// SPDX-License-Identifier: GPL-3.0-or-later
// The house keeps its floors: reads every #include of core, ui and app.
#include "support/suite.h"
#include "support/testpaths.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

//! Lowest floor first; folders of one floor do not know each other.
const QList<QStringList> Floors = {
    {u"base"_s},
    {u"net"_s, u"sse"_s, u"openai"_s, u"secrets"_s},
    {u"resilience"_s, u"cache"_s, u"record"_s, u"update"_s},
    {u"metrics"_s, u"spend"_s},
    {u"gateway"_s},
    {u"diagnose"_s, u"watch"_s},
    {u"sim"_s},
    {u"stress"_s},
    {u"store"_s},
    {u"report"_s},
};

int floorOf(const QString& folder)
{
    for (int i = 0; i < Floors.size(); ++i) {
        if (Floors[i].contains(folder))
            return i;
    }
    return -1;
}

struct Include
{
    QString file;
    QString target;
    bool ours = false;
};

QList<Include> includesOf(const QString& path)
{
    static const QRegularExpression pattern(u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"_s,
                                            QRegularExpression::MultilineOption);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Include> found;
    auto matches = pattern.globalMatch(QString::fromUtf8(file.readAll()));
    while (matches.hasNext()) {
        const auto match = matches.next();
        found.append({path, match.captured(2), match.captured(1) == u"\""});
    }
    return found;
}

QStringList sourcesBelow(const QString& folder)
{
    QStringList files;
    QDirIterator it(bw::test::sourcePath(folder), {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                    QDirIterator::Subdirectories);
    while (it.hasNext())
        files.append(it.next());
    return files;
}

} // namespace

class TestFloors : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void everyCoreFolderHasAFloor();
    void coreIncludesOnlyLowerFloors();
    void coreHasNoGui();
    void uiHasNoSocketsAndNoSql();
    void nobodyUsesPrivateQtHeaders();
};

void TestFloors::everyCoreFolderHasAFloor()
{
    const QDir core(bw::test::sourcePath(u"core"_s));
    const QStringList folders = core.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QVERIFY(folders.size() >= 5);
    for (const QString& folder : folders)
        QVERIFY2(floorOf(folder) >= 0, qPrintable(folder));
}

void TestFloors::coreIncludesOnlyLowerFloors()
{
    const QString root = bw::test::sourcePath(u"core/"_s);
    int checked = 0;
    for (const QString& path : sourcesBelow(u"core"_s)) {
        const QString own = path.mid(root.size()).section(u'/', 0, 0);
        for (const Include& include : includesOf(path)) {
            const QString target = include.target.section(u'/', 0, 0);
            if (!include.ours || target == own || floorOf(target) < 0)
                continue;
            ++checked;
            QVERIFY2(floorOf(target) < floorOf(own), qPrintable(path + u" includes "_s + include.target));
        }
    }
    QVERIFY(checked > 20);
}

void TestFloors::coreHasNoGui()
{
    static const QRegularExpression gui(
        u"^(QtGui|QtWidgets|QtCharts|QWidget|QApplication|QGuiApplication|QPainter|QImage|QColor|QFont|QIcon|QPixmap)"_s);
    for (const QString& path : sourcesBelow(u"core"_s)) {
        for (const Include& include : includesOf(path))
            QVERIFY2(!gui.match(include.target).hasMatch(), qPrintable(path + u" includes "_s + include.target));
    }
}

void TestFloors::uiHasNoSocketsAndNoSql()
{
    static const QRegularExpression low(u"^(QtNetwork/|QtSql/|QTcp|QSsl|QNetwork|QSql|QMutex|QReadWriteLock)|^net/connectionpool"_s);
    for (const QString& path : sourcesBelow(u"ui"_s)) {
        for (const Include& include : includesOf(path))
            QVERIFY2(!low.match(include.target).hasMatch(), qPrintable(path + u" includes "_s + include.target));
    }
}

void TestFloors::nobodyUsesPrivateQtHeaders()
{
    for (const QString& folder : {u"core"_s, u"ui"_s, u"app"_s, u"tests"_s}) {
        for (const QString& path : sourcesBelow(folder)) {
            for (const Include& include : includesOf(path))
                QVERIFY2(!include.target.contains(u"/private/"_s), qPrintable(path));
        }
    }
}

QTEST_GUILESS_MAIN(TestFloors)
#include "tst_floors.moc"
