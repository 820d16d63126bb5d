// SPDX-License-Identifier: GPL-3.0-or-later
#include "sectiondesk.h"
#include "settings/backupmodel.h"
#include "settings/cleaningview.h"
#include "settings/copiesview.h"
#include "settings/datapanel.h"
#include "settings/datasection.h"
#include "settings/placesview.h"
#include "../shell/linedialog.h"
#include "shell/waitingdialog.h"
#include "store/database.h"
#include "store/heldfiles.h"
#include "store/secretsaudit.h"
#include "widgets/format.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QTreeView>

#include <future>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::ui;

class TestDataPanel : public test::SectionDesk
{
    Q_OBJECT

private slots:
    void everyTopicHasItsWidget()
    {
        show<DataPanel>();
        for (const SettingTopic& topic : dataSection().topics)
            QVERIFY2(m_panel->findChild<QWidget*>(topic.id), qPrintable(topic.id));
    }

    void sizesAreMeasured()
    {
        show<DataPanel>();
        auto* const places = m_panel->findChild<PlacesView*>();
        QSignalSpy measured(places, &PlacesView::measured);
        places->measure();
        QTRY_VERIFY(measured.count() > 0);
        const QString total = places->findChild<QLabel*>(u"totalSize"_s)->text();
        QVERIFY2(total != bytesText(0) && total != unknownText(), qPrintable(total));
    }

    void compactingGivesRoomBack()
    {
        fillAndEmptyTheDatabase();
        const qint64 before = bytesOnDisk();
        show<DataPanel>();
        QSignalSpy cleaned(m_panel->findChild<CleaningView*>(), &CleaningView::cleaned);
        click(u"data.compact.button"_s);
        QVERIFY(!find<QPushButton>(u"data.clearCache.button"_s)->isEnabled()); // one at a time
        QTRY_COMPARE(cleaned.count(), 1);
        QVERIFY(bytesOnDisk() < before / 2);
        QVERIFY(!outcome().isEmpty());
        QVERIFY(find<QPushButton>(u"data.clearCache.button"_s)->isEnabled());
    }

    void asksBeforeAnythingGoes_data()
    {
        QTest::addColumn<QString>("button");
        QTest::newRow("cache") << u"data.clearCache.button"_s;
        QTest::newRow("history") << u"data.clearHistory.button"_s;
    }

    void asksBeforeAnythingGoes()
    {
        QFETCH(QString, button);
        show<DataPanel>();
        QSignalSpy cleaned(m_panel->findChild<CleaningView*>(), &CleaningView::cleaned);
        click(button);
        auto* const question = m_panel->findChild<QMessageBox*>();
        QVERIFY(question && !question->informativeText().isEmpty()); // what goes, what stays
        question->reject();
        QVERIFY(outcome().isEmpty());
        QTRY_VERIFY(!m_panel->findChild<QMessageBox*>());
        click(button);
        click(u"reallyClean"_s);
        QTRY_COMPARE(cleaned.count(), 1);
        QVERIFY(!outcome().isEmpty());
    }

    void anExportHoldsEverythingButKeys()
    {
        const QByteArray key = "q7Zr+LmNp9/XwKd4TbVcYh2Jf8Gs0Aq5Ue==";
        stored(u"Sheep"_s, key);
        services().settings.setValue(Setting::FontZoom, 130);
        const QTemporaryDir out;
        const QString folder = exportTo(out.path());
        QVERIFY(QFileInfo::exists(folder + u"/bellwether.db"_s));
        QVERIFY(QFileInfo::exists(folder + u"/settings/settings.ini"_s));
        store::HeldFiles held;
        const store::AuditReport report = store::auditSecrets({{u"Sheep"_s, SecretString(key)}}, store::ownFiles(Paths::below(folder)), held,
                                                              [](qint64, qint64) { return true; });
        QVERIFY(report.files >= 2);
        QVERIFY(report.findings.isEmpty());
    }

