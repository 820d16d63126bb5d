// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/crashreports.h"
#include "shell/crashdialog.h"
#include "support/suite.h"
#include "theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>

#include <csignal>
#include <cstdio>
#include <exception>

using namespace Qt::StringLiterals;
using namespace bw;

namespace {

const QString Crash = u"--crash"_s;

void crashAs(const QString& way)
{
    if (way == "throw"_L1)
        std::terminate();
    std::raise(way == "segfault"_L1 ? SIGSEGV : SIGABRT);
}

} // namespace

class TestCrashReports : public test::Suite
{
    Q_OBJECT

private slots:
    void aCrashLeavesAReport_data();
    void aCrashLeavesAReport();
    void anOrdinaryEndLeavesNone();
    void isOfferedOnceAndFewStay();
    void dialogShowsCopiesAndDeletes();

private:
    //! This program once more, ending that way.
    static int runChild(const QString& folder, const QString& way);
};

int TestCrashReports::runChild(const QString& folder, const QString& way)
{
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"BELLWETHER_API_KEY"_s, u"hs_a_secret_of_forty_characters_or_a_few_more"_s);
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(), {Crash, folder, way});
    return child.waitForFinished() && child.exitStatus() == QProcess::NormalExit ? child.exitCode() : -1;
}

void TestCrashReports::aCrashLeavesAReport_data()
{
    QTest::addColumn<QString>("way");
    QTest::addColumn<QString>("word");
    QTest::newRow("a bad address") << u"segfault"_s << u"SIGSEGV"_s;
    QTest::newRow("an abort") << u"abort"_s << u"SIGABRT"_s;
    QTest::newRow("nobody catches") << u"throw"_s << u"SIGABRT"_s;
}

void TestCrashReports::aCrashLeavesAReport()
{
#ifdef Q_OS_WIN
    QSKIP("Windows has no signals; its exceptions have other names.");
#endif
    QFETCH(QString, way);
    QFETCH(QString, word);
    const QTemporaryDir folder;
    QCOMPARE(runChild(folder.path(), way), -1); // it still ends as a crash
    const app::CrashReports reports(folder.path());
    QFile file(reports.newest());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QVERIFY2(text.contains(word), qPrintable(text));
    QVERIFY2(text.contains(u"Bellwether "_s + QStringLiteral(BELLWETHER_VERSION)), qPrintable(text));
    QVERIFY2(text.contains(u"Where:"), qPrintable(text));
    QVERIFY2(text.count(u'\n') > 6, qPrintable(text));
    QVERIFY(!text.contains(u"hs_a_secret"));
}

void TestCrashReports::anOrdinaryEndLeavesNone()
{
    const QTemporaryDir folder;
    QCOMPARE(runChild(folder.path(), u"none"_s), 0);
    QVERIFY(app::CrashReports(folder.path()).newest().isEmpty());
}

void TestCrashReports::isOfferedOnceAndFewStay()
{
    const QTemporaryDir folder;
    const app::CrashReports reports(folder.path());
    for (int i = 0; i < app::CrashReports::Kept + 3; ++i) {
        QFile file(folder.filePath(u"crash-2026010%1-000000-1.txt"_s.arg(i)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1);
        file.close();
        const QString offered = reports.putAway(reports.newest());
        QVERIFY(QFile::exists(offered));
        QVERIFY(reports.newest().isEmpty());
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), app::CrashReports::Kept);
}

void TestCrashReports::dialogShowsCopiesAndDeletes()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"report.txt"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("What: <b>SIGSEGV</b>") > 0);
    file.close();
    const ui::Theme theme(ui::Theme::Mode::Dark);
    auto* dialog = new ui::CrashDialog(theme, path);
    dialog->show();
    QCOMPARE(dialog->findChild<QPlainTextEdit*>()->toPlainText(), u"What: <b>SIGSEGV</b>"_s);
    dialog->findChild<QPushButton*>(u"copyReport"_s)->click();
    QCOMPARE(QApplication::clipboard()->text(), u"What: <b>SIGSEGV</b>"_s);
    dialog->findChild<QPushButton*>(u"deleteReport"_s)->click();
    QVERIFY(!QFile::exists(path));
}

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    if (const QStringList arguments = QCoreApplication::arguments(); arguments.size() == 4 && arguments[1] == Crash) {
        app::CrashReports(arguments[2]).watch();
        if (arguments[3] != "none"_L1)
            crashAs(arguments[3]);
        return 0;
    }
    TestCrashReports test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_crashreports.moc"
