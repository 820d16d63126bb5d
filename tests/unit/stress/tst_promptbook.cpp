// SPDX-License-Identifier: GPL-3.0-or-later
#include "openai/usage.h"
#include "record/recordjson.h"
#include "stress/promptbook.h"
#include "stress/prompttext.h"
#include "support/suite.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonValue>
#include <QSet>
#include <QTemporaryFile>

using namespace bw;
using namespace bw::stress;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

std::shared_ptr<const PromptBook> bookOf(const Plan& plan)
{
    const auto book = PromptBook::make(plan);
    return book ? *book : nullptr;
}

QSet<QString> texts(const PromptBook& book, int count)
{
    QSet<QString> all;
    for (int i = 0; i < count; ++i)
        all.insert(book.request(i).messages.last().text);
    return all;
}

std::unique_ptr<QTemporaryFile> fileOf(const QByteArray& content)
{
    auto file = std::make_unique<QTemporaryFile>();
    if (file->open()) {
        file->write(content);
        file->close();
    }
    return file;
}

Result<Trace> traceOf(const QByteArray& text)
{
    QByteArray bytes = text;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return readTrace(buffer);
}

} // namespace

class TestPromptBook : public test::Suite
{
    Q_OBJECT

private slots:
    void fixedIsOne();
    void poolHasSoMany();
    void repeatsWithTheSeed();
    void fillsTemplates();
    void generatesLengths();
    void sharesAPrefix();
    void readsDatasets_data();
    void readsDatasets();
    void saysWhichLineIsWrong();
    void drawsOutputLengths();
    void conversations();
    void readsTraces();
    void asksTheAverageWhereNobodyCounted_data();
    void asksTheAverageWhereNobodyCounted();
    void nothingKnownIsNoTrace();
    void writesTraces();
    void refusesTraces_data();
    void refusesTraces();
    void equalBlocksAreEqualText();
};

void TestPromptBook::fixedIsOne()
{
    Plan plan;
    plan.model = u"gpt-4.1"_s;
    plan.stream = false;
    plan.prompt.text = u"Hi"_s;
    plan.prompt.system = u"Be brief."_s;
    plan.maxTokens = Distribution::constant(7);
    plan.parameters = {{u"temperature"_s, 0}};
    const openai::ChatRequest request = bookOf(plan)->request(12);
    QCOMPARE(request.model, u"gpt-4.1"_s);
    QCOMPARE(request.stream, false);
    QCOMPARE(request.messages.size(), 2);
    QCOMPARE(request.messages[0].text, u"Be brief."_s);
    QCOMPARE(request.messages[1].text, u"Hi"_s);
    QCOMPARE(request.parameters, (QJsonObject{{u"temperature"_s, 0}, {u"max_tokens"_s, 7}}));
    QCOMPARE(bookOf(Plan())->request(0).messages.size(), 1);
    QVERIFY(bookOf(Plan())->request(0).messages[0].text.size() > 5);
}

