// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/promptlibrary.h"

#include "base/wholefile.h"
#include "prompts/promptnames.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr qint64 LargestPromptFile = 64LL * 1024 * 1024; //!< bytes; no person types as much

Result<PromptFile> readPromptFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, PromptLibrary::tr("The prompts could not be read from %1: %2.").arg(path, file.errorString()));
    if (file.size() > LargestPromptFile)
        return failure(ErrorCode::Parse, PromptLibrary::tr("%1 is too large for a file of prompts.").arg(path));
    return promptsFromJson(file.readAll()).map_error([&path](const Error& error) {
        return Error{error.code, PromptLibrary::tr("%1 is not a file of prompts. %2").arg(path, error.message)};
    });
}

Result<void> writePromptFile(const QString& path, const PromptFile& prompts)
{
    WholeFile file(path);
    const QByteArray json = toJson(prompts);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        return failure(ErrorCode::Io, PromptLibrary::tr("The prompts could not be written to %1: %2. Nothing that was there is lost; check "
                                                        "that there is room and that you may write there.")
                                          .arg(path, file.errorString()));
    return {};
}

auto calledAs(const QString& name)
{
    return [&name](const Prompt& prompt) { return prompt.name == name; };
}

bool standsBefore(const Prompt& a, const Prompt& b)
{
    const int folders = QString::localeAwareCompare(a.folder, b.folder);
    return folders != 0 ? folders < 0 : QString::localeAwareCompare(a.name, b.name) < 0;
}

} // namespace

PromptLibrary::PromptLibrary(QString file, QObject* parent) : QObject(parent), m_file(std::move(file)) {}

Result<PromptFile> PromptLibrary::read() const
{
    return QFile::exists(m_file) ? readPromptFile(m_file) : PromptFile();
}

Result<QList<Prompt>> PromptLibrary::all() const
{
    Result<PromptFile> file = read();
    if (!file)
        return tl::unexpected(file.error());
    std::ranges::stable_sort(file->prompts, standsBefore);
    return std::move(file->prompts);
}

QString PromptLibrary::problem() const
{
    const Result<PromptFile> file = read();
    if (!file)
        return file.error().message;
    if (file->others.isEmpty())
        return {};
    return tr("%n row(s) of %1 are no prompts, for they have no text. They stay in the file, but are not shown.", nullptr, int(file->others.size())).arg(m_file);
}

//! What is to be written over: a broken file is put aside, not lost, and none that was put aside before is.
Result<PromptFile> PromptLibrary::readToWrite()
{
    Result<PromptFile> file = read();
    if (file || file.error().code != ErrorCode::Parse)
        return file;
    QString aside = m_file + u".broken"_s;
    for (int i = 2; QFile::exists(aside); ++i)
        aside = m_file + u".broken-%1"_s.arg(i);
    if (!QFile::rename(m_file, aside))
        return file;
    emit putAside(tr("The file of prompts could not be read. It is kept as %1, and a new one was begun.").arg(aside));
    return PromptFile();
}

Result<QString> PromptLibrary::save(const Prompt& prompt, const QString& before)
{
    if (prompt.text.trimmed().isEmpty())
        return failure(ErrorCode::InvalidInput, tr("A prompt needs a text."));
    Result<PromptFile> file = readToWrite();
    if (!file)
        return tl::unexpected(file.error());
    const auto old = std::ranges::find_if(file->prompts, calledAs(before));
    const qsizetype place = old - file->prompts.begin();
    if (old != file->prompts.end())
        file->prompts.erase(old);
    const QString name = prompt.name.simplified();
    const QString got = freeName(name.isEmpty() ? firstWords(prompt.text) : name, file->prompts);
    file->prompts.insert(place, {got, prompt.text, prompt.folder.simplified()});
    return write(*file).map([&got] { return got; });
}

Result<void> PromptLibrary::remove(const QString& name)
{
    Result<PromptFile> file = readToWrite();
    if (!file)
        return tl::unexpected(file.error());
    file->prompts.removeIf(calledAs(name));
    return write(*file);
}

Result<int> PromptLibrary::importFrom(const QString& path)
{
    const Result<PromptFile> other = readPromptFile(path);
    if (!other)
        return tl::unexpected(other.error());
    Result<PromptFile> file = readToWrite();
    if (!file)
        return tl::unexpected(file.error());
    PromptNames names(file->prompts);
    QSet<Prompt> here(file->prompts.cbegin(), file->prompts.cend());
    int came = 0;
    for (Prompt prompt : other->prompts) {
        if (here.contains(prompt))
            continue;
        prompt.name = names.take(prompt.name);
        file->prompts.append(prompt);
        here.insert(prompt);
        ++came;
    }
    return write(*file).map([came] { return came; });
}

Result<void> PromptLibrary::exportTo(const QString& path) const
{
    return all().and_then([&path](const QList<Prompt>& prompts) { return writePromptFile(path, {prompts, {}}); });
}

Result<void> PromptLibrary::write(const PromptFile& file)
{
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    const Result<void> written = writePromptFile(m_file, file);
    if (written)
        emit changed();
    return written;
}

} // namespace bw::ui
