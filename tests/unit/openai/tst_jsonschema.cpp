// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jsontext.h"
#include "openai/jsonschema.h"
#include "support/suite.h"

#include <QElapsedTimer>
#include <QJsonObject>

class TestJsonSchema : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void violations_data();
    void violations();
    void endlessSchemasEnd_data();
    void endlessSchemasEnd();
    void problems_data();
    void problems();
    void uncheckedAreNamed();
};

using namespace Qt::StringLiterals;
using namespace bw;

namespace {

//! JSON with ' for ": easier to read.
QJsonValue json(const char* text)
{
    const auto value = parseJson(QString::fromUtf8(QByteArray(text).replace('\'', '"')));
    if (!value)
        qFatal("%s", text);
    return *value;
}

} // namespace

void TestJsonSchema::violations_data()
{
    QTest::addColumn<QJsonValue>("schema");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("path"); // empty: it fits
    int n = 0;
    const auto row = [&n](const char* schema, const char* value, const char* path) {
        QTest::addRow("%d %s %s", ++n, schema, value) << json(schema) << json(value) << QString::fromUtf8(path);
    };
    row("{}", "7", "");
    row("true", "null", "");
    row("false", "null", "$");
    row("{'type':'integer'}", "2.0", "");
    row("{'type':'integer'}", "2.5", "$");
    row("{'type':'number'}", "2", "");
    row("{'type':['string','null']}", "null", "");
    row("{'type':['string','null']}", "1", "$");
    row("{'type':'object'}", "[]", "$");
    row("{'enum':['a',1]}", "'a'", "");
    row("{'enum':['a',1]}", "'b'", "$");
    row("{'const':{'a':1}}", "{'a':1}", "");
    row("{'const':1}", "2", "$");
    row("{'properties':{'a':{'properties':{'b':{'type':'string'}}}}}", "{'a':{'b':1}}", "$.a.b");
    row("{'required':['x y']}", "{}", "$[\"x y\"]");
    row("{'properties':{'a':{}},'additionalProperties':false}", "{'a':1}", "");
    row("{'properties':{'a':{}},'additionalProperties':false}", "{'b':1}", "$.b");
    row("{'additionalProperties':{'type':'string'}}", "{'b':1}", "$.b");
    row("{'minProperties':1}", "{}", "$");
    row("{'maxProperties':1}", "{'a':1,'b':2}", "$");
    row("{'items':{'type':'integer'}}", "[1,2,'x']", "$[2]");
    row("{'prefixItems':[{'type':'string'}],'items':{'type':'integer'}}", "['a',1]", "");
    row("{'prefixItems':[{'type':'string'}],'items':{'type':'integer'}}", "['a','b']", "$[1]");
    row("{'minItems':2}", "[1]", "$");
    row("{'maxItems':1}", "[1,2]", "$");
    row("{'uniqueItems':true}", "[{'a':1},{'a':2}]", "");
    row("{'uniqueItems':true}", "[{'a':1},{'a':1}]", "$[1]");
    row("{'patternProperties':{'^x':{}},'additionalProperties':false}", "{'x1':1}", "");
    row("{'minLength':2}", "'é'", "$");
    row("{'maxLength':1}", "'😀'", "");
    row("{'pattern':'^a+$'}", "'aab'", "$");
    row("{'pattern':'b'}", "'abc'", "");
    row("{'minimum':1}", "0", "$");
    row("{'maximum':1}", "2", "$");
    row("{'exclusiveMinimum':1}", "1", "$");
    row("{'exclusiveMaximum':1}", "1", "$");
    row("{'multipleOf':0.1}", "0.3", "");
    row("{'multipleOf':0.1}", "0.35", "$");
    row("{'allOf':[{'minimum':1},{'maximum':2}]}", "3", "$");
    row("{'anyOf':[{'type':'string'},{'minimum':5}]}", "6", "");
    row("{'anyOf':[{'type':'string'},{'minimum':5}]}", "4", "$");
    row("{'oneOf':[{'minimum':1},{'minimum':2}]}", "3", "$");
    row("{'oneOf':[{'minimum':1},{'minimum':2}]}", "1", "");
    row("{'not':{'type':'string'}}", "'a'", "$");
    row("{'$ref':'#/$defs/a','$defs':{'a':{'type':'string'}}}", "1", "$");
    row("{'$ref':'#/nowhere'}", "1", "$");
    row("{'properties':{'next':{'$ref':'#'},'v':{'type':'integer'}}}", "{'v':1,'next':{'v':2,'next':{'v':'x'}}}", "$.next.next.v");
}

