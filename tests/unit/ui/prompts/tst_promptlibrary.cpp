// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/promptlibrary.h"
#include "support/suite.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::ui;

class TestPromptLibrary : public test::Suite
{
    Q_OBJECT

private slots:
    void init();
    void keptChangedRemoved();
    void byFolderAndName();
    void namesAreOnesOwn_data();
    void namesAreOnesOwn();
    void aPromptNeedsAText();
    void keepsItsPlaceInTheFile();
    void aBadRowHidesNothingAndIsKept();
    void aBrokenFileIsPutAside();
    void putAsideTwice();
    void aFolderThatCannotBeMade();
    void comesBackFromAnExport();
    void importRenamesAndLeavesOut();
    void importsNothingElse_data();
    void importsNothingElse();
    void windowsLineEndsStay();

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(u"settings/prompts.json"_s); }
    QString write(const QString& name, const QByteArray& bytes) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPromptLibrary::init()
{
    Suite::init();
    m_folder = std::make_unique<QTemporaryDir>();
}

QString TestPromptLibrary::write(const QString& name, const QByteArray& bytes) const
{
    QFile file(m_folder->filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
    return file.fileName();
}

void TestPromptLibrary::keptChangedRemoved()
{
    PromptLibrary library(file());
    QSignalSpy changed(&library, &PromptLibrary::changed);
    QVERIFY(library.all()->isEmpty() && library.problem().isEmpty());
    QCOMPARE(library.save({u" Translate "_s, u"Translate {{text}}"_s, u" Work "_s}).value(), u"Translate"_s);
    QCOMPARE(PromptLibrary(file()).all().value(), (QList<Prompt>{{u"Translate"_s, u"Translate {{text}}"_s, u"Work"_s}}));
    QCOMPARE(library.save({u"To French"_s, u"In French: {{text}}"_s}, u"Translate"_s).value(), u"To French"_s);
    QCOMPARE(library.all().value(), (QList<Prompt>{{u"To French"_s, u"In French: {{text}}"_s, {}}}));
    QVERIFY(library.remove(u"To French"_s));
    QVERIFY(library.all()->isEmpty());
    QCOMPARE(changed.count(), 3);
}

void TestPromptLibrary::byFolderAndName()
{
    PromptLibrary library(file());
    for (const auto& [name, folder] : {std::pair(u"b"_s, u"Work"_s), std::pair(u"c"_s, QString()), std::pair(u"a"_s, u"Work"_s), std::pair(u"d"_s, u"Home"_s)})
        QVERIFY(library.save({name, u"text"_s, folder}));
    QString order;
    for (const Prompt& prompt : library.all().value_or(QList<Prompt>()))
        order += prompt.name;
    QCOMPARE(order, u"cdab"_s);
}

void TestPromptLibrary::namesAreOnesOwn_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("got");
    QTest::newRow("free") << u"c"_s << QString() << u"c"_s;
    QTest::newRow("taken") << u"a"_s << QString() << u"a (2)"_s;
    QTest::newRow("its own") << u"a"_s << u"a"_s << u"a"_s;
    QTest::newRow("of another one") << u"b"_s << u"a"_s << u"b (2)"_s;
    QTest::newRow("one that is gone") << u"c"_s << u"gone"_s << u"c"_s;
    QTest::newRow("none") << u"  "_s << QString() << u"Some words that say what it is about,…"_s;
    QTest::newRow("over two lines") << u"x\ny"_s << QString() << u"x y"_s;
}

void TestPromptLibrary::namesAreOnesOwn()
{
    QFETCH(QString, wanted);
    QFETCH(QString, before);
    PromptLibrary library(file());
    QVERIFY(library.save({u"a"_s, u"1"_s}) && library.save({u"b"_s, u"2"_s}));
    const auto got = library.save({wanted, u"Some words that say what it is about, and more of them."_s}, before);
    QVERIFY(got.has_value());
    QTEST(*got, "got");
}

void TestPromptLibrary::aPromptNeedsAText()
{
    PromptLibrary library(file());
    QCOMPARE(library.save({u"a"_s, u" \n"_s}).error().code, ErrorCode::InvalidInput);
    QVERIFY(!QFile::exists(file()));
}

void TestPromptLibrary::keepsItsPlaceInTheFile()
{
    PromptLibrary library(file());
    for (const QString& name : {u"a"_s, u"b"_s, u"c"_s})
        QVERIFY(library.save({name, u"text"_s}));
    QVERIFY(library.save({u"z"_s, u"text"_s}, u"b"_s));
    QFile written(file());
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(written.readAll())[u"prompts"][1][u"name"].toString(), u"z"_s);
}