void TestPromptBook::poolHasSoMany()
{
    Plan plan;
    plan.prompt.pool = 20;
    QCOMPARE(texts(*bookOf(plan), 1'000).size(), 20);
    QVERIFY(texts(*bookOf(plan), 10).size() > 3); // drawn, not in turn
}

void TestPromptBook::repeatsWithTheSeed()
{
    Plan plan;
    plan.prompt.kind = Prompt::Kind::Generated;
    plan.prompt.tokens = {Distribution::Kind::Normal, 40, 10};
    const auto one = bookOf(plan);
    const auto same = bookOf(plan);
    plan.seed = 2;
    const auto other = bookOf(plan);
    for (int i = 0; i < 20; ++i) {
        QCOMPARE(one->request(i), same->request(i));
        QVERIFY(one->request(i) != other->request(i));
    }
    QCOMPARE(texts(*one, 500).size(), 500);
}

void TestPromptBook::fillsTemplates()
{
    Plan plan;
    plan.prompt.kind = Prompt::Kind::Template;
    plan.prompt.text = u"{{n}}: {{ who }} and {{what}}, {{id}}"_s;
    plan.prompt.variables = {{u"who"_s, {u"A"_s, u"B"_s}}, {u"what"_s, {u"x"_s}}};
    const auto book = bookOf(plan);
    const QString first = book->request(0).messages[0].text;
    QVERIFY(first.startsWith(u"1: A and x, "_s) || first.startsWith(u"1: B and x, "_s));
    QCOMPARE(texts(*book, 300).size(), 300);
    QCOMPARE(PromptTemplate(u"no names {here}"_s).filled({}), u"no names {here}"_s);
}

void TestPromptBook::generatesLengths()
{
    Plan plan;
    plan.prompt.kind = Prompt::Kind::Generated;
    plan.prompt.tokens = Distribution::constant(100);
    const QString text = bookOf(plan)->request(3).messages[0].text;
    QCOMPARE(text.split(u' ').size(), 100);
    QCOMPARE(openai::estimateTokens(text), 100);
}

void TestPromptBook::sharesAPrefix()
{
    Plan plan;
    plan.prompt.kind = Prompt::Kind::Generated;
    plan.prompt.tokens = Distribution::constant(100);
    plan.prompt.sharedPrefix = 0.8;
    const auto book = bookOf(plan);
    const QStringList a = book->request(1).messages[0].text.split(u' ');
    const QStringList b = book->request(2).messages[0].text.split(u' ');
    QCOMPARE(a.size(), 100);
    QCOMPARE(a.first(80), b.first(80));
    QVERIFY(a.last(20) != b.last(20));
}

void TestPromptBook::readsDatasets_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("last");
    QTest::addColumn<int>("messages");
    QTest::newRow("text") << QByteArray("What is TTFT?") << u"What is TTFT?"_s << 1;
    QTest::newRow("prompt") << QByteArray("{\"prompt\": \"Hi\", \"max_tokens\": 9}") << u"Hi"_s << 1;
    QTest::newRow("messages") << QByteArray("{\"messages\": [{\"role\": \"system\", \"content\": \"s\"}, {\"role\": \"user\", \"content\": \"u\"}]}") << u"u"_s << 2;
    QTest::newRow("ShareGPT") << QByteArray("{\"conversations\": [{\"from\": \"human\", \"value\": \"q1\"}, {\"from\": \"gpt\", \"value\": \"a\"}, {\"from\": \"human\", \"value\": \"q2\"}]}") << u"q1"_s << 1;
}

void TestPromptBook::readsDatasets()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, last);
    QFETCH(int, messages);
    const auto file = fileOf("\n" + line + "\n\n");
    Plan plan;
    plan.prompt.kind = Prompt::Kind::Dataset;
    plan.prompt.file = file->fileName();
    plan.prompt.turns = 2;
    const auto book = bookOf(plan);
    QVERIFY(book);
    const openai::ChatRequest request = book->request(5);
    QCOMPARE(request.messages.size(), messages);
    QCOMPARE(request.messages.last().text, last);
    QCOMPARE(book->followUp(5, 1), line.contains("q2") ? u"q2"_s : QString());
    QCOMPARE(request.parameters.contains(u"max_tokens"_s), line.contains("max_tokens"));
}

void TestPromptBook::saysWhichLineIsWrong()
{
    const auto file = fileOf("fine\n{\"prompt\": 7}\n");
    const auto entries = readDatasetFile(file->fileName());
    QVERIFY(!entries && entries.error().message.contains(u"Line 2"));
    QVERIFY(!readDatasetFile(u"/no/such/file"_s));
    QVERIFY(!readDatasetFile(fileOf("\n")->fileName()));
}

