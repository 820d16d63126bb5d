// SPDX-License-Identifier: GPL-3.0-or-later
// Ours and Qt's own manager must look the same to a caller: one suite, both managers.
#include "net/accessmanager.h"

#include "bothmanagers.h"
#include "support/rawserver.h"
#include "support/suite.h"

#include <QBuffer>
#include <QNetworkProxy>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using bw::net::AccessManager;
using bw::test::echo;
using bw::test::isOurs;
using bw::test::manager;
using bw::test::okReply;
using bw::test::RawReply;
using bw::test::RawRequest;
using bw::test::RawServer;
using bw::test::ReplyPtr;
using bw::test::withBoth;

class TestAccessManager : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void everyVerb_data() { withBoth(); }
    void everyVerb();
    void headersAndAttributes_data() { withBoth(); }
    void headersAndAttributes();
    void signalsComeInOrder_data() { withBoth(); }
    void signalsComeInOrder();
    void statusErrors_data();
    void statusErrors();
    void networkErrors_data() { withBoth(); }
    void networkErrors();
    void abortFinishesAtOnce_data() { withBoth(); }
    void abortFinishesAtOnce();
    void readBufferHoldsTheServerBack_data() { withBoth(); }
    void readBufferHoldsTheServerBack();
    void transferTimeoutAborts_data() { withBoth(); }
    void transferTimeoutAborts();
    void compressedBodiesAreDecoded_data() { withBoth(); }
    void compressedBodiesAreDecoded();
    void linesCanBeRead_data() { withBoth(); }
    void linesCanBeRead();
    void repliesDeleteThemselvesIfAsked_data() { withBoth(); }
    void repliesDeleteThemselvesIfAsked();
    void repliesMayGoEarly_data() { withBoth(); }
    void repliesMayGoEarly();
    void unusualRequestsGoToQt();
    void oursTellsItsTimings();
    void oursUsesOneConnection();
};

void TestAccessManager::everyVerb()
{
    RawServer server(echo);
    const auto net = manager();
    QNetworkRequest request(server.url());
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"text/plain"_s);
    QBuffer body;
    body.setData("device");
    QVERIFY(body.open(QIODevice::ReadOnly));
    const std::vector<std::pair<QNetworkReply*, QByteArray>> sent = {
        {net->get(request), "GET:"},
        {net->post(request, QByteArray("a")), "POST:a"},
        {net->post(request, QByteArray()), "POST:"},
        {net->put(request, &body), "PUT:device"},
        {net->deleteResource(request), "DELETE:"},
        {net->sendCustomRequest(request, "PATCH", QByteArray("p")), "PATCH:p"},
        {net->head(request), ""},
    };
    for (const auto& [raw, expected] : sent) {
        const ReplyPtr reply(raw);
        QTRY_VERIFY(reply->isFinished());
        QCOMPARE(reply->error(), QNetworkReply::NoError);
        QCOMPARE(reply->readAll(), expected);
        QCOMPARE(reply->manager(), net.get());
    }
    QCOMPARE(server.requests().size(), 7);
}

void TestAccessManager::headersAndAttributes()
{
    RawServer server([](const RawRequest&) {
        return okReply("body", "X-List: a\r\nX-LIST: b\r\nLast-Modified: Sun, 06 Nov 1994 08:49:37 GMT\r\n");
    });
    const auto net = manager();
    QNetworkRequest request(server.url(u"/a b?q=ü#part"_s));
    request.setRawHeader("X-Mine", "1");
    const ReplyPtr reply(net->get(request));
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200);
    QCOMPARE(reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString(), u"OK"_s);
    QCOMPARE(reply->attribute(QNetworkRequest::ConnectionEncryptedAttribute).toBool(), false);
    QCOMPARE(reply->header(QNetworkRequest::ContentLengthHeader).toLongLong(), 4);
    QCOMPARE(reply->header(QNetworkRequest::ContentTypeHeader).toString(), u"text/plain"_s);
    QVERIFY(reply->header(QNetworkRequest::LastModifiedHeader).toDateTime().isValid());
    QCOMPARE(reply->rawHeader("x-list"), "a, b");
    QCOMPARE(reply->operation(), QNetworkAccessManager::GetOperation);
    QCOMPARE(reply->url(), request.url());
    QCOMPARE(reply->request().rawHeader("X-Mine"), "1");
    const RawRequest& seen = server.requests().constFirst();
    QCOMPARE(seen.target(), "/a%20b?q=%C3%BC");
    QCOMPARE(seen.header("x-mine"), "1");
    QCOMPARE(seen.header("host"), "127.0.0.1:" + QByteArray::number(server.serverPort()));
}

