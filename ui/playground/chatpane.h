// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/conversation.h"

#include <QWidget>

class QComboBox;

namespace bw::ui {

class ChatView;
class Pill;
class Theme;

//! One model's side of a conversation: which model, how it stands, and the messages.
class ChatPane final : public QWidget
{
    Q_OBJECT

public:
    explicit ChatPane(const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] ChatView& view() noexcept { return *m_view; }
    void setModels(const QStringList& models);
    void setModel(const QString& model); //!< without modelChosen()
    [[nodiscard]] QString model() const;
    //! Of the newest answer; nullopt: none yet.
    void setState(std::optional<store::MessageState> state);
    void openPicker();

signals:
    void modelChosen(const QString& model);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void fitPicker();
    void choose();

    const Theme& m_theme;
    QComboBox* m_picker = nullptr;
    Pill* m_state = nullptr;
    ChatView* m_view = nullptr;
    QString m_model;
};

} // namespace bw::ui