void TestPromptBook::drawsOutputLengths()
{
    Plan plan;
    plan.maxTokens = Distribution{Distribution::Kind::Uniform, 10, 20};
    const auto book = bookOf(plan);
    QSet<int> lengths;
    for (int i = 0; i < 200; ++i)
        lengths.insert(book->request(i).parameters.value(u"max_tokens"_s).toInt());
    QVERIFY(lengths.size() > 5);
    QVERIFY(*std::ranges::min_element(lengths) >= 10 && *std::ranges::max_element(lengths) <= 20);
    QVERIFY(std::abs(*book->meanMaxTokens() - 15) < 1);
    QVERIFY(!bookOf(Plan())->meanMaxTokens());
    Plan said;
    said.parameters = {{u"max_completion_tokens"_s, 300}, {u"n"_s, 2}};
    QCOMPARE(bookOf(said)->meanMaxTokens(), std::optional(600.0));
}

void TestPromptBook::conversations()
{
    Plan plan;
    plan.prompt.kind = Prompt::Kind::Generated;
    plan.prompt.turns = 3;
    const auto book = bookOf(plan);
    QVERIFY(!book->followUp(0, 1).isEmpty());
    QVERIFY(book->followUp(0, 1) != book->followUp(0, 2));
    QVERIFY(book->followUp(0, 3).isEmpty());
    QVERIFY(book->followUp(1, 1) != book->followUp(0, 1));
}

