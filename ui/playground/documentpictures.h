// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QTextCursor>
#include <QTextFormat>

namespace bw::ui {

struct ChatStyle;

//! What stands for the description of a picture that has none.
inline constexpr QLatin1StringView NoPictureDescription{"image"};

//! A property of characters that do something when they are clicked: a name, as MessageHit::target. No link of an answer
//! can have it.
inline constexpr int ActionProperty = QTextFormat::UserProperty + 1;
inline constexpr QLatin1StringView LoadPictureAction{"picture:"}; //!< followed by its address
inline constexpr QLatin1StringView ShowMoreAction{"more"};

//! Puts in place of what is selected: the picture, if it is there; a box that says where it would come from and loads it
//! when clicked; why it cannot be shown; or, for an address that is none of the web, a link with its description.
//! `width`: the room there is, pixels.
void placePicture(QTextCursor& cursor, const QString& address, const QString& description, const ChatStyle& style, qreal width);

//! Text that does something when it is clicked.
void insertAction(QTextCursor& cursor, const QString& text, const QString& action, const ChatStyle& style);

} // namespace bw::ui