    void anExportThatCannotBeWrittenIsSaid()
    {
        const QTemporaryDir out;
        QFile inTheWay(out.filePath(u"file"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        show<DataPanel>();
        auto* const copies = m_panel->findChild<CopiesView*>();
        QSignalSpy exported(copies, &CopiesView::exported);
        copies->exportInto(inTheWay.fileName());
        QTRY_COMPARE(exported.count(), 1);
        QVERIFY(exported.constFirst().constFirst().toString().isEmpty());
        QVERIFY(!find<QLabel>(u"copiesOutcome"_s)->text().isEmpty());
        QVERIFY(find<QPushButton>(u"exportAll"_s)->isEnabled());
    }

    void anExportIsRestored()
    {
        stored(u"Before"_s, "some-key-0123456789");
        services().settings.setValue(Setting::FontZoom, 130);
        const QTemporaryDir out;
        const QString folder = exportTo(out.path());
        stored(u"After"_s, "other-key-0123456789");
        services().settings.setValue(Setting::FontZoom, 80);
        QVERIFY(services().settings.sync());

        auto* const copies = m_panel->findChild<CopiesView*>();
        QSignalSpy restart(copies, &CopiesView::restartWanted);
        copies->askToRestore(folder + u"/bellwether.db"_s);
        click(u"reallyRestore"_s);
        QTRY_VERIFY(m_panel->findChild<QMessageBox*>(u"restored"_s));
        auto* const restored = m_panel->findChild<QMessageBox*>(u"restored"_s);
        QVERIFY(!m_panel->findChild<WaitingDialog*>() || !m_panel->findChild<WaitingDialog*>()->isVisible());
        disconnect(copies, &CopiesView::restartWanted, m_panel.get(), nullptr); // this program goes on
        restored->accept();
        QCOMPARE(restart.count(), 1);
        QCOMPARE(namesInStore(), QStringList{u"Before"_s});
        QCOMPARE(Settings(Paths::below(m_dir->path())).value<int>(Setting::FontZoom), 130);
        QCOMPARE(QDir(m_dir->path()).entryList({u"bellwether.db.replaced-*"_s}, QDir::Files).size(), 1);
    }

    void whatIsStillOpenDoesNotSpoilWhatWasRestored()
    {
        const gateway::GatewayProfile kept = stored(u"Before"_s, "some-key-0123456789");
        const QTemporaryDir out;
        const QString folder = exportTo(out.path());
        m_panel->findChild<CopiesView*>()->askToRestore(folder + u"/bellwether.db"_s);
        click(u"reallyRestore"_s);
        QTRY_VERIFY(m_panel->findChild<QMessageBox*>(u"restored"_s));
        gateway::GatewayProfile edited = kept;
        edited.name = u"Written on the way out"_s;
        book().save(edited);
        m_panel.reset(); // as exit() takes the window down: whoever is left in it writes a last time
        services().database.flush();
        QCOMPARE(namesInStore(), QStringList{u"Before"_s});
    }

    void theWindowGoesOnWhileACopyIsChecked()
    {
        const QTemporaryDir out;
        const QString folder = exportTo(out.path());
        std::promise<void> gate;
        services().database.post([&gate](QSqlDatabase&) { gate.get_future().wait(); }); // a gigabyte, say
        m_panel->findChild<CopiesView*>()->askToRestore(folder + u"/bellwether.db"_s);
        click(u"reallyRestore"_s);
        auto* const waiting = m_panel->findChild<WaitingDialog*>();
        QVERIFY(waiting && waiting->isVisible() && waiting->isModal());
        QTest::keyClick(waiting, Qt::Key_Escape);
        QVERIFY(waiting->isVisible());
        gate.set_value();
        QTRY_VERIFY(m_panel->findChild<QMessageBox*>(u"restored"_s));
    }

    void whatIsTypedKeepsACopyFromBeingRestored()
    {
        const QTemporaryDir out;
        const QString folder = exportTo(out.path());
        test::LineDialog dialog(m_panel.get());
        dialog.show();
        QTest::keyClicks(dialog.line, u"typed"_s);
        auto* const copies = m_panel->findChild<CopiesView*>();
        copies->askToRestore(folder + u"/bellwether.db"_s);
        auto* const refused = m_panel->findChild<QMessageBox*>(u"restoreRefused"_s);
        QVERIFY(refused && refused->informativeText().contains(u"Line"_s));
        QVERIFY(!m_panel->findChild<QPushButton*>(u"reallyRestore"_s));
        refused->accept();
        dialog.line->clear();
        copies->askToRestore(folder + u"/bellwether.db"_s);
        QVERIFY(m_panel->findChild<QPushButton*>(u"reallyRestore"_s));
        QTest::keyClicks(dialog.line, u"more"_s); // while the question stands there
        click(u"reallyRestore"_s);
        QVERIFY(!m_panel->findChild<WaitingDialog*>());
    }

    void theSettingsMayStay()
    {
        services().settings.setValue(Setting::FontZoom, 130);
        const QTemporaryDir out;
        const QString folder = exportTo(out.path());
        services().settings.setValue(Setting::FontZoom, 80);
        auto* const copies = m_panel->findChild<CopiesView*>();
        copies->askToRestore(folder + u"/bellwether.db"_s);
        m_panel->findChild<QCheckBox*>(u"restoreSettings"_s)->setChecked(false);
        click(u"reallyRestore"_s);
        QTRY_VERIFY(m_panel->findChild<QMessageBox*>(u"restored"_s));
        QCOMPARE(Settings(Paths::below(m_dir->path())).value<int>(Setting::FontZoom), 80);
    }

    void aFileThatIsNoCopyIsRefused()
    {
        stored(u"Mine"_s, "some-key-0123456789");
        const QTemporaryDir out;
        QFile file(out.filePath(u"some.db"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no database") > 0);
        file.close();
        show<DataPanel>();
        auto* const copies = m_panel->findChild<CopiesView*>();
        QSignalSpy restart(copies, &CopiesView::restartWanted);
        copies->askToRestore(file.fileName());
        QVERIFY(!m_panel->findChild<QCheckBox*>(u"restoreSettings"_s)); // there are none beside it
        click(u"reallyRestore"_s);
        QTRY_VERIFY(find<QLabel>(u"copiesOutcome"_s)->text().contains(u"some.db"_s));
        QCOMPARE(restart.count(), 0);
        QCOMPARE(namesInStore(), QStringList{u"Mine"_s});
    }

    void backupsAreListed()
    {
        show<DataPanel>();
        QVERIFY(find<QLabel>(u"noBackups"_s)->isVisible());
        services().database.backUpIfDue();
        services().database.flush();
        m_panel->hide();
        m_panel->show();
        auto* const list = find<QTreeView>(u"backups"_s);
        QVERIFY(list->isVisible());
        QCOMPARE(list->model()->rowCount(), 1);
        QVERIFY(!find<QPushButton>(u"restoreBackup"_s)->isEnabled());
        list->setCurrentIndex(list->model()->index(0, 0));
        click(u"restoreBackup"_s);
        QVERIFY(m_panel->findChild<QMessageBox*>());
    }

    void theModelOfBackups()
    {
        BackupModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QFile file(m_dir->filePath(u"one.db"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("1234") == 4);
        file.close();
        model.setBackups(backupsAt({file.fileName(), m_dir->filePath(u"gone.db"_s)}));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, BackupModel::SizeColumn).data().toString(), bytesText(4));
        QCOMPARE(model.index(0, BackupModel::FileColumn).data().toString(), u"one.db"_s);
        QVERIFY(!model.index(0, BackupModel::MadeColumn).data().toString().isEmpty());
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setBackups(backupsAt({file.fileName()})); // the same: what was chosen stays chosen
        QCOMPARE(reset.count(), 0);
        model.setBackups({});
        QCOMPARE(model.rowCount(), 0);
    }

private:
    qint64 bytesOnDisk()
    {
        const QString path = services().database.path();
        return QFileInfo(path).size() + QFileInfo(path + u"-wal"_s).size();
    }

    QString outcome() { return find<QLabel>(u"cleaningOutcome"_s)->text(); }

    QString exportTo(const QString& folder)
    {
        show<DataPanel>();
        auto* const copies = m_panel->findChild<CopiesView*>();
        QSignalSpy exported(copies, &CopiesView::exported);
        copies->exportInto(folder);
        [&] { QTRY_COMPARE(exported.count(), 1); }();
        return exported.isEmpty() ? QString() : exported.constFirst().constFirst().toString();
    }

    QStringList namesInStore()
    {
        QStringList names;
        for (const gateway::GatewayProfile& profile : m_session->profileStore().listNow().value_or(QList<gateway::GatewayProfile>()))
            names.append(profile.name);
        return names;
    }

    void fillAndEmptyTheDatabase()
    {
        gateway::GatewayProfile large = gateway::profileTemplate(gateway::Provider::OpenAi);
        large.name = u"Large"_s;
        large.favouriteModels = {QString(4'000'000, u'x')};
        book().save(large);
        book().remove(large.id);
        services().database.flush();
    }
};

QTEST_MAIN(TestDataPanel)
#include "tst_datapanel.moc"