void TestJsonSchema::violations()
{
    QFETCH(const QJsonValue, schema);
    QFETCH(const QJsonValue, value);
    QFETCH(const QString, path);
    QVERIFY(!openai::schemaProblem(schema) || schema.toObject().contains(u"$ref"_s));
    const auto violation = openai::firstViolation(schema, value);
    QCOMPARE(violation ? violation->path : QString(), path);
    QVERIFY(!violation || violation->message.endsWith(u'.'));
}

void TestJsonSchema::endlessSchemasEnd_data()
{
    QTest::addColumn<QJsonValue>("schema");
    QTest::newRow("itself") << json("{'$ref':'#'}");
    QTest::newRow("twice itself") << json("{'anyOf':[{'$ref':'#'},{'$ref':'#'}]}");
    QTest::newRow("not itself") << json("{'not':{'$ref':'#'}}");
    QTest::newRow("many ways") << json("{'allOf':[{'anyOf':[{'$ref':'#'},{'$ref':'#'},{'$ref':'#'}]},{'oneOf':[{'$ref':'#'},{'$ref':'#'}]}]}");
}

void TestJsonSchema::endlessSchemasEnd()
{
    QFETCH(const QJsonValue, schema);
    static_cast<void>(openai::firstViolation(schema, json("{'a':[1,2,3]}"))); // that it returns is the test
    static_cast<void>(openai::schemaProblem(schema));
}

void TestJsonSchema::problems_data()
{
    QTest::addColumn<QJsonValue>("schema");
    QTest::addColumn<QString>("path");
    const auto row = [](const char* schema, const char* path) { QTest::addRow("%s", schema) << json(schema) << QString::fromUtf8(path); };
    row("7", "$");
    row("{'type':'strin'}", "$.type");
    row("{'type':[]}", "$.type");
    row("{'properties':[]}", "$.properties");
    row("{'properties':{'a':{'type':'x'}}}", "$.properties.a.type");
    row("{'items':{'minimum':'1'}}", "$.items.minimum");
    row("{'required':'a'}", "$.required");
    row("{'minItems':-1}", "$.minItems");
    row("{'anyOf':[]}", "$.anyOf");
    row("{'anyOf':[{},{'pattern':'('}]}", "$.anyOf[1].pattern");
    row("{'$ref':'https://example.com/a'}", "$[\"$ref\"]");
    row("{'$ref':'#/$defs/b'}", "$[\"$ref\"]");
    row("{'uniqueItems':1}", "$.uniqueItems");
    row("{'title':7,'format':'email'}", "");
}

void TestJsonSchema::problems()
{
    QFETCH(const QJsonValue, schema);
    QFETCH(const QString, path);
    const auto problem = openai::schemaProblem(schema);
    QCOMPARE(problem ? problem->path : QString(), path);
}

void TestJsonSchema::uncheckedAreNamed()
{
    const QJsonValue schema = json("{'title':'t','if':{},'properties':{'a':{'format':'date','type':'string'},'if':{}}}");
    QCOMPARE(openai::uncheckedKeywords(schema), (QStringList{u"format"_s, u"if"_s}));
    QVERIFY(openai::checkedKeywords().contains(u"pattern"_s));
}

QTEST_APPLESS_MAIN(TestJsonSchema)
#include "tst_jsonschema.moc"
