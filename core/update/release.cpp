// SPDX-License-Identifier: GPL-3.0-or-later
#include "update/release.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QVersionNumber>

using namespace Qt::StringLiterals;

namespace bw::update {

namespace {

struct ReleaseText
{
    Q_DECLARE_TR_FUNCTIONS(bw::update::Release)
};

struct Version
{
    QVersionNumber number;
    bool finished = true;
};

Version versionOf(QString text)
{
    if (text.startsWith(u'v', Qt::CaseInsensitive))
        text.remove(0, 1);
    qsizetype end = 0;
    const QVersionNumber number = QVersionNumber::fromString(text, &end);
    return {number.normalized(), end == text.size()};
}

} // namespace

Result<Release> releaseFromJson(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const Release release{object["version"_L1].toString(), QUrl(object["page"_L1].toString())};
    const bool web = release.page.scheme() == "https"_L1 || release.page.scheme() == "http"_L1;
    if (versionOf(release.version).number.isNull() || !web || release.page.host().isEmpty())
        return failure(ErrorCode::Parse, ReleaseText::tr("The server gave no answer that names a version and its page."));
    return release;
}

bool isNewer(const QString& version, const QString& than)
{
    const Version offered = versionOf(version);
    const Version own = versionOf(than);
    if (!offered.finished)
        return false;
    return offered.number > own.number || (offered.number == own.number && !own.finished);
}

} // namespace bw::update
