// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortcuts/keysfield.h"

#include "shortcuts/bindingrules.h"

#include <QSignalBlocker>

namespace bw::ui {

void KeysField::keyPressEvent(QKeyEvent* event)
{
    const QKeySequence before = keySequence();
    QKeySequence pressed;
    {
        const QSignalBlocker quiet(this);
        clear(); // or the stroke would be another one of those before
        QKeySequenceEdit::keyPressEvent(event);
        pressed = singleStroke(keySequence());
        clear(); // what is set below would be no change, and not told
        if (pressed.isEmpty() || pressed == before)
            setKeySequence(before); // Ctrl alone is the beginning of something
    }
    if (!pressed.isEmpty())
        setKeySequence(pressed);
}

} // namespace bw::ui
