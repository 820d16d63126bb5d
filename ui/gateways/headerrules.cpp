// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/headerrules.h"

#include "gateway/headerproblem.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

using Header = std::pair<QByteArray, QByteArray>;

struct HeaderRulesText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::HeaderRules)
};

bool isEmptyRow(const Header& header)
{
    return header.first.isEmpty() && header.second.isEmpty();
}

} // namespace

QString headersProblem(const gateway::GatewayProfile& profile)
{
    QSet<QByteArray> seen;
    const auto judge = [&seen](const QByteArray& name) {
        QString problem = gateway::headerNameProblem(name);
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
            problem = gateway::headerValueProblem(header.second);
        if (!problem.isEmpty())
            return problem;
    }
    for (const gateway::SecretHeader& header : profile.secretHeaders) {
        if (const QString problem = judge(header.name); !problem.isEmpty())
            return problem;
    }
    return {};
}

QString headersAdvice(const gateway::GatewayProfile& profile)
{
    for (const Header& header : profile.headers) {
        if (const QString advice = gateway::headerAdvice(header.first); !advice.isEmpty())
            return advice;
    }
    return {};
}

void dropEmptyHeaders(gateway::GatewayProfile& profile)
{
    profile.headers.removeIf(isEmptyRow);
}

} // namespace bw::ui
