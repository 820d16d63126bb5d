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

    //! Which holds this very content; null: none.
    [[nodiscard]] static ScrollFrame* around(const QWidget& content);
};

} // namespace bw::ui
