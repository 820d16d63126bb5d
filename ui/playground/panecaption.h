// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace bw::ui {

class Theme;

//! Over the parameters: which of several panes they belong to, by its colour, place and model.
class PaneCaption final : public QWidget
{
    Q_OBJECT

public:
    explicit PaneCaption(const Theme& theme, QWidget* parent = nullptr);

    void setPane(int index, int count, const QString& model); //!< hidden for a pane alone

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_text;
    int m_index = 0;
};

} // namespace bw::ui
