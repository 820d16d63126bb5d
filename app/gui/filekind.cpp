// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/filekind.h"

#include "gateway/import.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace bw::app {

namespace {

constexpr qint64 LargestFile = 512LL * 1024 * 1024; // as for an import of chats, the largest of them all

struct FileKindText
{
    Q_DECLARE_TR_FUNCTIONS(FileKind)
};

bool hasAny(const QJsonObject& object, std::initializer_list<QLatin1StringView> keys)
{
    return std::ranges::any_of(keys, [&object](QLatin1StringView key) { return object.contains(key); });
}

FileKind kindOfObject(const QJsonObject& object)
{
    if (hasAny(object, {"endpoints"_L1, "model_list"_L1}))
        return FileKind::Gateway;
    if (object["load"_L1].isObject() && object["prompt"_L1].isObject())
        return FileKind::Plan;
    if (hasAny(object, {"messages"_L1, "mapping"_L1, "history"_L1, "chat"_L1, "indexedDB"_L1, "topics"_L1}))
        return FileKind::Chats;
    return FileKind::Run;
}

FileKind kindOfDocument(const QJsonDocument& document)
{
    if (document.isObject())
        return kindOfObject(document.object());
    return document.array().first().toObject().contains("endpoints"_L1) ? FileKind::Gateway : FileKind::Chats;
}

bool isJsonLines(const QByteArray& content)
{
    const QByteArray line = content.left(content.indexOf('\n'));
    return QJsonDocument::fromJson(line).isObject();
}

//! What is no whole JSON then is a piece of it, and no .env file or YAML.
bool beginsAsJson(const QByteArray& content)
{
    const QByteArray text = content.trimmed();
    return text.startsWith('{') || text.startsWith('[');
}

//! By how they begin, so that it does not matter here which of them this Qt can draw.
bool isPicture(const QByteArray& content)
{
    return content.startsWith("\x89PNG\r\n") || content.startsWith("\xff\xd8\xff") || content.startsWith("GIF8")
        || (content.startsWith("RIFF") && content.mid(8, 4) == "WEBP");
}

} // namespace

Result<FileKind> fileKind(const QByteArray& content, const QString& name)
{
    if (isPicture(content))
        return FileKind::Picture;
    const QJsonDocument document = QJsonDocument::fromJson(content);
    if (document.isObject() || (document.isArray() && !document.array().isEmpty()))
        return kindOfDocument(document);
    if (isJsonLines(content))
        return FileKind::Chats;
    if (!beginsAsJson(content) && content.size() <= gateway::LongestImport && gateway::importFormat(content, name))
        return FileKind::Gateway;
    return failure(ErrorCode::InvalidInput,
                   FileKindText::tr("%1 is nothing that Bellwether opens: neither a run or a plan of a load test, nor exported chats, a gateway or a picture. "
                                    "If it should be one of them, it may be cut off; export it again.")
                       .arg(QFileInfo(name).fileName()));
}

Result<FileKind> kindOfFile(const QString& path)
{
    if (const QFileInfo info(path); info.exists() && !info.isFile()) // opening a pipe would wait for its other end
        return failure(ErrorCode::InvalidInput,
                       FileKindText::tr("%1 is a folder, a pipe or a device and not a file, so it was not opened. Choose a file.").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, FileKindText::tr("%1 cannot be read: %2. Look whether it is still there and whether you may read it.")
                                          .arg(path, file.errorString()));
    if (file.size() > LargestFile)
        return failure(ErrorCode::InvalidInput, FileKindText::tr("%1 is larger than 512 MB. Split it and open its parts.").arg(path));
    return fileKind(file.read(file.size()), path);
}

} // namespace bw::app
