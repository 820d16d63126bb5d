// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/filekind.h"

#include "gateway/import.h"
#include "stress/planjson.h"
#include "stress/runfile.h"
#include "support/suite.h"

#include <QJsonDocument>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;
using namespace bw;
using app::FileKind;

Q_DECLARE_METATYPE(bw::app::FileKind)

class TestFileKind : public test::Suite
{
    Q_OBJECT

private slots:
    void tellsByTheContent_data();
    void tellsByTheContent();
    void refuses_data();
    void refuses();
    void opensFilesOnly();
    void saysWhyAFileCannotBeRead();
};

void TestFileKind::tellsByTheContent_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("name");
    QTest::addColumn<FileKind>("kind");
    const auto row = [](const char* name, const QByteArray& content, FileKind kind, const QString& file = u"a.json"_s) {
        QTest::newRow(name) << content << file << kind;
    };
    stress::RunResult run;
    run.id = u"r"_s;
    row("run", QJsonDocument(stress::toJson(run)).toJson(), FileKind::Run);
    row("summary", R"({"requests": 5, "ttft_ms": {}})", FileKind::Run);
    row("vLLM", R"({"completed": 5, "request_throughput": 2})", FileKind::Run);
    row("plan", QJsonDocument(stress::toJson(stress::Plan())).toJson(), FileKind::Plan);
    row("profile", gateway::exportedProfile(gateway::profileTemplate(gateway::Provider::HolySheep)), FileKind::Gateway);
    row("profiles", '[' + gateway::exportedProfile(gateway::profileTemplate(gateway::Provider::OpenAi)) + ']', FileKind::Gateway);
    row("LiteLLM in JSON", R"({"model_list": []})", FileKind::Gateway);
    row("LiteLLM", "model_list:\n  - model_name: x\n", FileKind::Gateway, u"config.yaml"_s);
    row(".env", "OPENAI_API_KEY=sk-x\n", FileKind::Gateway, u".env"_s);
    row("curl", "curl https://api.example.com/v1/models", FileKind::Gateway, u"call.sh"_s);
    row("ChatGPT", R"([{"mapping": {}}])", FileKind::Chats);
    row("LM Studio", R"({"messages": [{"versions": []}]})", FileKind::Chats);
    row("PNG", QByteArray("\x89PNG\r\n\x1a\n", 8), FileKind::Picture, u"a.png"_s);
    row("JPEG", "\xff\xd8\xff\xe0", FileKind::Picture, u"a.txt"_s);
    row("GIF", "GIF89a", FileKind::Picture, u"a.gif"_s);
    row("WebP", "RIFF0000WEBPVP8 ", FileKind::Picture, u"a.webp"_s);
    row("lines", "{\"messages\": []}\n{\"messages\": []}\n", FileKind::Chats, u"chat.jsonl"_s);
}

void TestFileKind::tellsByTheContent()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, name);
    const Result<FileKind> kind = app::fileKind(content, name);
    QVERIFY2(kind, kind ? "" : qPrintable(kind.error().message));
    QTEST(*kind, "kind");
}

void TestFileKind::refuses_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("prose") << QByteArray("Dear gateway,\nwhy are you slow?\n");
    QTest::newRow("cut off") << QByteArray(R"({"run": {"variants": [)");
    QTest::newRow("an empty list") << QByteArray("[]");
}

void TestFileKind::refuses()
{
    QFETCH(const QByteArray, content);
    const Result<FileKind> kind = app::fileKind(content, u"/home/me/thing.json"_s);
    QVERIFY(!kind);
    QVERIFY2(kind.error().message.startsWith("thing.json"_L1), qPrintable(kind.error().message));
}

void TestFileKind::opensFilesOnly()
{
    const QTemporaryDir dir;
    QVERIFY(!app::kindOfFile(dir.path()));
#ifdef Q_OS_UNIX
    const QString pipe = dir.filePath(u"pipe.json"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    const QString link = dir.filePath(u"link.json"_s); // endless
    QVERIFY(QFile::link(u"/dev/zero"_s, link));
    for (const QString& path : {pipe, link}) {
        const Result<FileKind> kind = app::kindOfFile(path);
        QVERIFY(!kind);
        QCOMPARE(kind.error().code, ErrorCode::InvalidInput);
    }
#endif
}

void TestFileKind::saysWhyAFileCannotBeRead()
{
    const QTemporaryDir dir;
    const Result<FileKind> kind = app::kindOfFile(dir.filePath(u"gone.json"_s));
    QVERIFY(!kind);
    QCOMPARE(kind.error().code, ErrorCode::Io);
    QVERIFY(kind.error().message.contains("gone.json"_L1));
}

QTEST_APPLESS_MAIN(TestFileKind)
#include "tst_filekind.moc"
