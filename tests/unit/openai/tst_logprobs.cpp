// SPDX-License-Identifier: GPL-3.0-or-later
#include "openai/logprobs.h"
#include "support/suite.h"
#include "support/testpaths.h"
#include "support/transcript.h"

#include <QFile>
#include <QJsonObject>

class TestLogprobs : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void joinedFromChunks();
    void eachChoiceHasItsOwn();
    void ofCompletions();
    void ofABody();
    void nonsense_data();
    void nonsense();
    void recordedNulls();
};

using namespace Qt::StringLiterals;
using namespace bw;

namespace {

QString tokensOf(const QJsonArray& logprobs)
{
    QStringList tokens;
    for (const QJsonValue& entry : logprobs)
        tokens.append(entry[u"token"].toString() + u'=' + QString::number(entry[u"logprob"].toDouble()));
    return tokens.join(u' ');
}

QByteArray chunk(int index, const QByteArray& token, const QByteArray& logprob)
{
    return R"(data: {"choices":[{"index":)" + QByteArray::number(index) + R"(,"delta":{"content":")" + token
        + R"("},"logprobs":{"content":[{"token":")" + token + R"(","logprob":)" + logprob
        + R"(,"bytes":[72],"top_logprobs":[{"token":"x","logprob":-3.5,"bytes":null}]}],"refusal":null}}]})" + "\n\n";
}

QString text(const char* json)
{
    return QString::fromUtf8(QByteArray(json).replace('\'', '"'));
}

} // namespace

void TestLogprobs::joinedFromChunks()
{
    const QByteArray body = chunk(0, "Hel", "-0.5") + chunk(0, "lo", "-1") + "data: [DONE]\n\n";
    for (const test::Cuts& cuts : {test::Cuts(), test::everyByte(body)}) {
        const auto got = test::transcriptOf(body, cuts).completion.choices.constFirst();
        QCOMPARE(got.content, u"Hello"_s);
        QCOMPARE(tokensOf(got.logprobs), u"Hel=-0.5 lo=-1"_s);
        QCOMPARE(got.logprobs[0][u"top_logprobs"][0][u"token"].toString(), u"x"_s);
    }
}

void TestLogprobs::eachChoiceHasItsOwn()
{
    const auto got = test::transcriptOf(chunk(1, "b", "-2") + chunk(0, "a", "-1") + "data: [DONE]\n\n").completion;
    QCOMPARE(tokensOf(got.choices[0].logprobs), u"a=-1"_s);
    QCOMPARE(tokensOf(got.choices[1].logprobs), u"b=-2"_s);
}

void TestLogprobs::ofCompletions()
{
    const QByteArray body = "data: " + text("{'choices':[{'index':0,'text':'Hi you','logprobs':{'tokens':['Hi',' you'],'token_logprobs':[null,-0.25],"
                                            "'top_logprobs':[null,{' you':-0.25,' me':-2}],'text_offset':[0,2]},'finish_reason':'stop'}]}").toUtf8() + "\n\n";
    const auto got = test::transcriptOf(body).completion.choices.constFirst();
    QCOMPARE(got.content, u"Hi you"_s);
    QCOMPARE(got.logprobs.size(), 2);
    QVERIFY(got.logprobs[0][u"logprob"].isNull());
    QCOMPARE(got.logprobs[1][u"top_logprobs"].toArray().size(), 2);
}

void TestLogprobs::ofABody()
{
    openai::ChatAssembler assembler;
    const QByteArray body = text("{'choices':[{'index':0,'message':{'content':'a'},'logprobs':{'content':[{'token':'a','logprob':-1}]}}]}").toUtf8();
    assembler.addBody(body.toStdString(), NoInstant);
    QCOMPARE(tokensOf(assembler.completion().choices[0].logprobs), u"a=-1"_s);
}

void TestLogprobs::nonsense_data()
{
    QTest::addColumn<QString>("json");
    for (const char* json : {"", "null", "[1]", "{}", "{'content':null}", "{'content':[1,'a',null]}", "{'tokens':7}", "{'token_logprobs':[1]}"})
        QTest::addRow("%s", json) << text(json);
}

void TestLogprobs::nonsense()
{
    QFETCH(const QString, json);
    QVERIFY(openai::logprobsOf(json.toStdString()).isEmpty());
}

//! `logprobs: null`, as most send.
void TestLogprobs::recordedNulls()
{
    QFile file(test::dataPath(u"wire/03-openai-n2-interleaved.sse"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    for (const openai::ChatChoice& choice : test::transcriptOf(file.readAll()).completion.choices)
        QVERIFY(choice.logprobs.isEmpty());
}

QTEST_APPLESS_MAIN(TestLogprobs)
#include "tst_logprobs.moc"
