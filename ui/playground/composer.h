// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/attachment.h"

#include <QFrame>
#include <QJsonArray>
#include <QPlainTextEdit>
#include <QPointer>

#include <functional>
#include <optional>

class QPushButton;

namespace bw::ui {

class AttachmentBar;
class ContextMeter;
class ElidedLabel;
class PromptStops;
class SlashList;
class Theme;
struct SlashOffer;

//! Text that grows from one line to eight. Enter asks to send unless told otherwise, Shift+Enter is a new line; while an input method is
//! composing, Enter belongs to it and never sends.
class PromptEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit PromptEdit(QWidget* parent = nullptr);

    void setSendOnEnter(bool send); //!< otherwise Enter is a new line, and Ctrl+Enter asks to send
    void setSlashList(SlashList* list); //!< which gets the keys it answers to, never while an input method is composing
    void setEditing(bool editing);      //!< Esc is the way out of it, before it is a shortcut of the screen
    [[nodiscard]] PromptStops& stops() noexcept { return *m_stops; }

signals:
    void sendRequested();
    void editLastRequested(); //!< Up in an empty input
    void stopRequested();     //!< Esc
    void offered(const QMimeData& offer); //!< files or a picture, dropped or pasted

protected:
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData* offer) const override;
    void insertFromMimeData(const QMimeData* offer) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] bool isSending(const QKeyEvent& key) const; //!< by its keys, as the settings want them
    [[nodiscard]] bool ownsEscape() const;
    [[nodiscard]] bool takeKey(const QKeyEvent& event); //!< the list behind a '/', or the places of a prompt
    void typeKey(QKeyEvent* event);
    void fitHeight();

    PromptStops* m_stops = nullptr;
    QPointer<SlashList> m_slash;
    bool m_composing = false;
    bool m_editing = false;
    bool m_sendOnEnter = true;
};

//! Where the person types, with the forecast of the next message, and Send or Stop.
class Composer final : public QFrame
{
    Q_OBJECT

public:
    explicit Composer(const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] QString text() const;
    void setText(const QString& text);
    [[nodiscard]] AttachmentBar& attachments() noexcept { return *m_attachments; }
    [[nodiscard]] const AttachmentBar& attachments() const noexcept { return *m_attachments; }
    [[nodiscard]] QJsonArray parts() const; //!< the text, if there is one, and what is attached, as it is sent; empty: the text alone
    [[nodiscard]] QJsonArray attachedParts() const; //!< without the text
    void setStreaming(bool streaming);
    void setEditing(bool editing); //!< a prompt that was sent is being edited
    void edit(const QString& prompt); //!< what was typed and attached comes back afterwards
    void leaveEditing();
    [[nodiscard]] bool isEditing() const noexcept { return m_editing; }
    void setForecast(const QString& text, const QString& hint);
    //! How full the context will be, 0 … 1 and beyond; nullopt: not known.
    void setContext(std::optional<double> fill, const QString& hint);
    void focusInput();
    void setSendOnEnter(bool send); //!< otherwise Ctrl+Enter does
    //! At the cursor; its {{places}} are filled in one after the other then.
    void insertPrompt(const QString& text);
    void setSlashSource(std::function<SlashOffer()> source); //!< what a '/' at the beginning of a line offers

signals:
    void sent(const QString& text); //!< blank only if something is attached
    void stopRequested();
    void editLastRequested();
    void textChanged();
    void promptsRequested(); //!< the dialog where they are kept

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QRect frame() const; //!< as wide as the messages
    [[nodiscard]] QWidget* makeFileButton();
    [[nodiscard]] QWidget* makePromptsButton();
    [[nodiscard]] bool hasSomething() const; //!< to send
    [[nodiscard]] bool pointToUnfilled();
    void showNote();
    void send();
    void showHint();
    void leaveOrStop();
    void updateButtons();

    const Theme& m_theme;
    PromptEdit* m_edit = nullptr;
    AttachmentBar* m_attachments = nullptr;
    SlashList* m_slash = nullptr;
    ElidedLabel* m_note = nullptr;
    ElidedLabel* m_forecast = nullptr;
    ContextMeter* m_context = nullptr;
    QPushButton* m_send = nullptr;
    QPushButton* m_stop = nullptr;
    bool m_streaming = false;
    bool m_editing = false;
    bool m_sendOnEnter = true;
    QString m_draft; //!< while a prompt is edited: what was typed before
    QList<Attachment> m_draftFiles; //!< likewise, attached to it
};

} // namespace bw::ui
