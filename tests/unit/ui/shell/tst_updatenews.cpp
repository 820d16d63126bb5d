// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/loopbackserver.h"
#include "shell/updatenews.h"
#include "support/suite.h"
#include "widgets/banner.h"

#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::ui;

class TestUpdateNews : public test::Suite
{
    Q_OBJECT

private slots:
    void tellsAndAsksBeforeItOpens();
};

void TestUpdateNews::tellsAndAsksBeforeItOpens()
{
    net::LoopbackServer server([](const QByteArray&, const net::LoopbackServer::Reply& reply) {
        reply({200, "application/json", R"({"version": "9.0.0", "page": "https://example.com/get"})"});
    });
    QVERIFY(server.start(0));
    const QTemporaryDir dir;
    Settings settings(Paths::below(dir.path()));
    update::UpdateCheck check(QUrl(u"http://127.0.0.1:%1/"_s.arg(server.port())), u"1.0.0"_s, settings);
    QWidget window;
    auto* const banner = new Banner(u"Show"_s, &window);
    new UpdateNews(check, *banner);
    window.show();
    QVERIFY(!banner->isVisible());
    check.look();
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(banner->sentence().contains(u"9.0.0"_s));
    banner->findChild<QPushButton*>(u"bannerAction"_s)->click();
    QVERIFY(!banner->isVisible());
    auto* const question = window.findChild<QMessageBox*>();
    QVERIFY(question && question->isVisible());
    QCOMPARE(question->informativeText(), u"https://example.com/get"_s);
    QCOMPARE(question->defaultButton(), qobject_cast<QPushButton*>(question->button(QMessageBox::Cancel)));
    question->reject();
    QTRY_VERIFY(!window.findChild<QMessageBox*>());
}

QTEST_MAIN(TestUpdateNews)
#include "tst_updatenews.moc"
