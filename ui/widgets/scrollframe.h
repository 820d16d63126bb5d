// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace bw::ui {

//! Around something that usually has all the room it needs, and no bars then. In a small window or with large text it scrolls
//! instead of being squeezed or cut: whoever needs text of 200 % must reach everything, too.
class ScrollFrame final : public QScrollArea
{
    Q_OBJECT

public:
    //! Takes the content. `name` is what a screen reader says of it.
    ScrollFrame(QWidget* content, const QString& name, QWidget* parent = nullptr);

    //! A column that scrolls up and down only: as wide as what is in it needs, but never narrower than `pixels` (for text of
    //! 100 %), whatever the language.
    void setColumn(int pixels);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    //! Which holds this very content; null: none.
    [[nodiscard]] static ScrollFrame* around(const QWidget& content);

protected:
    bool viewportEvent(QEvent* event) override;

private:
    int m_column = 0; //!< pixels; 0: no column
};

} // namespace bw::ui
