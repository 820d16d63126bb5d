// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>

class QComboBox;
class QLabel;

namespace bw::ui {

class DiffView;
class Theme;

//! A text that can be compared, with what it is called: "deepseek-v3.2 · pane 2", "Answer 3".
struct DiffChoice
{
    QString title;
    QString text;
};

//! How two of some texts differ, word by word.
class DiffDialog final : public QDialog
{
    Q_OBJECT

public:
    //! `left` and `right`: which of `choices` to begin with.
    DiffDialog(const Theme& theme, const QList<DiffChoice>& choices, int left, int right, QWidget* parent = nullptr);

    [[nodiscard]] DiffView& view() noexcept { return *m_view; }

signals:
    void compared(); //!< the view shows the two that are chosen

private:
    QComboBox* makeChoice(int chosen, const QString& name);
    QWidget* makeHead();
    void compare();

    QList<DiffChoice> m_choices;
    QComboBox* m_left = nullptr;
    QComboBox* m_right = nullptr;
    QLabel* m_same = nullptr;
    DiffView* m_view = nullptr;
    int m_job = 0; //!< the newest: results of older ones are not shown
};

} // namespace bw::ui
