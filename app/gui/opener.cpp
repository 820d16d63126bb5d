// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/opener.h"

#include "gateway/import.h"
#include "gateways/gatewayfiles.h"
#include "gateways/gatewayspage.h"
#include "gui/commandline.h"
#include "gui/link.h"
#include "playground/attachmentbar.h"
#include "playground/composer.h"
#include "playground/playgroundpage.h"
#include "runs/runspage.h"
#include "shell/mainwindow.h"
#include "stress/stresspage.h"
#include "widgets/background.h"

#include <QApplication>
#include <QDropEvent>
#include <QFileOpenEvent>
#include <QMessageBox>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace bw::app {

namespace {

bool canOpen(const QMimeData& offer)
{
    const QList<QUrl> urls = offer.urls();
    return !urls.isEmpty() && std::ranges::all_of(urls, [](const QUrl& url) { return url.isLocalFile() || isLink(url.toString()); });
}

//! What a file is, and the whole of one with gateways: for another thread, which a slow disk may hold up.
struct Seen
{
    FileKind kind{};
    QByteArray gateways;
};

Result<Seen> lookAt(const QString& path)
{
    const Result<FileKind> kind = kindOfFile(path);
    if (!kind)
        return tl::unexpected(kind.error());
    if (*kind != FileKind::Gateway)
        return Seen{*kind, {}};
    return ui::readImportFile(path).map([](const QByteArray& text) { return Seen{FileKind::Gateway, text}; });
}

} // namespace

Opener::Opener(ui::MainWindow& window) : QObject(&window), m_window(window)
{
    window.setAcceptDrops(true);
    window.installEventFilter(this);
#ifdef Q_OS_MACOS
    qApp->installEventFilter(this); // the Finder does not give files as arguments
#endif
}

template <typename Page> Page* Opener::show(const QString& screen)
{
    m_window.showScreen(screen);
    return qobject_cast<Page*>(m_window.page(screen));
}

void Opener::open(const Options& options)
{
    if (options.demo)
        emit demoWanted();
    if (!options.screen.isEmpty())
        m_window.showScreen(options.screen);
    if (options.newStress)
        show<ui::StressPage>(u"stress"_s);
    if (options.newChat)
        newChat({});
    for (const QString& file : options.files)
        openFile(file);
    for (const QString& link : options.links)
        openLink(link);
}

void Opener::openFile(const QString& path)
{
    ui::inBackground(this, [path] { return lookAt(path); }, [this, path](const Result<Seen>& seen) {
        if (!seen)
            say(seen.error().message);
        else if (seen->kind == FileKind::Gateway)
            importText(seen->gateways, path);
        else
            openAs(seen->kind, path);
    });
}

void Opener::openAs(FileKind kind, const QString& path)
{
    switch (kind) {
    case FileKind::Run:
        if (auto* const runs = show<ui::RunsPage>(u"runs"_s))
            runs->importFile(path);
        return;
    case FileKind::Plan:
        if (auto* const stress = show<ui::StressPage>(u"stress"_s))
            stress->openPlanFile(path);
        return;
    case FileKind::Chats:
        if (auto* const playground = show<ui::PlaygroundPage>(u"playground"_s))
            playground->importChats(path);
        return;
    case FileKind::Picture:
        if (auto* const playground = show<ui::PlaygroundPage>(u"playground"_s))
            playground->composer().attachments().takeFiles({path});
        return;
    case FileKind::Gateway: // with its text
        break;
    }
}

void Opener::openLink(const QString& text)
{
    const Result<Link> link = parseLink(text);
    if (!link)
        return say(link.error().message);
    switch (link->kind) {
    case Link::Kind::NewChat:
        return newChat(link->prompt);
    case Link::Kind::Stress:
        show<ui::StressPage>(u"stress"_s);
        return;
    case Link::Kind::Import:
        return importText(gateway::exportedProfile(link->profile), {});
    }
}

//! The dialog says what was found and where a key would be sent, and saves nothing by itself.
void Opener::importText(const QByteArray& text, const QString& name)
{
    if (auto* const gateways = show<ui::GatewaysPage>(u"gateways"_s))
        gateways->importText(text, name);
}

void Opener::newChat(const QString& prompt)
{
    auto* const playground = show<ui::PlaygroundPage>(u"playground"_s);
    if (!playground)
        return;
    playground->newChat();
    playground->composer().setText(prompt);
}

void Opener::openDropped(const QMimeData& offer)
{
    for (const QUrl& url : offer.urls()) {
        if (url.isLocalFile())
            openFile(url.toLocalFile());
        else
            openLink(url.toString());
    }
}

bool Opener::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FileOpen) {
        const auto* const asked = static_cast<QFileOpenEvent*>(event);
        if (asked->file().isEmpty())
            openLink(asked->url().toString());
        else
            openFile(asked->file());
        return true;
    }
    if (watched != &m_window || (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop))
        return QObject::eventFilter(watched, event);
    auto* const drop = static_cast<QDropEvent*>(event); // a drag that enters is one, too
    if (!canOpen(*drop->mimeData()))
        return false;
    drop->acceptProposedAction();
    if (event->type() == QEvent::Drop)
        openDropped(*drop->mimeData());
    return true;
}

void Opener::say(const QString& sentence)
{
    auto* const box = new QMessageBox(QMessageBox::Warning, QGuiApplication::applicationDisplayName(), sentence, QMessageBox::Ok, &m_window);
    box->setObjectName(u"openingMessage"_s);
    box->setTextFormat(Qt::PlainText); // names of files and links are in it
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace bw::app
