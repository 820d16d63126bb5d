// SPDX-License-Identifier: GPL-3.0-or-later
// Redirects, as QNetworkRequest documents them: ours and Qt's own manager do the same.
#include "bothmanagers.h"
#include "support/suite.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using bw::test::echo;
using bw::test::manager;
using bw::test::RawReply;
using bw::test::RawRequest;
using bw::test::RawServer;
using bw::test::ReplyPtr;
using bw::test::withBoth;

namespace {

RawReply redirectTo(int status, const QByteArray& location)
{
    return {"HTTP/1.1 " + QByteArray::number(status) + " Elsewhere\r\nLocation: " + location + "\r\nContent-Length: 4\r\n\r\nmove"};
}

} // namespace

class TestReplyRedirects : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void redirectsAreFollowed_data();
    void redirectsAreFollowed();
    void redirectsKeepToThePolicy_data() { withBoth(); }
    void redirectsKeepToThePolicy();
    void credentialsStayWithTheirOrigin();
    void endlessRedirectsEnd_data() { withBoth(); }
    void endlessRedirectsEnd();
    void usersVerifyRedirects_data() { withBoth(); }
    void usersVerifyRedirects();
};

void TestReplyRedirects::redirectsAreFollowed_data()
{
    QTest::addColumn<bool>("ours");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("expected");
    for (const bool ours : {true, false}) {
        const char* const who = ours ? "ours" : "stock";
        QTest::addRow("%s 301", who) << ours << 301 << QByteArray("GET:");
        QTest::addRow("%s 302", who) << ours << 302 << QByteArray("GET:");
        QTest::addRow("%s 303", who) << ours << 303 << QByteArray("GET:");
        QTest::addRow("%s 307", who) << ours << 307 << QByteArray("POST:data");
        QTest::addRow("%s 308", who) << ours << 308 << QByteArray("POST:data");
    }
}

void TestReplyRedirects::redirectsAreFollowed()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, expected);
    RawServer server([status](const RawRequest& request) {
        return request.target() == "/from" ? redirectTo(status, "to?x=1") : echo(request);
    });
    const auto net = manager();
    QNetworkRequest request(server.url(u"/from"_s));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"text/plain"_s);
    const ReplyPtr reply(net->post(request, QByteArray("data")));
    QSignalSpy redirects(reply.get(), &QNetworkReply::redirected);
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->error(), QNetworkReply::NoError);
    QCOMPARE(redirects.size(), 1);
    QCOMPARE(reply->url(), server.url(u"/to?x=1"_s));
    QCOMPARE(reply->readAll(), expected);
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200);
}

void TestReplyRedirects::redirectsKeepToThePolicy()
{
    RawServer other(echo);
    RawServer server([&other](const RawRequest&) { return redirectTo(302, other.url().toEncoded()); });
    const auto net = manager();
    QNetworkRequest request(server.url());
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    const ReplyPtr manual(net->get(request));
    QTRY_VERIFY(manual->isFinished());
    QCOMPARE(manual->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 302);
    QCOMPARE(manual->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl(), other.url());
    QCOMPARE(manual->readAll(), "move");
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::SameOriginRedirectPolicy);
    const ReplyPtr sameOrigin(net->get(request));
    QTRY_VERIFY(sameOrigin->isFinished());
    QCOMPARE(sameOrigin->error(), QNetworkReply::InsecureRedirectError);
    QCOMPARE(other.requests().size(), 0);
}

//! Ours alone: Qt's own manager sends them on.
void TestReplyRedirects::credentialsStayWithTheirOrigin()
{
    RawServer other(echo);
    RawServer server([&other](const RawRequest& request) {
        return request.target() == "/here" ? redirectTo(307, "/there") : redirectTo(307, other.url().toEncoded());
    });
    bw::net::AccessManager net;
    net.setProxy(QNetworkProxy::NoProxy);
    QNetworkRequest request(server.url(u"/here"_s));
    for (const char* const name : {"Authorization", "api-key", "X-API-Key", "Cookie", "Accept"})
        request.setRawHeader(name, "value");
    const ReplyPtr reply(net.get(request));
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(other.requests().size(), 1);
    for (const char* const name : {"authorization", "api-key", "x-api-key", "cookie"}) {
        QCOMPARE(server.requests().last().header(name), "value"); // the same origin may have them
        QCOMPARE(other.requests().first().header(name), "");
    }
    QCOMPARE(other.requests().first().header("accept"), "value");
}

void TestReplyRedirects::endlessRedirectsEnd()
{
    RawServer server([](const RawRequest&) { return redirectTo(302, "/again"); });
    const auto net = manager();
    QNetworkRequest request(server.url());
    request.setMaximumRedirectsAllowed(3);
    const ReplyPtr reply(net->get(request));
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->error(), QNetworkReply::TooManyRedirectsError);
    QCOMPARE(server.requests().size(), 4);
}

void TestReplyRedirects::usersVerifyRedirects()
{
    RawServer server([](const RawRequest& request) {
        return request.target() == "/from" ? redirectTo(302, "/to") : echo(request);
    });
    const auto net = manager();
    QNetworkRequest request(server.url(u"/from"_s));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::UserVerifiedRedirectPolicy);
    const ReplyPtr reply(net->get(request));
    connect(reply.get(), &QNetworkReply::redirected, reply.get(), [&] { emit reply->redirectAllowed(); });
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->readAll(), "GET:");
}

QTEST_GUILESS_MAIN(TestReplyRedirects)
#include "tst_replyredirects.moc"
