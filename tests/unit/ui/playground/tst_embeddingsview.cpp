// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

#include "base/vectors.h"
#include "playground/cosinemodel.h"
#include "playground/embeddingsview.h"
#include "playground/embeddingtexts.h"
#include "playground/modelcatalog.h"
#include "playground/vectormodel.h"
#include "support/rawserver.h"
#include "support/suite.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::ui;

class TestEmbeddingsView : public test::Suite
{
    Q_OBJECT

private slots:
    void texts();
    void cosines();
    void strips();
    void models();
    void json();
    void asksAndShows();
    void saysWhatWentWrong();
    void stops();
};

void TestEmbeddingsView::texts()
{
    QCOMPARE(embeddingTexts(u"a\n\n b \n"_s, TextSplit::Lines), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(embeddingTexts(u"a\nb\n \n\nc"_s, TextSplit::Paragraphs), (QStringList{u"a\nb"_s, u"c"_s}));
    QVERIFY(embeddingTexts(u" \n"_s, TextSplit::Paragraphs).isEmpty());
}

void TestEmbeddingsView::cosines()
{
    QCOMPARE(cosine({1, 0}, {2, 0}), std::optional(1.0));
    QCOMPARE(cosine({1, 0}, {0, 3}), std::optional(0.0));
    QCOMPARE(cosine({1, 0}, {-1, 0}), std::optional(-1.0));
    QVERIFY(!cosine({1, 0}, {1}));
    QVERIFY(!cosine({0, 0}, {1, 0}));
    QVERIFY(!cosine({1e300, 1e300}, {1, 1}));
    const auto table = cosineTable({{1, 0}, {1, 1}, {0, 0}});
    QCOMPARE(table[0][1], table[1][0]);
    QVERIFY(!table[2][2]);
}

void TestEmbeddingsView::strips()
{
    QCOMPARE(vectorStrip({1, -2}, 96), (QList<double>{0.5, -1}));
    QCOMPARE(vectorStrip(QList<double>(1'000, 0), 10), QList<double>(10, 0));
    QVERIFY(vectorStrip({}, 10).isEmpty());
    QCOMPARE(vectorStrip({qQNaN(), 1}, 1).size(), 1);
}

void TestEmbeddingsView::models()
{
    VectorModel vectors;
    QAbstractItemModelTester vectorTester(&vectors);
    vectors.setVectors({u"a"_s, u"b"_s}, {{3, 4}, {0, 1}});
    QCOMPARE(vectors.index(0, VectorLength).data().toString(), u"5.000"_s);
    Theme theme(Theme::Mode::Dark);
    CosineModel cosines(theme);
    QAbstractItemModelTester cosineTester(&cosines);
    cosines.setTable({u"a"_s, u"b, \"c\""_s}, cosineTable({{3, 4}, {0, 1}}));
    QCOMPARE(cosines.index(0, 1).data().toString(), u"0.800"_s);
    QVERIFY(cosines.asCsv().contains(u"\"b, \"\"c\"\"\",0.800000,1.000000"_s));
}

void TestEmbeddingsView::json()
{
    const auto list = QJsonDocument::fromJson(vectorsAsJson({u"é\""_s}, {{0.5, -1}}).toUtf8()).array();
    QCOMPARE(list[0][u"text"].toString(), u"é\""_s);
    QCOMPARE(list[0][u"embedding"][1].toDouble(), -1.0);
}

void TestEmbeddingsView::asksAndShows()
{
    QTemporaryDir folder;
    test::Desk desk(folder.path());
    QVERIFY(desk.opened);
    ModelCatalog catalog(desk.services);
    EmbeddingsView view(desk.services, catalog);
    view.setGateway(ProfileId(u"sim"_s));
    auto* const model = view.findChild<QComboBox*>(u"embeddingsModel"_s);
    QTRY_COMPARE(model->currentText(), u"text-embedding-3-small"_s);
    QPushButton* const embed = view.findChild<QPushButton*>(u"embed"_s);
    QVERIFY(!embed->isEnabled());
    view.findChild<QPlainTextEdit*>(u"embeddingsInput"_s)->setPlainText(u"the cat sat\nthe cat ran\nprices of gateways"_s);
    view.findChild<QSpinBox*>()->setValue(32);
    QVERIFY(embed->isEnabled());
    embed->click();
    auto* const vectors = view.findChild<VectorModel*>();
    QTRY_COMPARE(vectors->rowCount(), 3);
    auto* const cosines = view.findChild<CosineModel*>();
    QTRY_COMPARE(cosines->rowCount(), 3);
    QVERIFY(cosines->index(0, 1).data().toString().toDouble() > cosines->index(0, 2).data().toString().toDouble());
    QTRY_VERIFY(embed->isEnabled());
    const auto labels = view.findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) { return label->text().contains(u"32 dimensions"_s); }));
}

void TestEmbeddingsView::saysWhatWentWrong()
{
    QTemporaryDir folder;
    test::Desk desk(folder.path());
    ModelCatalog catalog(desk.services);
    EmbeddingsView view(desk.services, catalog);
    view.setGateway(ProfileId(u"sim"_s));
    auto* const model = view.findChild<QComboBox*>(u"embeddingsModel"_s);
    QTRY_VERIFY(model->count() > 1);
    model->setCurrentText(u"nothing-like-it"_s);
    view.findChild<QPlainTextEdit*>(u"embeddingsInput"_s)->setPlainText(u"a"_s);
    view.findChild<QPushButton*>(u"embed"_s)->click();
    const QLabel* const error = view.findChild<QLabel*>(u"embeddingsError"_s);
    QTRY_VERIFY(!error->isHidden());
    QVERIFY(error->toolTip().contains(u"nothing-like-it"_s));
    const QSignalSpy inspected(&view, &EmbeddingsView::inspectRequested);
    view.findChild<QPushButton*>(u"inspectEmbedding"_s)->click(); // what failed most of all
    QCOMPARE(inspected.count(), 1);
    QCOMPARE(inspected.first().first().value<record::RequestRecord>().model, u"nothing-like-it"_s);
}

void TestEmbeddingsView::stops()
{
    QTemporaryDir folder;
    test::Desk desk(folder.path());
    test::RawServer silent([](const test::RawRequest&) { return test::RawReply{}; });
    gateway::GatewayProfile profile = desk.book.profiles().first();
    profile.id = ProfileId(u"silent"_s);
    profile.endpoints.first().baseUrl = silent.url(u"/v1"_s);
    desk.book.addTransient(profile);
    ModelCatalog catalog(desk.services);
    EmbeddingsView view(desk.services, catalog);
    view.setGateway(profile.id);
    view.findChild<QComboBox*>(u"embeddingsModel"_s)->setCurrentText(u"any"_s);
    view.findChild<QPlainTextEdit*>(u"embeddingsInput"_s)->setPlainText(u"a"_s);
    auto* const embed = view.findChild<QPushButton*>(u"embed"_s);
    auto* const stop = view.findChild<QPushButton*>(u"stopEmbedding"_s);
    QVERIFY(stop->isHidden());
    embed->click();
    QVERIFY(!stop->isHidden() && !embed->isEnabled());
    stop->click();
    QVERIFY(stop->isHidden() && embed->isEnabled());
    QVERIFY(view.findChild<QLabel*>(u"embeddingsError"_s)->isHidden()); // a stop is no failure
}

QTEST_MAIN(TestEmbeddingsView)
#include "tst_embeddingsview.moc"