void TestPromptLibrary::aBadRowHidesNothingAndIsKept()
{
    PromptLibrary library(file());
    QVERIFY(library.save({u"a"_s, u"text"_s}));
    write(u"settings/prompts.json"_s, R"({"prompts": [7, {"name": "a", "text": "1"}, {"name": "no text"}, {"text": "no name"}, {"name": "a", "text": "2"}]})");
    QCOMPARE(library.all().value(), (QList<Prompt>{{u"a"_s, u"1"_s, {}}, {u"a (2)"_s, u"2"_s, {}}, {u"no name"_s, u"no name"_s, {}}}));
    QVERIFY2(library.problem().startsWith(u"2 row"_s), qPrintable(library.problem()));
    QVERIFY(library.remove(u"a"_s));
    QFile written(file());
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QJsonArray rows = QJsonDocument::fromJson(written.readAll())[u"prompts"].toArray();
    QCOMPARE(rows.size(), 4);
    QCOMPARE(rows[2].toInt(), 7);
    QCOMPARE(rows[3][u"name"].toString(), u"no text"_s);
}

//! What somebody wrote by hand is kept, and that is said.
void TestPromptLibrary::aBrokenFileIsPutAside()
{
    PromptLibrary library(file());
    QVERIFY(library.save({u"a"_s, u"text"_s}));
    write(u"settings/prompts.json"_s, "{ \"prompts\": [");
    QSignalSpy said(&library, &PromptLibrary::putAside);
    QCOMPARE(library.all().error().code, ErrorCode::Parse);
    QVERIFY(library.problem().contains(file()));
    QVERIFY(said.isEmpty()); // reading changes nothing
    QVERIFY(library.save({u"b"_s, u"text"_s}));
    QCOMPARE(said.count(), 1);
    QVERIFY(said.first().first().toString().contains(file() + u".broken"_s));
    QCOMPARE(library.all()->size(), 1);
    QFile aside(file() + u".broken"_s);
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), QByteArray("{ \"prompts\": ["));
}

void TestPromptLibrary::putAsideTwice()
{
    PromptLibrary library(file());
    QVERIFY(library.save({u"a"_s, u"text"_s}));
    for (const QByteArray& broken : {QByteArray("first"), QByteArray("{}")}) {
        write(u"settings/prompts.json"_s, broken);
        QVERIFY(library.save({u"b"_s, u"text"_s}));
    }
    QFile first(file() + u".broken"_s);
    QVERIFY(first.open(QIODevice::ReadOnly));
    QCOMPARE(first.readAll(), QByteArray("first"));
    QVERIFY(QFile::exists(file() + u".broken-2"_s));
}

void TestPromptLibrary::aFolderThatCannotBeMade()
{
    write(u"settings"_s, {}); // a file is in its way
    PromptLibrary library(file());
    const auto saved = library.save({u"a"_s, u"text"_s});
    QCOMPARE(saved.error().code, ErrorCode::Io);
    QVERIFY(saved.error().message.contains(file()));
}

void TestPromptLibrary::comesBackFromAnExport()
{
    PromptLibrary library(file());
    QVERIFY(library.save({u"Dịch"_s, u"Dịch sang {{ngôn ngữ}}:\n\n{{văn bản}}"_s, u"Việc"_s}));
    QVERIFY(library.save({u"b"_s, u"\\{{literal}}"_s}));
    const QString exported = m_folder->filePath(u"out.json"_s);
    QVERIFY(library.exportTo(exported));
    PromptLibrary other(m_folder->filePath(u"other/prompts.json"_s));
    QCOMPARE(other.importFrom(exported).value(), 2);
    QCOMPARE(other.all().value(), library.all().value());
    QCOMPARE(other.importFrom(exported).value(), 0);
    QCOMPARE(other.all()->size(), 2);
}

void TestPromptLibrary::importRenamesAndLeavesOut()
{
    PromptLibrary library(file());
    QVERIFY(library.save({u"a"_s, u"mine"_s}));
    const QString path = write(u"theirs.json"_s, R"({"prompts": [{"name": "a", "text": "mine"}, {"name": "a", "text": "theirs"}, {}]})");
    QCOMPARE(library.importFrom(path).value(), 1);
    QCOMPARE(library.all().value(), (QList<Prompt>{{u"a"_s, u"mine"_s, {}}, {u"a (2)"_s, u"theirs"_s, {}}}));
}

void TestPromptLibrary::importsNothingElse_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no JSON") << QByteArray("hello");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("another file") << QByteArray(R"({"presets": []})");
    QTest::newRow("a list") << QByteArray("[]");
}

void TestPromptLibrary::importsNothingElse()
{
    QFETCH(QByteArray, json);
    PromptLibrary library(file());
    const QString path = write(u"theirs.json"_s, json);
    const auto came = library.importFrom(path);
    QCOMPARE(came.error().code, ErrorCode::Parse);
    QVERIFY(came.error().message.startsWith(path) && came.error().message.endsWith(u'.'));
    QCOMPARE(library.importFrom(m_folder->filePath(u"missing"_s)).error().code, ErrorCode::Io);
    QVERIFY(!QFile::exists(file()));
}

void TestPromptLibrary::windowsLineEndsStay()
{
    PromptLibrary library(file());
    QVERIFY(library.save({u"a"_s, u"one\r\ntwo"_s}));
    QCOMPARE(library.all()->first().text, u"one\r\ntwo"_s); // who uses it makes them plain
}

QTEST_GUILESS_MAIN(TestPromptLibrary)
#include "tst_promptlibrary.moc"
