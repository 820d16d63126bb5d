// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/chatview.h"
#include "playground/pictures.h"
#include "support/rawserver.h"
#include "support/suite.h"

#include <QBuffer>
#include <QMenu>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::ui;
using bw::test::RawReply;
using bw::test::RawRequest;
using bw::test::RawServer;
using State = bw::ui::Picture::State;

namespace {

QByteArray png(int width = 40, int height = 20)
{
    QImage image(width, height, width > 1'000 ? QImage::Format_Mono : QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray data;
    QBuffer buffer(&data);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return data;
}

QString dataAddress(const QByteArray& data)
{
    return u"data:image/png;base64,"_s + QString::fromLatin1(data.toBase64());
}

RawReply movedTo(const QByteArray& address)
{
    return {"HTTP/1.1 302 Found\r\nLocation: " + address + "\r\nContent-Length: 0\r\n\r\n"};
}

} // namespace

class TestPictures : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void loadsWhenAsked()
    {
        RawServer server([](const RawRequest&) { return test::okReply(png()); });
        const QString address = server.url(u"/a.png"_s).toString();
        Pictures pictures;
        QCOMPARE(pictures.find(address).state, State::NotLoaded);
        QCOMPARE(pictures.find(address).source, u"127.0.0.1"_s);
        QVERIFY(server.requests().isEmpty());
        pictures.load(address);
        QCOMPARE(pictures.find(address).state, State::Loading);
        QTRY_COMPARE(pictures.find(address).state, State::Shown);
        QCOMPARE(pictures.find(address).image.size(), QSize(40, 20));
        QCOMPARE(server.requests().size(), 1);
        const RawRequest request = server.requests().first();
        QVERIFY(request.header("Cookie").isEmpty() && request.header("Referer").isEmpty() && request.header("Authorization").isEmpty());
        pictures.load(address);
        QCOMPARE(pictures.find(address).state, State::Shown);
    }

    void leavesOtherSchemesAlone_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("file") << u"file:///etc/passwd"_s;
        QTest::newRow("ftp") << u"ftp://a.invalid/b.png"_s;
        QTest::newRow("resource") << u":/icons/x.svg"_s;
        QTest::newRow("relative") << u"a.png"_s;
        QTest::newRow("no host") << u"https:///a.png"_s;
    }

    void leavesOtherSchemesAlone()
    {
        QFETCH(const QString, address);
        Pictures pictures;
        QCOMPARE(pictures.find(address).state, State::Foreign);
        pictures.load(address);
        QCOMPARE(pictures.find(address).state, State::Foreign);
    }

    void saysWhyItFailed_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QTest::newRow("gone") << QByteArray("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        QTest::newRow("no picture") << test::okReply("<html>").bytes;
        QTest::newRow("damaged") << test::okReply("BM" + QByteArray(60, '\0')).bytes;
        QTest::newRow("SVG") << test::okReply("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>").bytes;
        QTest::newRow("too big") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\nx");
        QTest::newRow("other scheme") << movedTo("ftp://127.0.0.1/x").bytes;
        QTest::newRow("file") << movedTo("file:///etc/passwd").bytes;
    }

    void saysWhyItFailed()
    {
        QFETCH(const QByteArray, reply);
        RawServer server([&reply](const RawRequest&) { return RawReply{reply}; });
        const QString address = server.url().toString();
        Pictures pictures;
        pictures.load(address);
        QTRY_COMPARE(pictures.find(address).state, State::Failed);
        QVERIFY(pictures.find(address).problem.endsWith(u'.'));
    }

    void followsWithinTheHost()
    {
        RawServer server([](const RawRequest& request) { return request.target() == "/b" ? test::okReply(png()) : movedTo("/b"); });
        Pictures pictures;
        const QString address = server.url(u"/a"_s).toString();
        pictures.load(address);
        QTRY_COMPARE(pictures.find(address).state, State::Shown);
    }

    //! The person said yes to one host, not to another.
    void asksAgainForAnotherHost()
    {
        RawServer other([](const RawRequest&) { return test::okReply(png()); });
        const QByteArray target = "http://localhost:" + QByteArray::number(other.serverPort()) + "/b";
        RawServer server([&target](const RawRequest&) { return movedTo(target); });
        Pictures pictures;
        const QString address = server.url().toString();
        pictures.load(address);
        QTRY_COMPARE(pictures.find(address).source, u"localhost"_s);
        QCOMPARE(pictures.find(address).state, State::NotLoaded);
        QVERIFY(other.requests().isEmpty());
        pictures.load(address);
        QTRY_COMPARE(pictures.find(address).state, State::Shown);
    }

    void showsWhatIsInTheText()
    {
        Pictures pictures;
        const QString address = dataAddress(png());
        QCOMPARE(pictures.find(address).state, State::Loading);
        QTRY_COMPARE(pictures.find(address).state, State::Shown);
        const QString bomb = dataAddress(png(8'000, 6'000));
        (void)pictures.find(bomb);
        QTRY_COMPARE(pictures.find(bomb).state, State::Failed);
        const QString empty = u"data:image/png;base64,"_s;
        (void)pictures.find(empty);
        QTRY_COMPARE(pictures.find(empty).state, State::Failed);
    }

    void scalesDown()
    {
        Pictures pictures;
        const QString address = dataAddress(png(4'000, 1'000));
        (void)pictures.find(address);
        QTRY_COMPARE(pictures.find(address).state, State::Shown);
        QVERIFY(pictures.find(address).image.width() <= 1'720);
    }

    void stopsWithTheView()
    {
        RawServer server([](const RawRequest&) { return RawReply{"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf"}; });
        {
            Pictures pictures;
            pictures.load(server.url().toString());
            (void)pictures.find(dataAddress(png(3'000, 3'000)));
            QTRY_COMPARE(server.requests().size(), 1);
        }
        QTRY_COMPARE(server.openConnections(), 0);
    }

    //! By the mouse and by the menu of the message.
    void loadsByAClick_data()
    {
        QTest::addColumn<bool>("byKeys");
        QTest::newRow("click") << false;
        QTest::newRow("keys") << true;
    }

    void loadsByAClick()
    {
        QFETCH(const bool, byKeys);
        RawServer server([](const RawRequest&) { return test::okReply(png()); });
        const Theme theme(Theme::Mode::Dark);
        ChatView view(theme);
        view.resize(700, 300);
        view.show();
        store::Message answer;
        answer.id = MessageId::create();
        answer.role = openai::Role::Assistant;
        answer.text = u"![a red cat](%1)"_s.arg(server.url(u"/cat.png"_s).toString());
        view.setMessages({answer});
        if (byKeys) {
            view.setFocus();
            QTest::keyClick(&view, Qt::Key_F10, Qt::ShiftModifier);
            auto* const menu = view.findChild<QMenu*>(u"messageMenu"_s);
            QVERIFY(menu);
            for (QAction* const action : menu->actions()) {
                if (action->text().contains(u"127.0.0.1"_s))
                    action->trigger();
            }
            menu->close();
        } else {
            for (int x = 20; x < 690 && server.requests().isEmpty(); x += 6) {
                QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(x, 25));
                QCoreApplication::processEvents();
            }
        }
        QTRY_COMPARE(server.requests().size(), 1);
        const auto isRed = [&view](const QImage& image) {
            for (int y = 10; y < 60; ++y) {
                if (image.pixelColor(30, y) == QColor(Qt::red))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(isRed(view.viewport()->grab().toImage()));
    }
};

QTEST_MAIN(TestPictures)
#include "tst_pictures.moc"
