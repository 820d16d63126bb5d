// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/prompttemplate.h"

#include <QColor>
#include <QObject>
#include <QTextCursor>

#include <functional>

class QPlainTextEdit;

namespace bw::ui {

//! The places of a prompt that was put into a text edit, while the person fills them: Tab goes from name to name, what is
//! typed into one place stands in all of its name. Ends with Esc, behind the last place, and when the text around the
//! places is gone. Undo takes a letter away from all places at once.
class PromptStops final : public QObject
{
    Q_OBJECT

public:
    explicit PromptStops(QPlainTextEdit& edit); //!< lives with it

    //! In place of what is selected, or where the cursor is. Its first place is selected then.
    void insert(const QString& source);
    [[nodiscard]] bool isActive() const noexcept { return !m_stops.isEmpty(); }
    void next();     //!< behind the last one: to the end of the prompt, and it is over
    void previous(); //!< stays at the first
    void leave();    //!< the text stays as it is
    //! While an input method composes, the other places wait: its text is in the layout and not in the document.
    void setComposing(bool composing);
    void setColor(const QColor& color); //!< behind the places
    //! Runs what types a letter or takes one away. Qt joins only to a block of changes, and a letter alone is none: without
    //! this the other places would be a step of undo of their own.
    void asOneStep(const std::function<void()>& type);

    [[nodiscard]] QString unfilled() const; //!< the first name whose place was not touched; empty: there is none
    void goTo(const QString& name);

signals:
    void activeChanged(bool active);

private:
    struct Change
    {
        qsizetype at = 0;
        qsizetype removed = 0;
        qsizetype added = 0;
    };

    void follow();
    [[nodiscard]] Change changeTo(const QString& text) const;
    [[nodiscard]] bool wasUndone() const;
    [[nodiscard]] bool shift(const Change& change);
    [[nodiscard]] qsizetype stopAt(qsizetype from, qsizetype to) const;
    void findCurrent();
    void mirror();
    void replace(TemplatePlace& stop, const QString& value);
    void select(const TemplatePlace& stop);
    void remember();
    void showPlaces();
    [[nodiscard]] QString textOf(const TemplatePlace& stop) const;
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] qsizetype placeOfName() const; //!< among names(): where the cursor is, or was last; -1: before all

    QPlainTextEdit& m_edit;
    QList<TemplatePlace> m_stops; //!< in the document, ascending; empty: it is over
    qsizetype m_current = -1;     //!< of m_stops: where the cursor is
    qsizetype m_changed = -1;     //!< the others of its name are to follow
    QTextCursor m_end;            //!< of the prompt
    QString m_text;               //!< for which the places are right
    bool m_isDirty = false;       //!< it is another text already
    QHash<size_t, QList<TemplatePlace>> m_seen; //!< by text: undo and redo come back to one of these
    bool m_couldRedo = false; //!< after the last change
    QColor m_color;
    bool m_own = false; //!< it is we who change the text
    bool m_composing = false;
};

} // namespace bw::ui
