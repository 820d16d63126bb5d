// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/chatexport.h"
#include "report/chatimport.h"
#include "stress/plan.h"

#include <QObject>

namespace bw::ui {

struct Services;

//! Conversations to and from files, and to a load test. Whatever went wrong, or was left out, is said in a window that
//! does not block. GUI thread; reading and writing happen on another.
class ChatFiles final : public QObject
{
    Q_OBJECT

public:
    ChatFiles(Services& services, QWidget* window); //!< of that window

    void chooseExport(const store::Conversation& chat);
    void chooseImport();
    void choosePromptSet(const store::Conversation& chat);

    void exportTo(const store::Conversation& chat, report::ChatFormat format, const QString& path);
    void importFrom(const QString& path);
    void writePromptSet(const store::Conversation& chat, const QString& path);

signals:
    void imported(const QList<bw::store::ConversationSummary>& chats); //!< they are on disk
    void planWanted(const bw::stress::Plan& plan);                     //!< asks the prompts that were written

private:
    void write(const QString& path, const std::function<QByteArray()>& make, const std::function<void()>& done);
    void take(const report::ChatImport& import);
    void say(const QString& sentence);

    Services& m_services;
    QWidget* m_window = nullptr;
};

} // namespace bw::ui
