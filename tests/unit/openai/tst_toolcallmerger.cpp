// SPDX-License-Identifier: GPL-3.0-or-later
#include "openai/toolcallmerger.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace bw::openai;

namespace {

using Fragments = QList<ToolFragment>;

ToolFragment part(std::optional<qint64> index, const QString& id, const QString& name, const QString& arguments)
{
    return {index, id, name, arguments};
}

} // namespace

class TestToolCallMerger : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void merges_data();
    void merges();
    void saysWhatGrew();
};

void TestToolCallMerger::merges_data()
{
    QTest::addColumn<Fragments>("fragments");
    QTest::addColumn<QList<ToolCall>>("calls");
    const auto row = [](const char* name, const Fragments& fragments, const QList<ToolCall>& calls) {
        QTest::newRow(name) << fragments << calls;
    };
    const ToolCall a{u"a"_s, u"f"_s, u"{\"x\":1}"_s};
    const ToolCall b{u"b"_s, u"g"_s, u"{\"y\":2}"_s};
    row("by index, interleaved",
        {part(0, u"a"_s, u"f"_s, {}), part(1, u"b"_s, u"g"_s, {}), part(0, {}, {}, u"{\"x\""_s),
         part(1, {}, {}, u"{\"y\""_s), part(0, {}, {}, u":1}"_s), part(1, {}, {}, u":2}"_s)},
        {a, b});
    row("index from 1 (Anthropic)", {part(1, u"a"_s, u"f"_s, {}), part(1, {}, {}, u"{\"x\":1}"_s)}, {a});
    row("id and name on every fragment", {part(0, u"a"_s, u"f"_s, u"{\"x\""_s), part(0, u"a"_s, u"f"_s, u":1}"_s)},
        {a});
    row("same index, another id (Gemini)",
        {part(0, u"a"_s, u"f"_s, u"{\"x\":1}"_s), part(0, u"b"_s, u"g"_s, u"{\"y\":2}"_s)}, {a, b});
    row("same index, another id, then more",
        {part(0, u"a"_s, u"f"_s, u"{\"x\":1}"_s), part(0, u"b"_s, u"g"_s, u"{\"y\""_s), part(0, {}, {}, u":2}"_s)},
        {a, b});
    row("same index, id later", {part(0, {}, u"f"_s, u"{\"x\""_s), part(0, u"a"_s, {}, u":1}"_s)}, {a});
    row("no index, by id",
        {part({}, u"a"_s, u"f"_s, u"{\"x\""_s), part({}, u"b"_s, u"g"_s, u"{\"y\""_s), part({}, u"a"_s, {}, u":1}"_s),
         part({}, u"b"_s, {}, u":2}"_s)},
        {a, b});
    row("no index, no id: the last", {part({}, u"a"_s, u"f"_s, u"{\"x\""_s), part({}, {}, {}, u":1}"_s)}, {a});
    row("no index, no id, a name after whole arguments: new",
        {part({}, {}, u"f"_s, u"{\"x\":1}"_s), part({}, {}, u"g"_s, u"{\"y\":2}"_s)},
        {{{}, u"f"_s, u"{\"x\":1}"_s}, {{}, u"g"_s, u"{\"y\":2}"_s}});
    row("no index, no id, the name again: the same",
        {part({}, {}, u"f"_s, u"{\"x\""_s), part({}, {}, u"f"_s, u":1}"_s)}, {{{}, u"f"_s, u"{\"x\":1}"_s}});
    const QList<ToolCall> namedOnly{{{}, u"f"_s, u"{\"x\":1}"_s}, {{}, u"g"_s, u"{\"y\":2}"_s}};
    row("index 0 always, no ids", {part(0, {}, u"f"_s, u"{\"x\":1}"_s), part(0, {}, u"g"_s, u"{\"y\":2}"_s)}, namedOnly);
    row("index 0 always, empty ids, in pieces",
        {part(0, u""_s, u"f"_s, u""_s), part(0, u""_s, {}, u"{\"x\":1}"_s), part(0, u""_s, u"g"_s, u""_s), part(0, u""_s, {}, u"{\"y\":2}"_s)},
        namedOnly);
    row("index 0 always, the same function twice",
        {part(0, {}, u"f"_s, u"{\"x\":1}"_s), part(0, {}, u"f"_s, u"{\"x\":1}"_s)},
        {{{}, u"f"_s, u"{\"x\":1}"_s}, {{}, u"f"_s, u"{\"x\":1}"_s}});
    row("the name and index again: the same", {part(0, {}, u"f"_s, u"{\"x\""_s), part(0, {}, u"f"_s, u":1}"_s)}, {{{}, u"f"_s, u"{\"x\":1}"_s}});
    row("the id again after whole arguments: the same", {part(0, u"a"_s, u"f"_s, u"{\"x\":1}"_s), part(0, u"a"_s, u"f"_s, {})}, {a});
    row("no arguments, then another name", {part({}, {}, u"f"_s, u""_s), part({}, {}, u"g"_s, u"{\"y\":2}"_s)},
        {{{}, u"f"_s, {}}, {{}, u"g"_s, u"{\"y\":2}"_s}});
    row("index first, then neither", {part(0, u"a"_s, u"f"_s, u"{\"x\""_s), part({}, {}, {}, u":1}"_s)}, {a});
    row("nothing at all: new", {part({}, {}, {}, {})}, {ToolCall()});
    row("negative index", {part(-1, u"a"_s, u"f"_s, u"{\"x\""_s), part(-1, {}, {}, u":1}"_s)}, {a});
}

void TestToolCallMerger::merges()
{
    QFETCH(Fragments, fragments);
    QList<ToolCall> calls;
    ToolCallMerger merger;
    for (const ToolFragment& fragment : fragments)
        merger.add(fragment, calls);
    QTEST(calls, "calls");
}

void TestToolCallMerger::saysWhatGrew()
{
    QList<ToolCall> calls;
    ToolCallMerger merger;
    QVERIFY(merger.add(part(0, u"a"_s, u"f"_s, {}), calls));
    QVERIFY(!merger.add(part(0, u"a"_s, u"f"_s, {}), calls));
    QVERIFY(merger.add(part(0, {}, {}, u"{"_s), calls));
}

QTEST_GUILESS_MAIN(TestToolCallMerger)
#include "tst_toolcallmerger.moc"
