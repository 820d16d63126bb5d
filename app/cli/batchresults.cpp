// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/batchresults.h"

#include "base/writewhole.h"
#include "cli/clitext.h"
#include "cli/output.h"

#include <QFileInfo>
#include <QJsonDocument>

#include <cerrno>
#include <system_error>

namespace bw::cli {

namespace {

using namespace Qt::StringLiterals;

//! What is in a file of results: the bytes of its whole lines, and the requests that they are of.
struct Content
{
    qint64 whole = 0;
    LineSet done;
};

//! 0 if it is not the result of a line.
qint64 lineNumberOf(const QByteArray& line)
{
    return std::max<qint64>(0, QJsonDocument::fromJson(line).object().value("line"_L1).toInteger());
}

//! Whether a kill may have left this of the first result: the keys of a result are sorted.
bool mayBeginAResult(const QByteArray& piece)
{
    const QByteArray start = "{\"attempts\":";
    return piece.startsWith(start) || start.startsWith(piece);
}

tl::unexpected<Error> notResults(const QString& path, qint64 line)
{
    return failure(ErrorCode::InvalidInput,
                   CliText::tr("The file %1 is not one of a batch's results: line %2 of it is something else. Nothing "
                               "in it was changed. Give a new file, or one that a batch has written.")
                       .arg(path)
                       .arg(line));
}

Result<Content> contentOf(QFile& file)
{
    Content content;
    for (qint64 number = 1; !file.atEnd(); ++number) {
        const QByteArray line = file.readLine();
        if (!line.endsWith('\n')) { // at the end only
            if (content.done.last() == 0 && !mayBeginAResult(line))
                return notResults(file.fileName(), number);
            break;
        }
        const qint64 ofRequest = lineNumberOf(line);
        if (ofRequest == 0)
            return notResults(file.fileName(), number);
        content.whole = file.pos();
        content.done.add(ofRequest);
    }
    return content;
}

bool isSameFile(const QString& one, const QString& other)
{
    const QString path = QFileInfo(one).canonicalFilePath(); // empty if there is none
    return !path.isEmpty() && path == QFileInfo(other).canonicalFilePath();
}

tl::unexpected<Error> unwritable(const QFile& file)
{
    return failure(ErrorCode::Io,
                   CliText::tr("The file %1 cannot be written: %2.").arg(file.fileName(), file.errorString()));
}

} // namespace

Result<void> BatchResults::goOnIn(const QString& path, const QString& requestsPath)
{
    if (isSameFile(path, requestsPath))
        return failure(ErrorCode::InvalidInput,
                       CliText::tr("The file %1 holds the requests, so that the results cannot go there. Give another "
                                   "file with --out.")
                           .arg(path));
    m_file.setFileName(path);
    Content content;
    if (QFileInfo(path).isFile()) { // else new, or a pipe, from which nothing can be read
        if (!m_file.open(QIODevice::ReadOnly))
            return failure(ErrorCode::Io,
                           CliText::tr("The file %1 cannot be read: %2.").arg(path, m_file.errorString()));
        const Result<Content> read = contentOf(m_file);
        if (!read)
            return tl::unexpected(read.error());
        if (m_file.error() != QFile::NoError)
            return failure(ErrorCode::Io,
                           CliText::tr("The file %1 cannot be read: %2.").arg(path, m_file.errorString()));
        m_file.close();
        content = *read;
    }
    m_done = content.done;
    return open(content.whole);
}

Result<void> BatchResults::open(qint64 whole)
{
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return unwritable(m_file);
    if (!m_file.isSequential() && m_file.size() > whole && !m_file.resize(whole))
        return unwritable(m_file);
    return {};
}

bool BatchResults::add(qint64 line, QJsonObject result)
{
    if (m_trouble)
        return false;
    result.insert("line"_L1, line);
    const QByteArray bytes = QJsonDocument(result).toJson(QJsonDocument::Compact) + '\n';
    if (!(m_file.isOpen() ? writeWhole(m_file, bytes) : writeOut(jsonForStdout(bytes))))
        m_trouble = notTaken(line);
    return !m_trouble;
}

Error BatchResults::notTaken(qint64 line) const
{
    if (!m_file.isOpen())
        return {ErrorCode::Io,
                CliText::tr("The result of request %1 could not be printed: %2. The batch has stopped, for results would "
                            "be lost; often the disk is full or the next program of a pipe has ended. Mend that and go "
                            "on with --skip %3.")
                    .arg(line)
                    .arg(QString::fromLocal8Bit(std::generic_category().message(errno)))
                    .arg(line - 1)};
    return {ErrorCode::Io,
            CliText::tr("The result of request %1 could not be written to %2: %3. The batch has stopped, for results "
                        "would be lost; often the disk is full. Make room and give the same command again: it goes on "
                        "there.")
                .arg(line)
                .arg(m_file.fileName(), m_file.errorString())};
}

} // namespace bw::cli
