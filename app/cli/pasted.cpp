// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/pasted.h"

#include "cli/clitext.h"
#include "gateway/import.h"

#include <QFile>

#include <cstdio>

namespace bw::cli {

namespace {

using namespace Qt::StringLiterals;

Result<QByteArray> readText(const QString& fileOrDash)
{
    QFile file(fileOrDash);
    const bool opened = fileOrDash == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return failure(ErrorCode::InvalidInput,
                       CliText::tr("%1 cannot be read: %2.").arg(fileOrDash, file.errorString()));
    return file.read(gateway::LongestImport);
}

Target targetOf(const gateway::ImportedGateway& imported)
{
    Target target;
    target.profile = imported.profile;
    for (auto it = imported.secrets.begin(); it != imported.secrets.end(); ++it)
        target.keys.add(it.key(), it.value());
    return target;
}

std::optional<Target> targetOf(const QUrl& url)
{
    const Result<QUrl> base = gateway::parseBaseUrl(url.toString());
    if (url.isEmpty() || !base)
        return std::nullopt;
    Target target;
    target.profile = profileFor(*base);
    return target;
}

} // namespace

Result<Pasted> readPasted(const QString& fileOrDash)
{
    const Result<QByteArray> text = readText(fileOrDash);
    if (!text)
        return tl::unexpected(text.error());
    Pasted pasted;
    if (gateway::importFormat(*text, {}) == gateway::ImportFormat::Curl) {
        const Result<gateway::Import> import = gateway::importGateways(*text, {}, [](const QString& name) { return qEnvironmentVariable(name.toUtf8().constData()); });
        if (!import)
            return tl::unexpected(import.error());
        pasted.target = targetOf(import->gateways.constFirst());
        pasted.model = pasted.target->profile.defaultModel;
        return pasted;
    }
    pasted.lead = diagnose::readLead(QString::fromUtf8(*text));
    pasted.model = pasted.lead.model;
    pasted.target = targetOf(pasted.lead.url);
    return pasted;
}

} // namespace bw::cli
