// SPDX-License-Identifier: GPL-3.0-or-later
// What every recorded usage block costs, worked out by hand: 8 a prompt token, 2 a cached one, 16 a token of output.
#include "samples.h"

#include "openai/chatassembler.h"
#include "spend/cost.h"
#include "support/suite.h"
#include "support/testpaths.h"
#include "support/transcript.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace bw;
using bw::test::samplePrice;

namespace {

QByteArray contentOf(const QString& name)
{
    QFile file(test::dataPath(u"wire/"_s + name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qPrintable(name));
    return file.readAll();
}

//! The part of a raw HTTP response after its header.
QByteArray bodyOf(const QString& name)
{
    const QByteArray content = contentOf(name);
    return name.endsWith(u".http"_s) ? content.mid(content.indexOf("\r\n\r\n") + 4) : content;
}

std::optional<openai::Usage> usageIn(const QString& name)
{
    if (!name.endsWith(u".json"_s))
        return test::transcriptOf(bodyOf(name)).completion.usage;
    openai::ChatAssembler assembler;
    const QByteArray body = contentOf(name);
    static_cast<void>(assembler.addBody({body.constData(), size_t(body.size())}, NoInstant));
    return assembler.takeCompletion().usage;
}

} // namespace

class TestRecordedCosts : public test::Suite
{
    Q_OBJECT

private slots:
    void costs_data();
    void costs();
    void noRecordingIsForgotten();
};

void TestRecordedCosts::costs_data()
{
    QTest::addColumn<qint64>("prompt");
    QTest::addColumn<qint64>("cached");
    QTest::addColumn<qint64>("output");
    QTest::addColumn<QString>("stated"); // by the provider, dollars; empty: nothing

    const auto row = [](const char* file, qint64 prompt, qint64 cached, qint64 output, const char* stated = "") {
        QTest::newRow(file) << prompt << cached << output << QString::fromLatin1(stated);
    };
    row("01-openai-usage-null-then-empty-choices.sse", 12, 0, 5);
    row("02-openai-parallel-tools.sse", 75, 0, 51);
    row("03-openai-n2-interleaved.sse", 26, 0, 104);
    row("04-openai-moderation-huge-last-line.sse", 13, 0, 11);
    row("09-deepseek-reasoner.sse", 6, 0, 212); // 198 of them reasoning
    row("10-deepseek-tools.sse", 348, 0, 65);
    row("11-openrouter-comments-error-200.sse", 43, 0, 10, "0"); // more reasoning than completion, nothing billed
    row("13-openrouter-reasoning-details.sse", 43, 0, 36, "0.000669");
    row("14-openrouter-tools.sse", 579, 0, 41, "0.000784");
    row("17-groq-llama-xgroq-usage.sse", 18, 0, 73); // in x_groq
    row("18-groq-kimi-tools.sse", 93, 0, 32);
    row("19-together-text-field.sse", 41, 0, 15);
    row("21-novita-sla-metrics.sse", 40, 0, 2);
    row("23-mistral-plain.sse", 22, 0, 8);
    row("24-mistral-tools.sse", 159, 128, 28);
    row("26-zai-glm-finish-only-last.sse", 13, 0, 564);
    row("28-vllm-0.24.sse", 46, 0, 14);
    row("33-kimi-tools-variant-d.sse", 57, 0, 17, "0.00007159");
    row("36-ollama-local-tools.sse", 195, 0, 140);
    row("38-llamacpp-simple-timings.sse", 84, 0, 57);
    row("41-xai-grok-tools.sse", 390, 384, 26 + 77, "0.00016338"); // reasoning beside completion; 1 633 800 ticks
    row("42-vercel-gateway-reasoning.sse", 63, 0, 112, "0.00183875");
    row("60-openai-raw-http-response.http", 14, 0, 13);
    row("nonstream/groq.json", 48, 0, 8);
    row("nonstream/openrouter.json", 31, 0, 21);
    row("nonstream/together.json", 46, 0, 45);
}

void TestRecordedCosts::costs()
{
    QFETCH(qint64, prompt);
    QFETCH(qint64, cached);
    QFETCH(qint64, output);
    QFETCH(QString, stated);
    const auto usage = usageIn(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(usage.has_value());
    const spend::Cost cost = spend::cost(*usage, samplePrice());
    QCOMPARE(cost.uncachedInput.value(), (prompt - cached) * 8);
    QCOMPARE(cost.cachedInput.value(), cached * 2);
    QCOMPARE(cost.cacheWrite.value(), 0);
    QCOMPARE(cost.output.value(), output * 16);
    QCOMPARE(cost.total().value(), (prompt - cached) * 8 + cached * 2 + output * 16);
    QVERIFY(!cost.inferred);
    QVERIFY(!cost.estimated);
    QCOMPARE(usage->providerCost ? usage->providerCost->toDecimal() : QString(), stated);
}

void TestRecordedCosts::noRecordingIsForgotten()
{
    QStringList known;
    const QDir folder(test::dataPath(u"wire"_s));
    for (const QString& name : folder.entryList({u"*.sse"_s, u"*.http"_s}, QDir::Files, QDir::Name)) {
        if (usageIn(name))
            known.append(name);
    }
    QCOMPARE(known.size(), 23 + 1); // those of the table, and Anthropic's own API, which is told apart by its format
}

QTEST_GUILESS_MAIN(TestRecordedCosts)
#include "tst_recordedcosts.moc"
