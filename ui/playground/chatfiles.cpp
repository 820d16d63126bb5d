// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/chatfiles.h"

#include "base/wholefile.h"
#include "gateways/gatewaybook.h"
#include "shell/services.h"
#include "store/conversationstore.h"
#include "widgets/background.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

using report::ChatFormat;

constexpr qint64 LargestFile = 512LL * 1024 * 1024;

QString fileNameOf(const QString& title)
{
    QString name;
    for (const QChar character : title.simplified().left(60))
        name += u"/\\:*?\"<>|"_s.contains(character) ? QChar(u'-') : character;
    return name.isEmpty() ? u"chat"_s : name;
}

Result<report::ChatImport> readFile(const QString& path)
{
    if (const QFileInfo info(path); info.exists() && !info.isFile()) // opening a pipe would wait for its other end
        return failure(ErrorCode::InvalidInput,
                       ChatFiles::tr("%1 is a folder, a pipe or a device and not a file, so it was not opened. Choose a file.").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, ChatFiles::tr("%1 cannot be read: %2.").arg(path, file.errorString()));
    if (file.size() > LargestFile)
        return failure(ErrorCode::InvalidInput, ChatFiles::tr("%1 is larger than 512 MB. Split the export and import its parts.").arg(path));
    return report::importChats(file.read(file.size()));
}

Result<void> writeFile(const QString& path, const QByteArray& bytes)
{
    WholeFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return failure(ErrorCode::Io, ChatFiles::tr("%1 cannot be written: %2.").arg(path, file.errorString()));
}

ChatFormat formatOf(const QString& path)
{
    for (const ChatFormat format : {ChatFormat::JsonLines, ChatFormat::Html}) {
        if (path.endsWith(u'.' + report::chatFormatSuffix(format), Qt::CaseInsensitive))
            return format;
    }
    return ChatFormat::Markdown;
}

} // namespace

ChatFiles::ChatFiles(Services& services, QWidget* window) : QObject(window), m_services(services), m_window(window) {}

void ChatFiles::chooseExport(const store::Conversation& chat)
{
    auto* dialog = new QFileDialog(m_window, tr("Export the conversation"), fileNameOf(chat.summary.title) + u".md"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Markdown (*.md)"), tr("Web page (*.html)"), tr("Lines of JSON (*.jsonl)")});
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.section(u"*."_s, 1).chopped(1)); // the name typed keeps a suffix of its own
    });
    dialog->setDefaultSuffix(u"md"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, chat](const QString& path) { exportTo(chat, formatOf(path), path); });
    dialog->open();
}

void ChatFiles::chooseImport()
{
    auto* dialog = new QFileDialog(m_window, tr("Import chats"), {}, tr("Exports of ChatGPT, Open WebUI, Cherry Studio, LM Studio (*.json *.jsonl)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &ChatFiles::importFrom);
    dialog->open();
}

void ChatFiles::choosePromptSet(const store::Conversation& chat)
{
    if (report::promptSetOf(chat).isEmpty())
        return say(tr("Nothing was asked in this conversation yet, so there are no prompts for a load test."));
    auto* dialog = new QFileDialog(m_window, tr("Keep the prompts for a load test"), fileNameOf(chat.summary.title) + u".jsonl"_s,
                                   tr("Lines of JSON (*.jsonl)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"jsonl"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, chat](const QString& path) { writePromptSet(chat, path); });
    dialog->open();
}

void ChatFiles::exportTo(const store::Conversation& chat, ChatFormat format, const QString& path)
{
    write(path, [chat, format] { return report::exportChat(chat, format); },
          [this, path] { say(tr("The conversation was written to %1.").arg(path)); });
}

void ChatFiles::writePromptSet(const store::Conversation& chat, const QString& path)
{
    stress::Plan plan;
    plan.name = chat.summary.title;
    plan.model = chat.model;
    plan.prompt.kind = stress::Prompt::Kind::Dataset;
    plan.prompt.file = path;
    plan.requests = 20;
    if (const auto profile = m_services.gateways.find(chat.gateway))
        plan.gateway = profile->name;
    write(path, [chat] { return report::promptSetOf(chat); }, [this, plan] { emit planWanted(plan); });
}

void ChatFiles::write(const QString& path, const std::function<QByteArray()>& make, const std::function<void()>& done)
{
    inBackground(this, [path, make] { return writeFile(path, make()); }, [this, done](const Result<void>& written) {
        if (written)
            done();
        else
            say(written.error().message);
    });
}

void ChatFiles::importFrom(const QString& path)
{
    inBackground(this, [path] { return readFile(path); }, [this](const Result<report::ChatImport>& import) {
        if (import)
            take(*import);
        else
            say(import.error().message);
    });
}

//! What became of them is said when the last is on disk, or could not be written.
void ChatFiles::take(const report::ChatImport& import)
{
    const auto saved = std::make_shared<QList<store::ConversationSummary>>();
    const auto problem = std::make_shared<QString>();
    const auto remaining = std::make_shared<qsizetype>(import.chats.size());
    for (const store::Conversation& chat : import.chats) {
        const auto done = [this, saved, problem, remaining, summary = chat.summary, program = import.program,
                           skipped = import.skippedText()](const Result<void>& written) {
            if (written)
                saved->append(summary);
            else
                *problem = written.error().message;
            if (--*remaining > 0)
                return;
            if (!saved->isEmpty())
                emit imported(*saved);
            QStringList sentences{tr("%n chat(s) of %1 were imported.", nullptr, static_cast<int>(saved->size())).arg(program)};
            if (!skipped.isEmpty())
                sentences.append(tr("Left out: %1.").arg(skipped));
            sentences.append(*problem);
            say(sentences.join(u' ').trimmed());
        };
        m_services.conversations.saveWhole(chat, this, done);
    }
}

void ChatFiles::say(const QString& sentence)
{
    auto* box = new QMessageBox(QMessageBox::Information, tr("Chats"), sentence, QMessageBox::Ok, m_window);
    box->setObjectName(u"chatFilesMessage"_s);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace bw::ui
