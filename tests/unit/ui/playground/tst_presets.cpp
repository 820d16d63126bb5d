// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/chatoptions.h"
#include "playground/presets.h"
#include "support/suite.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::ui;

class TestPresets : public test::Suite
{
    Q_OBJECT

private slots:
    void init();
    void savedReadRenamedRemoved();
    void namesAreSorted();
    void aNameThatIsTaken();
    void aBrokenFileIsPutAside();
    void aFolderThatCannotBeMade();
    void optionsRoundTrip();
    void defaultsTakeNoRoom();
    void onlyWhatTheApiKnowsIsSent();

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(u"settings/presets.json"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

const QJsonObject Warm{{u"temperature"_s, 1.2}};

} // namespace

void TestPresets::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestPresets::savedReadRenamedRemoved()
{
    Presets presets(file());
    QSignalSpy changed(&presets, &Presets::changed);
    QVERIFY(presets.all().value().isEmpty());
    QVERIFY(presets.save(u" Warm "_s, Warm));
    QCOMPARE(Presets(file()).all().value(), (QList<Preset>{{u"Warm"_s, Warm}}));
    QVERIFY(presets.rename(u"Warm"_s, u"Hot"_s));
    QCOMPARE(presets.all().value().constFirst().name, u"Hot"_s);
    QVERIFY(presets.save(u"Hot"_s, {}));
    QCOMPARE(presets.all().value(), (QList<Preset>{{u"Hot"_s, {}}}));
    QVERIFY(presets.remove(u"Hot"_s));
    QVERIFY(presets.all().value().isEmpty());
    QCOMPARE(changed.count(), 4);
}

void TestPresets::namesAreSorted()
{
    Presets presets(file());
    for (const QString& name : {u"b"_s, u"a"_s, u"c"_s})
        QVERIFY(presets.save(name, {}));
    QCOMPARE(presets.all().value().constFirst().name, u"a"_s);
    QCOMPARE(presets.all().value().constLast().name, u"c"_s);
}

void TestPresets::aNameThatIsTaken()
{
    Presets presets(file());
    QVERIFY(presets.save(u"a"_s, Warm));
    QVERIFY(presets.save(u"b"_s, {}));
    QCOMPARE(presets.rename(u"a"_s, u"b"_s).error().code, ErrorCode::InvalidInput);
    QCOMPARE(presets.save(u"  "_s, {}).error().code, ErrorCode::InvalidInput);
    QCOMPARE(presets.all().value().size(), 2);
}

//! What somebody wrote by hand is kept.
void TestPresets::aBrokenFileIsPutAside()
{
    Presets presets(file());
    QVERIFY(presets.save(u"a"_s, Warm));
    QFile broken(file());
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("{ \"presets\": [");
    broken.close();
    QCOMPARE(presets.all().error().code, ErrorCode::Parse);
    QVERIFY(presets.save(u"b"_s, {}));
    QCOMPARE(presets.all().value().size(), 1);
    QVERIFY(QFile::exists(file() + u".broken"_s));
}

void TestPresets::aFolderThatCannotBeMade()
{
    QFile inTheWay(m_folder->filePath(u"settings"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    Presets presets(file());
    QCOMPARE(presets.save(u"a"_s, Warm).error().code, ErrorCode::Io);
}

void TestPresets::optionsRoundTrip()
{
    const ChatOptions options{openai::Api::Completion, {{"X-A", "1"}, {"X-B", "é"}}, 3};
    QJsonObject parameters = Warm;
    putOptions(parameters, options);
    QCOMPARE(optionsIn(parameters), options);
    QCOMPARE(withoutOptions(parameters), Warm);
}

void TestPresets::defaultsTakeNoRoom()
{
    QJsonObject parameters = Warm;
    putOptions(parameters, {openai::Api::Completion, {}, 8});
    putOptions(parameters, {});
    QCOMPARE(parameters, Warm);
    QCOMPARE(optionsIn({{u"bellwether"_s, QJsonObject{{u"tool_rounds"_s, 9'999}}}}).toolRounds, ChatOptions::MostToolRounds);
}

void TestPresets::onlyWhatTheApiKnowsIsSent()
{
    gateway::CallSpec spec;
    openai::ChatMessage system;
    system.role = openai::Role::System;
    openai::ChatMessage prompt;
    prompt.text = u"Once upon"_s;
    spec.request.messages = {system, prompt};
    QJsonObject parameters{{u"tools"_s, 1}, {u"temperature"_s, 0}, {u"stream"_s, false}, {u"best_of"_s, 2}, {u"vendor"_s, 1}};
    applyParameters(parameters, spec);
    QCOMPARE(spec.request.parameters.keys(), (QStringList{u"temperature"_s, u"tools"_s, u"vendor"_s}));
    QVERIFY(!spec.request.stream);
    QCOMPARE(spec.request.messages.size(), 2);
    putOptions(parameters, {openai::Api::Completion, {{"X-A", "1"}}, 8});
    applyParameters(parameters, spec);
    QCOMPARE(spec.request.parameters.keys(), (QStringList{u"best_of"_s, u"temperature"_s, u"vendor"_s}));
    QCOMPARE(spec.request.messages, QList{prompt});
    QCOMPARE(spec.headers, (net::Headers{{"X-A", "1"}}));
    openai::ChatMessage half;
    half.role = openai::Role::Assistant;
    spec.request.messages = {system, prompt, half};
    applyParameters(parameters, spec);
    QCOMPARE(spec.request.messages, (QList{prompt, half}));
}

QTEST_GUILESS_MAIN(TestPresets)
#include "tst_presets.moc"
