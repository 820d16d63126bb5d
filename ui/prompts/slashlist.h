// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "palette/paletteentry.h"

#include <QFrame>
#include <QPointer>

#include <functional>

class QKeyEvent;
class QLabel;
class QListView;
class QPlainTextEdit;

namespace bw::ui {

class PaletteModel;
class Theme;

//! What is offered behind a '/'.
struct SlashOffer
{
    QList<PaletteEntry> entries;
    QString problem{}; //!< why there is less than there should be
};

//! The list over a text edit while a '/' stands at the beginning of the line: prompts and commands whose names match what
//! is typed behind it. The focus stays in the edit, which hands over its keys; a screen reader hears each row as the
//! description of the edit.
class SlashList final : public QFrame
{
    Q_OBJECT

public:
    SlashList(const Theme& theme, QPlainTextEdit& edit);

    void setSource(std::function<SlashOffer()> source) { m_source = std::move(source); }
    //! After each change of the text or the cursor. `typed`: by a person, one letter at a time; only that opens the list.
    void refresh(bool typed);
    [[nodiscard]] bool takeKey(const QKeyEvent& event); //!< whether it was for the list
    void close();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void open();
    void dismiss(); //!< until another '/' is typed
    void move(int by);
    void take();
    void place();
    void announce();

    QPointer<QPlainTextEdit> m_edit;
    PaletteModel* m_model = nullptr;
    QListView* m_list = nullptr;
    QLabel* m_problem = nullptr;
    std::function<SlashOffer()> m_source;
    bool m_isOpen = false;
    bool m_isDismissed = false;
};

} // namespace bw::ui
