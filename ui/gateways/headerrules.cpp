// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/headerrules.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

using Header = std::pair<QByteArray, QByteArray>;

struct HeaderRulesText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::HeaderRules)
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
                                 QByteArrayView("content-type"), QByteArrayView("expect"), QByteArrayView("upgrade")};
    return std::ranges::any_of(Ours, [&name](QByteArrayView each) { return each.compare(name, Qt::CaseInsensitive) == 0; });
}

bool isEmptyRow(const Header& header)
{
    return header.first.isEmpty() && header.second.isEmpty();
}

} // namespace

QString headerNameProblem(const QByteArray& name)
{
    if (name.isEmpty())
        return HeaderRulesText::tr("Give the header a name.");
    if (!isToken(name))
        return HeaderRulesText::tr("A header's name has letters, digits and “-”, no spaces and no colon.");
    return isOurs(name) ? HeaderRulesText::tr("Bellwether writes this header itself, as each request needs it.")
                        : QString();
}

QString headerValueProblem(const QByteArray& value)
{
    const bool plain = std::ranges::all_of(value, [](char c) { return c == '\t' || static_cast<unsigned char>(c) >= ' '; });
    return plain ? QString() : HeaderRulesText::tr("A header's value is a single line.");
}

QString headersProblem(const gateway::GatewayProfile& profile)
{
    QSet<QByteArray> seen;
    const auto judge = [&seen](const QByteArray& name) {
        QString problem = headerNameProblem(name);
        if (problem.isEmpty() && seen.contains(name.toLower()))
            problem = HeaderRulesText::tr("The header “%1” stands there twice.").arg(QString::fromLatin1(name));
        seen.insert(name.toLower());
        return problem;
    };
    for (const Header& header : profile.headers) {
        if (isEmptyRow(header))
            continue;
        QString problem = judge(header.first);
        if (problem.isEmpty())
            problem = headerValueProblem(header.second);
        if (!problem.isEmpty())
            return problem;
    }
    for (const gateway::SecretHeader& header : profile.secretHeaders) {
        if (const QString problem = judge(header.name); !problem.isEmpty())
            return problem;
    }
    return {};
}

void dropEmptyHeaders(gateway::GatewayProfile& profile)
{
    profile.headers.removeIf(isEmptyRow);
}

} // namespace bw::ui