void TestPromptBook::readsTraces()
{
    const auto mooncake = traceOf("{\"timestamp\": 1000, \"input_length\": 600, \"output_length\": 52, \"hash_ids\": [46, 47]}\n"
                                  "{\"timestamp\": 500.5, \"input_length\": 10, \"output_length\": 2}\n");
    QVERIFY(mooncake);
    QCOMPARE(*mooncake, (Trace{{0ns, 10, 2, {}}, {499'500us, 600, 52, {46, 47}}})); // by time, from the first on
    const auto azure = traceOf("TIMESTAMP,ContextTokens,GeneratedTokens\n2023-11-16 18:17:03.9799600,4808,10\r\n"
                               "2023-11-16 18:17:04.0319569,3180,8\n");
    QVERIFY(azure);
    QCOMPARE(*azure, (Trace{{0ns, 4'808, 10, {}}, {51'996'900ns, 3'180, 8, {}}}));

    record::RequestRecord record;
    record.startedAt = QDateTime::fromMSecsSinceEpoch(5'000, Qt::UTC);
    record.usage.emplace();
    record.usage->promptTokens = 30;
    record.usage->completionTokens = 4;
    record::RequestRecord later = record;
    later.startedAt = record.startedAt.addMSecs(250);
    TraceMaker maker;
    maker.add(later);
    maker.add(record);
    QCOMPARE(*maker.made(), (Trace{{0ns, 30, 4, {}}, {250ms, 30, 4, {}}}));
    QCOMPARE(maker.guessed(), 0);
}

void TestPromptBook::asksTheAverageWhereNobodyCounted_data()
{
    QTest::addColumn<record::RequestRecord>("record");
    QTest::addColumn<TraceEntry>("entry");
    QTest::addColumn<int>("guessed");
    record::RequestRecord failed;
    failed.startedAt = QDateTime::fromMSecsSinceEpoch(5'500, Qt::UTC);
    failed.failure.errorClass = ErrorClass::Overloaded;
    QTest::newRow("failed") << failed << TraceEntry{500ms, 40, 5, {}} << 1;
    record::RequestRecord counted = failed;
    counted.ownPromptTokens = 7;
    counted.ownOutputTokens = 2; // when it broke off
    QTest::newRow("failed, its prompt counted by us") << counted << TraceEntry{500ms, 7, 5, {}} << 1;
    record::RequestRecord brokenOff = counted;
    brokenOff.usage.emplace();
    brokenOff.usage->promptTokens = 8;
    brokenOff.usage->completionTokens = 2;
    brokenOff.usage->estimated = true;
    QTest::newRow("broken off") << brokenOff << TraceEntry{500ms, 8, 5, {}} << 1;
    counted.failure = {};
    QTest::newRow("without usage, counted by us") << counted << TraceEntry{500ms, 7, 2, {}} << 0;
    record::RequestRecord embedding = counted;
    embedding.operation = record::Operation::Embeddings;
    embedding.ownOutputTokens = 0;
    QTest::newRow("embeddings have no answer") << embedding << TraceEntry{500ms, 7, 0, {}} << 0;
}

void TestPromptBook::asksTheAverageWhereNobodyCounted()
{
    QFETCH(record::RequestRecord, record);
    QFETCH(TraceEntry, entry);
    TraceMaker maker;
    for (const qint64 tokens : {30, 50}) {
        record::RequestRecord known;
        known.startedAt = QDateTime::fromMSecsSinceEpoch(5'000, Qt::UTC);
        known.usage.emplace();
        known.usage->promptTokens = tokens;
        known.usage->completionTokens = tokens / 10 + 1;
        maker.add(known);
    }
    record::RequestRecord models;
    models.startedAt = QDateTime::fromMSecsSinceEpoch(1'000, Qt::UTC);
    models.operation = record::Operation::Models;
    maker.add(models); // asks for no text
    maker.add(record);
    const auto trace = maker.made();
    QVERIFY(trace);
    QCOMPARE(trace->size(), size_t(3));
    QCOMPARE(trace->back(), entry);
    QTEST(int(maker.guessed()), "guessed");
}

void TestPromptBook::nothingKnownIsNoTrace()
{
    QVERIFY(!TraceMaker().made());
    record::RequestRecord failed;
    failed.startedAt = QDateTime::fromMSecsSinceEpoch(5'500, Qt::UTC);
    failed.failure.errorClass = ErrorClass::Overloaded;
    TraceMaker maker;
    maker.add(failed);
    const auto refused = maker.made();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
    QVERIFY(!::traceOf(QJsonDocument(record::toJson(failed)).toJson(QJsonDocument::Compact)));
}

void TestPromptBook::writesTraces()
{
    const Trace trace = {{0ns, 10, 2, {}}, {499'500us, 600, 52, {46, 47}}, {3'600'000'250us, 1, 0, {}}};
    QByteArray lines;
    for (const TraceEntry& entry : trace)
        lines += traceLine(entry);
    const auto read = ::traceOf(lines);
    QVERIFY(read);
    QCOMPARE(*read, trace);
}

void TestPromptBook::refusesTraces_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray("\n\n");
    QTest::newRow("only a head") << QByteArray("TIMESTAMP,ContextTokens,GeneratedTokens\n");
    QTest::newRow("no time") << QByteArray("TIMESTAMP,ContextTokens,GeneratedTokens\nyesterday,1,2\n");
    QTest::newRow("negative") << QByteArray("{\"timestamp\": 1, \"input_length\": -5}\n");
    QTest::newRow("another format") << QByteArray("{\"prompt\": \"Hi\"}\n");
    QTest::newRow("no JSON") << QByteArray("hello\n");
}

void TestPromptBook::refusesTraces()
{
    QFETCH(QByteArray, text);
    const auto trace = ::traceOf(text);
    QVERIFY(!trace);
    QVERIFY(!trace.error().message.isEmpty());
}

void TestPromptBook::equalBlocksAreEqualText()
{
    const TraceEntry a{0ns, 1'100, 1, {7, 8}};
    const TraceEntry b{0ns, 1'100, 1, {7, 9}};
    const QStringList one = traceText(a, 1, 0).split(u' ');
    const QStringList two = traceText(b, 1, 1).split(u' ');
    QCOMPARE(one.size(), 1'100);
    QCOMPARE(one.first(512), two.first(512));
    QVERIFY(one.mid(512, 512) != two.mid(512, 512));
    QVERIFY(one.last(76) != two.last(76));
}

QTEST_GUILESS_MAIN(TestPromptBook)
#include "tst_promptbook.moc"