void TestAccessManager::signalsComeInOrder()
{
    RawServer server([](const RawRequest&) { return okReply(QByteArray(300'000, 'x')); });
    const auto net = manager();
    const ReplyPtr reply(net->get(QNetworkRequest(server.url())));
    QStringList order;
    const auto note = [&order](const QString& name) {
        if (order.isEmpty() || order.last() != name)
            order.append(name);
    };
    connect(reply.get(), &QNetworkReply::requestSent, this, [&] { note(u"sent"_s); });
    connect(reply.get(), &QNetworkReply::metaDataChanged, this, [&] { note(u"meta"_s); });
    connect(reply.get(), &QNetworkReply::readyRead, this, [&] { note(u"read"_s); });
    connect(reply.get(), &QNetworkReply::finished, this, [&] { note(u"finished"_s); });
    QSignalSpy progress(reply.get(), &QNetworkReply::downloadProgress);
    QSignalSpy ofManager(net.get(), &QNetworkAccessManager::finished);
    QVERIFY(!reply->isFinished() && reply->isRunning());
    QTRY_VERIFY(reply->isFinished());
    if (isOurs()) // its request leaves before the caller has the reply when a connection is there
        order.removeAll(u"sent"_s);
    QCOMPARE(order.mid(isOurs() ? 0 : 1), (QStringList{u"meta"_s, u"read"_s, u"finished"_s}));
    QCOMPARE(progress.last().at(0).toLongLong(), 300'000);
    QCOMPARE(progress.last().at(1).toLongLong(), 300'000);
    QCOMPARE(ofManager.size(), 1);
    QCOMPARE(reply->readAll().size(), 300'000);
    QVERIFY(reply->atEnd());
}

void TestAccessManager::statusErrors_data()
{
    QTest::addColumn<bool>("ours");
    QTest::addColumn<int>("status");
    for (const int status : {200, 204, 304, 400, 401, 403, 404, 405, 409, 410, 418, 429, 500, 501, 502, 503, 529}) {
        QTest::addRow("ours %d", status) << true << status;
        QTest::addRow("stock %d", status) << false << status;
    }
}

void TestAccessManager::statusErrors()
{
    QFETCH(const int, status);
    RawServer server([status](const RawRequest&) {
        const QByteArray body = status == 204 || status == 304 ? QByteArray() : QByteArray("why");
        return RawReply{"HTTP/1.1 " + QByteArray::number(status) + " Because\r\nContent-Length: " + QByteArray::number(body.size())
                        + "\r\n\r\n" + body};
    });
    const auto net = manager();
    const ReplyPtr reply(net->get(QNetworkRequest(server.url())));
    QSignalSpy errors(reply.get(), &QNetworkReply::errorOccurred);
    QTRY_VERIFY(reply->isFinished());
    static const QHash<int, QNetworkReply::NetworkError> expected = {
        {400, QNetworkReply::ProtocolInvalidOperationError}, {401, QNetworkReply::AuthenticationRequiredError},
        {403, QNetworkReply::ContentAccessDenied},           {404, QNetworkReply::ContentNotFoundError},
        {405, QNetworkReply::ContentOperationNotPermittedError}, {409, QNetworkReply::ContentConflictError},
        {410, QNetworkReply::ContentGoneError},              {418, QNetworkReply::ProtocolInvalidOperationError},
        {429, QNetworkReply::UnknownContentError},           {500, QNetworkReply::InternalServerError},
        {501, QNetworkReply::OperationNotImplementedError},  {502, QNetworkReply::UnknownServerError},
        {503, QNetworkReply::ServiceUnavailableError},       {529, QNetworkReply::UnknownServerError},
    };
    QCOMPARE(reply->error(), expected.value(status, QNetworkReply::NoError));
    QCOMPARE(errors.size(), status >= 400 ? 1 : 0);
    QCOMPARE(reply->readAll(), status == 204 || status == 304 ? "" : "why");
}

void TestAccessManager::networkErrors()
{
    const auto net = manager();
    const auto errorOf = [&](const QUrl& url) {
        const ReplyPtr reply(net->get(QNetworkRequest(url)));
        QSignalSpy errors(reply.get(), &QNetworkReply::errorOccurred);
        const bool ended = QTest::qWaitFor([&] { return reply->isFinished(); }, 10'000);
        return ended && errors.size() == 1 ? reply->error() : QNetworkReply::NoError;
    };
    quint16 freePort = 0;
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        freePort = closed.serverPort();
    }
    RawServer cutting([](const RawRequest&) {
        return RawReply{"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab", 0, RawReply::Then::Close};
    });
    RawServer silent([](const RawRequest&) { return RawReply{{}, 0, RawReply::Then::Close}; });
    QCOMPARE(errorOf(QUrl(u"http://127.0.0.1:%1/"_s.arg(freePort))), QNetworkReply::ConnectionRefusedError);
    QCOMPARE(errorOf(QUrl(u"http://no-such-host.invalid/"_s)), QNetworkReply::HostNotFoundError);
    QCOMPARE(errorOf(cutting.url()), QNetworkReply::RemoteHostClosedError);
    QCOMPARE(errorOf(silent.url()), QNetworkReply::RemoteHostClosedError);
}

void TestAccessManager::abortFinishesAtOnce()
{
    RawServer server([](const RawRequest&) { return RawReply{"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab"}; });
    const auto net = manager();
    const ReplyPtr reply(net->get(QNetworkRequest(server.url())));
    QSignalSpy errors(reply.get(), &QNetworkReply::errorOccurred);
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    QTRY_COMPARE(reply->bytesAvailable(), 2);
    reply->abort();
    QCOMPARE(finished.size(), 1);
    QCOMPARE(errors.size(), 1);
    QCOMPARE(reply->error(), QNetworkReply::OperationCanceledError);
    QVERIFY(reply->isFinished());
    reply->abort();
    QCOMPARE(finished.size(), 1);
    QTRY_COMPARE(server.openConnections(), 0);
}

void TestAccessManager::readBufferHoldsTheServerBack()
{
    constexpr qint64 Size = 32 * 1024 * 1024;
    RawServer server([](const RawRequest&) { return okReply(QByteArray(Size, 'x')); });
    const auto net = manager();
    const ReplyPtr reply(net->get(QNetworkRequest(server.url())));
    reply->setReadBufferSize(50'000);
    QTRY_VERIFY(reply->bytesAvailable() >= 50'000);
    QElapsedTimer quiet;
    quiet.start();
    qint64 most = 0;
    QTRY_VERIFY((most = std::max(most, reply->bytesAvailable()), quiet.elapsed() > 100));
    QVERIFY2(most < 400'000, qPrintable(QString::number(most)));
    QVERIFY(!reply->isFinished());
    qint64 total = 0;
    connect(reply.get(), &QNetworkReply::readyRead, reply.get(), [&] { total += reply->readAll().size(); });
    total += reply->readAll().size();
    QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 30'000);
    total += reply->readAll().size();
    QCOMPARE(total, Size);
}

void TestAccessManager::transferTimeoutAborts()
{
    RawServer server([](const RawRequest&) { return RawReply{"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab"}; });
    const auto net = manager();
    QNetworkRequest request(server.url());
    request.setTransferTimeout(60);
    const ReplyPtr reply(net->get(request));
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->error(), QNetworkReply::OperationCanceledError);
}

void TestAccessManager::compressedBodiesAreDecoded()
{
    const QByteArray gzip = QByteArray::fromBase64("H4sIAAAAAAACA8tIzcnJVyhKLS7IzytO1VEoKc9MTlXIL0stUlTIIFMOALMi6/pUAAAA");
    RawServer server([gzip](const RawRequest& request) {
        return request.header("accept-encoding").contains("gzip")
                   ? okReply(gzip, "Content-Encoding: gzip\r\n")
                   : okReply("not asked for");
    });
    const auto net = manager();
    const ReplyPtr reply(net->get(QNetworkRequest(server.url())));
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->error(), QNetworkReply::NoError);
    QCOMPARE(reply->readAll(), QByteArray("hello response, twice over! ").repeated(3));
    QVERIFY(!reply->hasRawHeader("content-length"));
}

void TestAccessManager::linesCanBeRead()
{
    RawServer server([](const RawRequest&) { return okReply("one\ntwo\nthree"); });
    const auto net = manager();
    const ReplyPtr reply(net->get(QNetworkRequest(server.url())));
    QTRY_VERIFY(reply->isFinished());
    QVERIFY(reply->canReadLine());
    QCOMPARE(reply->peek(3), "one");
    QCOMPARE(reply->readLine(), "one\n");
    QCOMPARE(reply->readLine(), "two\n");
    QVERIFY(!reply->canReadLine());
    QCOMPARE(reply->readAll(), "three");
}

void TestAccessManager::repliesDeleteThemselvesIfAsked()
{
    RawServer server(echo);
    const auto net = manager();
    net->setAutoDeleteReplies(true);
    const QPointer<QNetworkReply> reply = net->get(QNetworkRequest(server.url()));
    QTRY_VERIFY(!reply);
    QCOMPARE(server.requests().size(), 1);
}

void TestAccessManager::repliesMayGoEarly()
{
    RawServer server([](const RawRequest&) { return RawReply{"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab"}; });
    auto net = manager();
    ReplyPtr first(net->get(QNetworkRequest(server.url())));
    const QPointer<QNetworkReply> second = net->get(QNetworkRequest(server.url()));
    QTRY_COMPARE(first->bytesAvailable(), 2);
    first.reset();
    net.reset();
    QTRY_VERIFY(!second);
    QTRY_COMPARE(server.openConnections(), 0);
}

void TestAccessManager::unusualRequestsGoToQt()
{
    RawServer server([](const RawRequest&) { return okReply("ok", "Set-Cookie: a=b\r\n"); });
    AccessManager net;
    net.setProxy(QNetworkProxy::NoProxy);
    const auto isOurReply = [&](QNetworkRequest::Attribute attribute, const QVariant& value) {
        QNetworkRequest request(server.url());
        request.setAttribute(attribute, value);
        const ReplyPtr reply(net.get(request));
        const bool ended = QTest::qWaitFor([&] { return reply->isFinished(); }, 5'000);
        return ended && AccessManager::timingsOf(*reply).has_value();
    };
    QVERIFY(isOurReply(QNetworkRequest::User, 1));
    QVERIFY(isOurReply(QNetworkRequest::Http2AllowedAttribute, false));
    QVERIFY(server.requests().constLast().header("cookie").isEmpty());
    QVERIFY(!isOurReply(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Automatic));
    QVERIFY(!isOurReply(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Automatic));
    QCOMPARE(server.requests().constLast().header("cookie"), "a=b");
    const ReplyPtr data(net.get(QNetworkRequest(QUrl(u"data:,hello"_s))));
    QTRY_VERIFY(data->isFinished());
    QCOMPARE(data->readAll(), "hello");
}

void TestAccessManager::oursTellsItsTimings()
{
    RawServer server(echo);
    AccessManager net;
    net.setProxy(QNetworkProxy::NoProxy);
    for (const bool reused : {false, true}) {
        const ReplyPtr reply(net.get(QNetworkRequest(server.url())));
        QTRY_VERIFY(reply->isFinished());
        const auto timings = AccessManager::timingsOf(*reply);
        QVERIFY(timings && timings->wait && timings->pool);
        QCOMPARE(timings->connect.has_value(), !reused);
        QCOMPARE(AccessManager::connectionOf(*reply)->reused, std::optional(reused));
    }
}

void TestAccessManager::oursUsesOneConnection()
{
    RawServer server(echo);
    bw::net::ConnectionPool pool;
    AccessManager net(pool);
    net.setProxy(QNetworkProxy::NoProxy);
    for (int i = 0; i < 10; ++i) {
        const ReplyPtr reply(net.get(QNetworkRequest(server.url())));
        QTRY_VERIFY(reply->isFinished());
    }
    QCOMPARE(server.connectionCount(), 1);
    QCOMPARE(server.requests().size(), 10);
    QCOMPARE(pool.stats().reused, 9);
}

QTEST_GUILESS_MAIN(TestAccessManager)
#include "tst_accessmanager.moc"
