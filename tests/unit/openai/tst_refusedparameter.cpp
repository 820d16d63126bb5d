// SPDX-License-Identifier: GPL-3.0-or-later
#include "openai/refusedparameter.h"
#include "support/suite.h"
#include "support/testpaths.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

class TestRefusedParameter : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void reported_data();
    void reported();
    void otherErrors_data();
    void otherErrors();
    void whatTheQuestionNeedsStays();
    void noNameComesBack();
    void changesAreMadeInOrder();
};

using namespace Qt::StringLiterals;
using namespace bw;
using openai::ApiError;
using openai::ParameterChange;

namespace {

ApiError saying(const QString& message, const QString& code = {}, const QString& param = {})
{
    ApiError error;
    error.message = message;
    error.code = code;
    error.param = param;
    return error;
}

const QJsonObject Sent{{u"temperature"_s, 0.5}, {u"max_tokens"_s, 9}, {u"stop"_s, u"x"_s}, {u"tools"_s, QJsonArray{1}}, {u"n"_s, 2}};

} // namespace

void TestRefusedParameter::reported_data()
{
    QTest::addColumn<QString>("file");
    for (const QString& file : QDir(test::dataPath(u"wire/refusals"_s)).entryList(QDir::Files))
        QTest::addRow("%s", qPrintable(file)) << file;
}

void TestRefusedParameter::reported()
{
    QFETCH(const QString, file);
    QFile source(test::dataPath(u"wire/refusals/"_s) + file);
    QVERIFY(source.open(QIODevice::ReadOnly));
    const QJsonObject json = QJsonDocument::fromJson(source.readAll()).object();
    const QJsonDocument body = json[u"body"].isArray() ? QJsonDocument(json[u"body"].toArray()) : QJsonDocument(json[u"body"].toObject());
    const auto change = openai::refusedParameter(json[u"status"].toInt(), openai::parseErrorBody(body.toJson().toStdString()),
                                                 json[u"sent"].toObject(), {});
    QVERIFY(change);
    QCOMPARE(change->name, json[u"refused"].toString());
    QCOMPARE(change->sentAs, json[u"sent_as"].toString());
}

void TestRefusedParameter::otherErrors_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ApiError>("error");
    const QString refused = u"Unsupported value: 'temperature' does not support 0.5 with this model."_s;
    QTest::newRow("another status") << 500 << saying(refused);
    QTest::newRow("not found") << 404 << saying(refused);
    QTest::newRow("out of range") << 400 << saying(u"Invalid 'temperature': decimal above maximum value."_s, u"decimal_above_max_value"_s, u"temperature"_s);
    QTest::newRow("too many tokens") << 400 << saying(u"max_tokens is too large: 9. This model supports at most 8 completion tokens."_s);
    QTest::newRow("not sent") << 400 << saying(u"Unsupported parameter: 'top_p' is not supported with this model."_s);
    QTest::newRow("a plain word") << 400 << saying(u"We had to stop here: images are not supported by this model."_s);
    QTest::newRow("part of a word") << 400 << saying(u"'nonstop' is not supported."_s);
    QTest::newRow("nothing said") << 400 << saying({});
}

void TestRefusedParameter::otherErrors()
{
    QFETCH(const int, status);
    QFETCH(const ApiError, error);
    QVERIFY(!openai::refusedParameter(status, error, Sent, {}));
}

void TestRefusedParameter::whatTheQuestionNeedsStays()
{
    QVERIFY(!openai::refusedParameter(400, saying(u"'tools' is not supported with this model."_s, u"unsupported_parameter"_s, u"tools"_s), Sent, {}));
}

//! Two gateways that each want the other's name must not be asked for ever.
void TestRefusedParameter::noNameComesBack()
{
    const QList<ParameterChange> before{{u"max_completion_tokens"_s, u"max_tokens"_s}};
    const ApiError error = saying(u"'max_tokens' is not supported. Use 'max_completion_tokens' instead."_s);
    QCOMPARE(openai::refusedParameter(400, error, Sent, before), std::optional(ParameterChange{u"max_tokens"_s, {}}));
    const QJsonObject both{{u"max_tokens"_s, 1}, {u"max_completion_tokens"_s, 2}};
    QCOMPARE(openai::refusedParameter(400, error, both, {}), std::optional(ParameterChange{u"max_tokens"_s, {}}));
}

void TestRefusedParameter::changesAreMadeInOrder()
{
    QJsonObject parameters = Sent;
    const ParameterChange rename{u"max_tokens"_s, u"max_completion_tokens"_s};
    const ParameterChange drop{u"temperature"_s, {}};
    QCOMPARE(openai::apply({rename, drop, {u"seed"_s, {}}}, parameters), (QList{rename, drop}));
    QVERIFY(!parameters.contains(u"temperature"_s) && !parameters.contains(u"max_tokens"_s));
    QCOMPARE(parameters[u"max_completion_tokens"].toInt(), 9);
}

QTEST_APPLESS_MAIN(TestRefusedParameter)
#include "tst_refusedparameter.moc"
