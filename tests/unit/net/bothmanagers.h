// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/accessmanager.h"
#include "support/rawserver.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QTest>

#include <memory>

// One suite for both managers, ours and Qt's own: the column "ours" of a test's table says which.
namespace bw::test {

using ReplyPtr = std::unique_ptr<QNetworkReply, QScopedPointerDeleteLater>;

inline void withBoth()
{
    QTest::addColumn<bool>("ours");
    QTest::newRow("ours") << true;
    QTest::newRow("stock") << false;
}

[[nodiscard]] inline bool isOurs()
{
    QFETCH(const bool, ours);
    return ours;
}

[[nodiscard]] inline std::unique_ptr<QNetworkAccessManager> manager()
{
    std::unique_ptr<QNetworkAccessManager> made;
    if (isOurs())
        made = std::make_unique<net::AccessManager>();
    else
        made = std::make_unique<QNetworkAccessManager>();
    made->setProxy(QNetworkProxy::NoProxy);
    return made;
}

[[nodiscard]] inline RawReply echo(const RawRequest& request)
{
    return okReply(request.head.left(request.head.indexOf(' ')) + ':' + request.body);
}

} // namespace bw::test
