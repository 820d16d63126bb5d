// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/textdiff.h"

#include <QWidget>

class QTextEdit;

namespace bw::ui {

class Theme;

//! Two texts with what differs marked: side by side, or as one text. What was taken out is struck through, what was put
//! in is underlined; the colours only say it again.
class DiffView final : public QWidget
{
    Q_OBJECT

public:
    explicit DiffView(const Theme& theme, QWidget* parent = nullptr);

    void setParts(const QList<DiffPart>& parts);
    void setSideBySide(bool sideBySide);
    [[nodiscard]] QString leftText() const;  //!< as shown; of one text: all of it
    [[nodiscard]] QString rightText() const; //!< empty while it is one text

private:
    void fill();
    void fill(QTextEdit& edit, std::initializer_list<DiffPart::Kind> kinds);
    void scrollAlong(QTextEdit& from, QTextEdit& to);

    const Theme& m_theme;
    QTextEdit* m_left = nullptr;
    QTextEdit* m_right = nullptr;
    QList<DiffPart> m_parts;
    bool m_sideBySide = true;
    bool m_scrolling = false;
};

} // namespace bw::ui
