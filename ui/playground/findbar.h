// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace bw::ui {

class ChatView;
class Theme;

//! Finds in the conversation that is shown. Enter goes to the next place, with Shift to the one before, Esc closes.
class FindBar final : public QWidget
{
    Q_OBJECT

public:
    FindBar(const Theme& theme, ChatView& view, QWidget* parent = nullptr);

    void open(const QString& words = {}); //!< empty: what was looked for last
    void close();
    void goOn(int by); //!< to the next place, or with -1 to the one before; opens a closed bar

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showCount(qsizetype current, qsizetype count);

    ChatView& m_view;
    QLineEdit* m_words = nullptr;
    QLabel* m_count = nullptr;
    QTimer m_delay;
};

} // namespace bw::ui
