// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "palette/paletteentry.h"

#include <QVariant>
#include <QWidget>

class QSplitter;

namespace bw::ui {

//! One screen of the rail.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    [[nodiscard]] static Page* around(QObject* part); //!< that `part` is in, or is; null: none

    [[nodiscard]] virtual QString id() const = 0;    //!< "playground"; for --screen and saved state
    [[nodiscard]] virtual QString title() const = 0; //!< in rail and top bar
    [[nodiscard]] virtual QString iconName() const = 0;
    //! The page's own controls, laid out from the title to the right edge of the top bar; owned by the page. May be null.
    [[nodiscard]] virtual QWidget* headerBar() { return nullptr; }
    //! Where on this page an inspected request is shown, as its last part; null: at the right edge of the window.
    [[nodiscard]] virtual QSplitter* inspectorPlace() { return nullptr; }
    //! What the command palette offers beside this page's commands. `run` is called with this page shown.
    [[nodiscard]] virtual QList<PaletteEntry> paletteEntries() { return {}; }
    virtual void activate() {} //!< shown: take the focus where the person will type
    //! The page is about to be made anew, in another language: what a person would miss, for resume() of the new one.
    [[nodiscard]] virtual QVariant keep() { return {}; }
    //! What a person typed here and nothing keeps when the program ends, as a sentence; empty: nothing.
    [[nodiscard]] virtual QString unsavedWork() const { return {}; }
    virtual void resume(const QVariant& kept) { Q_UNUSED(kept) } //!< only with what keep() gave
};

} // namespace bw::ui
