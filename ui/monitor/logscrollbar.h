// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollBar>

namespace bw::ui {

class Theme;

//! A scroll bar that shows where in all the rows the errors are: red where they came, the stronger the more of the rows
//! there failed.
class LogScrollBar final : public QScrollBar
{
    Q_OBJECT

public:
    explicit LogScrollBar(const Theme& theme, QWidget* parent = nullptr);

    void setMarks(const QList<double>& marks); //!< share of errors of equal parts, from the top
    [[nodiscard]] int markCount() const;       //!< as many as there are pixels for

    [[nodiscard]] QSize sizeHint() const override { return {14, 60}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QList<double> m_marks;
};

} // namespace bw::ui
