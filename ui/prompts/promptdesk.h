// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/slashlist.h"

#include <QObject>
#include <QPointer>

class QAction;

namespace bw::ui {

class PromptLibrary;
class PromptsDialog;
class Theme;

//! The prompts of a screen: what its inputs offer behind a '/', and the dialog where they are kept.
class PromptDesk final : public QObject
{
    Q_OBJECT

public:
    using Insert = std::function<void(const QString& text)>; //!< into the input that asked

    //! `owner`: of the dialog.
    PromptDesk(const Theme& theme, const QString& file, QWidget* owner);

    [[nodiscard]] PromptLibrary& library() noexcept { return *m_library; }
    //! Prompts, then what can be done.
    [[nodiscard]] SlashOffer offer(const QList<QAction*>& commands, const Insert& insert) const;
    //! One dialog at a time. `kept`: begin a new prompt with this text; empty: just show them.
    PromptsDialog* manage(const Insert& insert, const QString& kept = {});

private:
    const Theme& m_theme;
    QWidget* m_owner = nullptr;
    PromptLibrary* m_library = nullptr;
    QPointer<PromptsDialog> m_dialog; //!< while it is open
    Insert m_insert;                  //!< of who opened it last
};

} // namespace bw::ui
