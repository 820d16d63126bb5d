// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/fivenumbers.h"
#include "playground/repeatmodel.h"
#include "support/suite.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw;
using namespace bw::ui;

namespace {

store::Message answer(const QString& text, int ttftMs, store::MessageState state = store::MessageState::Done)
{
    record::RequestRecord record;
    record.intended = Instant(1s);
    record.firstDelta = record.intended + std::chrono::milliseconds(ttftMs);
    record.lastDelta = record.firstDelta + 1s;
    record.deltaCount = 11;
    record.finish = openai::FinishReason::Stop;
    record.usage.emplace();
    record.usage->promptTokens = 5;
    record.usage->completionTokens = 11;
    store::Message message;
    message.id = MessageId::create();
    message.role = openai::Role::Assistant;
    message.text = text;
    message.state = state;
    message.record = record;
    return message;
}

QString cell(const RepeatModel& model, int row, RepeatModel::Column column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class TestRepeatModel : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void showsTheNumbers()
    {
        RepeatModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setAnswers({answer(u"One\ntwo"_s, 120)});
        QCOMPARE(cell(model, 0, RepeatModel::NumberColumn), u"1"_s);
        QCOMPARE(cell(model, 0, RepeatModel::StateColumn), u"stop"_s);
        QCOMPARE(cell(model, 0, RepeatModel::TtftColumn), u"120 ms"_s);
        QCOMPARE(cell(model, 0, RepeatModel::CostColumn), u"—"_s);
        QCOMPARE(cell(model, 0, RepeatModel::LengthColumn), u"11"_s);
        QCOMPARE(cell(model, 0, RepeatModel::TextColumn), u"One two"_s);
    }

    void growsAtTheEnd()
    {
        RepeatModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const store::Message first = answer(u"a"_s, 100);
        store::Message second = answer({}, 200, store::MessageState::Streaming);
        model.setAnswers({first});
        const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setAnswers({first, second});
        QCOMPARE(inserted.size(), 1);
        second.state = store::MessageState::Done;
        model.setAnswers({first, second});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(reset.size(), 0);
        model.setAnswers({answer(u"other"_s, 5)});
        QCOMPARE(reset.size(), 1);
    }

    void countsOnlyWhatEndedWell()
    {
        RepeatModel model;
        model.setAnswers({answer(u"a"_s, 100), answer(u"b"_s, 300), answer(u"c"_s, 900, store::MessageState::Failed)});
        QCOMPARE(model.values(RepeatModel::TtftColumn), QList<double>({100, 300}));
        QVERIFY(model.values(RepeatModel::CostColumn).isEmpty());
    }

    void fiveNumbers_data()
    {
        QTest::addColumn<QList<double>>("values");
        QTest::addColumn<QList<double>>("numbers");
        QTest::addColumn<QList<double>>("outliers");
        QTest::newRow("one") << QList<double>{4} << QList<double>{4, 4, 4, 4, 4} << QList<double>();
        QTest::newRow("two") << QList<double>{8, 4} << QList<double>{4, 5, 6, 7, 8} << QList<double>();
        QTest::newRow("five") << QList<double>{5, 1, 4, 2, 3} << QList<double>{1, 2, 3, 4, 5} << QList<double>();
        QTest::newRow("one far off") << QList<double>{1, 2, 3, 4, 5, 100} << QList<double>{1, 2.25, 3.5, 4.75, 5} << QList<double>{100};
    }
    void fiveNumbers()
    {
        QFETCH(QList<double>, values);
        const auto found = bw::ui::fiveNumbers(values);
        QVERIFY(found);
        QTEST(QList<double>({found->lowWhisker, found->lowQuartile, found->median, found->highQuartile, found->highWhisker}), "numbers");
        QTEST(found->outliers, "outliers");
    }

    void nothingHasNoNumbers()
    {
        QVERIFY(!bw::ui::fiveNumbers({}));
    }
};

QTEST_MAIN(TestRepeatModel)
#include "tst_repeatmodel.moc"
