// SPDX-License-Identifier: GPL-3.0-or-later
#include "sectiondesk.h"
#include "settings/audittext.h"
#include "settings/secretspanel.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QProgressBar>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::ui;

namespace {

const QByteArray Key = "q7Zr+LmNp9/XwKd4TbVcYh2Jf8Gs0Aq5Ue==";

//! No piece of the key that somebody could use.
bool tells(const QString& text)
{
    for (qsizetype at = 0; at + 4 <= Key.size(); ++at) {
        if (text.contains(QString::fromLatin1(Key.mid(at, 4))))
            return true;
    }
    return false;
}

} // namespace

class TestSecretsPanel : public test::SectionDesk
{
    Q_OBJECT

private slots:
    void saysThatNothingWasFound()
    {
        stored(u"Sheep"_s, Key);
        audit();
        QVERIFY2(summary().contains(u"none was found"_s), qPrintable(summary()));
        QVERIFY(summary().contains(u'1'));
        QVERIFY(findings().isEmpty());
        QVERIFY(!find<QProgressBar>({})->isVisible());
    }

    void namesTheGatewayAndTheFileButNoKey()
    {
        stored(u"Sheep"_s, Key);
        stored(u"Goat"_s, "another-key-0123456789");
        QFile file(m_dir->filePath(u"logs/crashes/crash.txt"_s));
        QVERIFY(QDir().mkpath(m_dir->filePath(u"logs/crashes"_s)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x" + Key.toBase64()) > 0);
        file.close();
        audit();
        QCOMPARE(findings().size(), 1);
        QVERIFY(findings().constFirst().contains(u"Sheep"_s));
        QVERIFY(findings().constFirst().contains(u"crash.txt"_s));
        for (const QLabel* const label : m_panel->findChildren<QLabel*>())
            QVERIFY2(!tells(label->text()) && !tells(label->toolTip()), qPrintable(label->text()));
        QVERIFY(file.remove());
        audit();
        QVERIFY(findings().isEmpty());
    }

    //! What a person says to a model is theirs, and it is found.
    void findsAKeyInTheDatabaseWhileItIsOpen()
    {
        const gateway::GatewayProfile profile = stored(u"Sheep"_s, Key);
        gateway::GatewayProfile careless = gateway::profileTemplate(gateway::Provider::OpenAi);
        careless.name = u"Careless"_s;
        careless.favouriteModels = {QString::fromLatin1(Key)};
        book().save(careless);
        services().database.flush();
        audit();
        QVERIFY(!findings().isEmpty());
        QVERIFY(findings().join(u' ').contains(u"bellwether.db"_s));
        QVERIFY(!services().database.isReadOnly());
    }

    void withoutAKeyThereIsNothingToDo()
    {
        audit();
        QVERIFY2(summary().contains(u"nothing to look for"_s), qPrintable(summary()));
    }

    void canBeCancelledAndBegunAgain()
    {
        stored(u"Sheep"_s, Key);
        for (int i = 0; i < 20; ++i) {
            QFile file(m_dir->filePath(u"large-%1.log"_s.arg(i)));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(8 * 1024 * 1024));
        }
        auto& panel = show<SecretsPanel>();
        QSignalSpy audited(&panel, &SecretsPanel::audited);
        click(u"beginAudit"_s);
        QVERIFY(!find<QPushButton>(u"beginAudit"_s)->isEnabled());
        QTRY_VERIFY(find<QProgressBar>({})->value() > 0);
        click(u"cancelAudit"_s);
        QTRY_COMPARE(audited.count(), 1);
        QVERIFY2(summary().contains(u"ended before"_s), qPrintable(summary()));
        QVERIFY(find<QPushButton>(u"beginAudit"_s)->isEnabled());
        click(u"beginAudit"_s);
        QTRY_VERIFY(find<QProgressBar>({})->value() > 0);
        m_panel.reset(); // in the midst of it: the thread is waited for
    }

    void sentencesSayWhatWasLeftOut()
    {
        store::AuditReport report;
        report.keys = 2;
        report.files = 3;
        report.bytes = 2'000'000;
        report.unread = {u"/some/file"_s};
        report.tooShort = {u"Local"_s};
        report.whole = true;
        const QString remarks = auditRemarks(report, {{}, {u"Locked"_s}, u"The keychain said no."_s}).join(u'\n');
        QVERIFY(remarks.contains(u"file"_s));
        QVERIFY(remarks.contains(u"Local"_s));
        QVERIFY(remarks.contains(u"Locked"_s));
        QVERIFY(remarks.contains(u"The keychain said no."_s));
        report.whole = false;
        QVERIFY(!auditSummary(report).contains(u"none was found"_s)); // it does not know
    }

private:
    void audit()
    {
        auto& panel = show<SecretsPanel>();
        QSignalSpy audited(&panel, &SecretsPanel::audited);
        click(u"beginAudit"_s);
        QTRY_COMPARE_WITH_TIMEOUT(audited.count(), 1, 30'000);
    }

    QString summary() { return find<QLabel>(u"auditSummary"_s)->text(); }

    QStringList findings()
    {
        QStringList texts;
        for (const QLabel* const label : m_panel->findChildren<QLabel*>(u"auditFinding"_s))
            texts.append(label->text());
        return texts;
    }
};

QTEST_MAIN(TestSecretsPanel)
#include "tst_secretspanel.moc"
