// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/parameterspec.h"

#include "base/typednumber.h"
#include "support/suite.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace bw::ui;

namespace {

const ParameterSpec& specOf(const QString& name)
{
    return *std::ranges::find_if(chatParameters(), [&](const ParameterSpec& spec) { return spec.name == name; });
}

} // namespace

class TestParameterSpec : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void reads_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("json"); //!< "[value]"; empty: refused; "[]": unset
        QTest::newRow("unset") << u"temperature"_s << u"  "_s << "[]"_ba;
        QTest::newRow("number") << u"temperature"_s << u"0.7"_s << "[0.7]"_ba;
        QTest::newRow("decimal comma") << u"temperature"_s << u"0,7"_s << "[0.7]"_ba;
        QTest::newRow("lowest") << u"temperature"_s << u"0"_s << "[0]"_ba;
        QTest::newRow("highest") << u"temperature"_s << u"2"_s << "[2]"_ba;
        QTest::newRow("too high") << u"temperature"_s << u"2.1"_s << QByteArray();
        QTest::newRow("no number") << u"top_p"_s << u"much"_s << QByteArray();
        QTest::newRow("nan") << u"top_p"_s << u"nan"_s << QByteArray();
        QTest::newRow("whole") << u"max_tokens"_s << u"2048"_s << "[2048]"_ba;
        QTest::newRow("thousands") << u"max_tokens"_s << u"4,000"_s << QByteArray();
        QTest::newRow("thousands with a point") << u"max_tokens"_s << u"4.000"_s << QByteArray();
        QTest::newRow("millions") << u"seed"_s << u"-1,000,000"_s << QByteArray();
        QTest::newRow("thousands or thousandths") << u"temperature"_s << u"1,125"_s << QByteArray();
        QTest::newRow("thousandths") << u"temperature"_s << u"1.125"_s << "[1.125]"_ba;
        QTest::newRow("less than one") << u"temperature"_s << u"0,125"_s << "[0.125]"_ba;
        QTest::newRow("not whole") << u"max_tokens"_s << u"1.5"_s << QByteArray();
        QTest::newRow("none at all") << u"max_tokens"_s << u"0"_s << QByteArray();
        QTest::newRow("seed below zero") << u"seed"_s << u"-3"_s << "[-3]"_ba;
        QTest::newRow("penalty") << u"presence_penalty"_s << u"-2"_s << "[-2]"_ba;
        QTest::newRow("stream") << u"stream"_s << u"off"_s << "[false]"_ba;
        QTest::newRow("format") << u"response_format"_s << u"json_object"_s << R"([{"type":"json_object"}])"_ba;
        QTest::newRow("effort") << u"reasoning_effort"_s << u"low"_s << R"(["low"])"_ba;
        QTest::newRow("one stop") << u"stop"_s << u"END"_s << R"([["END"]])"_ba;
        QTest::newRow("two stops") << u"stop"_s << u"END, STOP"_s << R"([["END","STOP"]])"_ba;
        QTest::newRow("stop with a comma") << u"stop"_s << u"[\", \"]"_s << R"([[", "]])"_ba;
        QTest::newRow("flag on") << u"store"_s << u"on"_s << "[true]"_ba;
        QTest::newRow("flag off") << u"parallel_tool_calls"_s << u"off"_s << "[false]"_ba;
        QTest::newRow("text") << u"user"_s << u"a b"_s << "[\"a b\"]"_ba;
        QTest::newRow("tool choice") << u"tool_choice"_s << u"required"_s << "[\"required\"]"_ba;
        QTest::newRow("one tool") << u"tool_choice"_s << u"get_time"_s << QByteArray("[{\"type\":\"function\",\"function\":{\"name\":\"get_time\"}}]");
        QTest::newRow("five stops") << u"stop"_s << u"a,b,c,d,e"_s << QByteArray();
    }

    void reads()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, text);
        QFETCH(const QByteArray, json);
        const auto value = parseParameter(specOf(name), text);
        QCOMPARE(value.has_value(), !json.isEmpty());
        if (!value) {
            QCOMPARE(value.error().code, bw::ErrorCode::InvalidInput);
            QVERIFY(value.error().message.endsWith(u'.'));
            return;
        }
        const QJsonArray expected = QJsonDocument::fromJson(json).array();
        QCOMPARE(value->has_value(), !expected.isEmpty());
        if (*value)
            QCOMPARE(**value, expected.first());
    }

    //! As everywhere else a number is typed; of a point only whole numbers say it in their own way.
    void saysWhatTwoReadingsThereAre()
    {
        QCOMPARE(parseParameter(specOf(u"max_tokens"_s), u"4,000"_s).error().message, bw::typedNumber(u"4,000").error().message);
        QVERIFY(parseParameter(specOf(u"max_tokens"_s), u"4.000"_s).error().message.contains(u"4.000"_s));
    }

    void showsWhatItRead_data() { reads_data(); }

    void showsWhatItRead()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, text);
        QFETCH(const QByteArray, json);
        const QJsonArray values = QJsonDocument::fromJson(json).array();
        if (values.isEmpty())
            return;
        const auto again = parseParameter(specOf(name), parameterText(specOf(name), values.first()));
        QVERIFY(again && *again);
        QCOMPARE(**again, values.first());
    }
};

QTEST_APPLESS_MAIN(TestParameterSpec)
#include "tst_parameterspec.moc"
