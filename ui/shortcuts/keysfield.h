// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequenceEdit>

namespace bw::ui {

//! Takes one stroke, and tells it at once: QKeySequenceEdit waits a second for more of them.
class KeysField final : public QKeySequenceEdit
{
    Q_OBJECT

public:
    using QKeySequenceEdit::QKeySequenceEdit;

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace bw::ui
