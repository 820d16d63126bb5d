// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/headerproblem.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace bw::gateway {

namespace {

struct HeaderProblemText
{
    Q_DECLARE_TR_FUNCTIONS(bw::gateway::HeaderProblem)
};

//! RFC 9110, 5.6.2: token.
bool isToken(const QByteArray& name)
{
    return std::ranges::all_of(name, [](char c) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        return letter || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
    });
}

//! Those that belong to one request and not to a gateway.
bool isOurs(const QByteArray& name)
{
    constexpr std::array Ours = {QByteArrayView("content-length"), QByteArrayView("transfer-encoding"), QByteArrayView("host"), QByteArrayView("connection"),
                                 QByteArrayView("content-type"), QByteArrayView("accept-encoding"), QByteArrayView("expect"),
                                 QByteArrayView("upgrade")};
    return std::ranges::any_of(Ours, [&name](QByteArrayView each) { return each.compare(name, Qt::CaseInsensitive) == 0; });
}

} // namespace

QString headerNameProblem(const QByteArray& name)
{
    if (name.isEmpty())
        return HeaderProblemText::tr("Give the header a name.");
    if (!isToken(name))
        return HeaderProblemText::tr("A header's name has letters, digits and “-”, no spaces and no colon.");
    return isOurs(name) ? HeaderProblemText::tr("Bellwether writes this header itself, as each request needs it.") : QString();
}

QString headerValueProblem(const QByteArray& value)
{
    const bool plain = std::ranges::all_of(value, [](char c) { return c == '\t' || static_cast<unsigned char>(c) >= ' '; });
    return plain ? QString() : HeaderProblemText::tr("A header's value is a single line.");
}

QString headerAdvice(const QByteArray& name)
{
    if (QByteArrayView("keep-alive").compare(name, Qt::CaseInsensitive) != 0)
        return {};
    return HeaderProblemText::tr("Keep-Alive in a request does nothing: only a server says with it how long it keeps a connection. It is sent, "
                                 "but how long connections are kept is set in the gateway's limits.");
}

} // namespace bw::gateway
