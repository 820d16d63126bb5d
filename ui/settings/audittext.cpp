// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/audittext.h"

#include "widgets/format.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

struct AuditText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::SecretsPanel)
};

QString nativeList(const QStringList& paths)
{
    constexpr qsizetype Most = 5;
    QStringList texts;
    for (const QString& path : paths.first(std::min(Most, paths.size())))
        texts.append(QDir::toNativeSeparators(path));
    return texts.join(u", "_s) + (paths.size() > Most ? u" …"_s : QString());
}

QString adviceFor(store::FileKind kind)
{
    switch (kind) {
    case store::FileKind::Settings:
        return AuditText::tr("Take it out of that setting, or out of the file.");
    case store::FileKind::Database:
        return AuditText::tr("Delete the message or the text that holds it, then choose “Compact” under Data: until then deleted text stays in the file.");
    case store::FileKind::Backups:
        return AuditText::tr("Delete this backup; newer ones are made once the database itself is clean.");
    case store::FileKind::History:
        return AuditText::tr("Delete the history under Data, then choose “Compact” there.");
    case store::FileKind::Logs:
        return AuditText::tr("Delete the file.");
    case store::FileKind::Cache:
        return AuditText::tr("Clear the response cache under Data.");
    }
    return {};
}

} // namespace

QString auditSummary(const store::AuditReport& report)
{
    if (report.keys == 0)
        return AuditText::tr("No key is kept, so there is nothing to look for.");
    const QString keys = AuditText::tr("%n key(s)", nullptr, static_cast<int>(report.keys));
    const QString files = AuditText::tr("%n file(s)", nullptr, static_cast<int>(report.files));
    const QString bytes = bytesText(report.bytes);
    if (!report.whole)
        return AuditText::tr("%1, %2, %3 read, then the search was ended. It says nothing about the rest.").arg(keys, files, bytes);
    if (report.findings.isEmpty())
        return AuditText::tr("%1, %2, %3 read: none was found.").arg(keys, files, bytes);
    return AuditText::tr("%1, %2, %3 read: a key stands in a file, in %n place(s).", nullptr, static_cast<int>(report.findings.size())).arg(keys, files, bytes);
}

QStringList findingTexts(const store::AuditReport& report)
{
    QStringList texts;
    for (const store::KeyFinding& finding : report.findings)
        texts.append(AuditText::tr("A key of “%1” stands in %2. %3")
                         .arg(finding.owner, QDir::toNativeSeparators(finding.path), adviceFor(finding.kind)));
    return texts;
}

QStringList auditRemarks(const store::AuditReport& report, const CollectedKeys& collected)
{
    QStringList remarks;
    if (!report.findings.isEmpty())
        remarks.append(AuditText::tr("Then make a new key at that gateway and revoke the old one there: whoever could read these files may know it."));
    if (!report.unread.isEmpty())
        remarks.append(AuditText::tr("Not read, or not as the databases that they are: %1. Look at their permissions, or whether the disk is well.")
                           .arg(nativeList(report.unread)));
    if (!collected.refused.isEmpty())
        remarks.append(AuditText::tr("Not looked for: keys of “%1”. %2").arg(collected.refused.join(u"”, “"_s), collected.reason));
    if (!report.tooShort.isEmpty())
        remarks.append(AuditText::tr("Not looked for, because it is too short to be a secret: the key of “%1”.").arg(report.tooShort.join(u"”, “"_s)));
    return remarks;
}

} // namespace bw::ui
