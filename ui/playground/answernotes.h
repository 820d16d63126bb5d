// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/documentanchors.h"
#include "store/conversation.h"

#include <QTextDocument>

#include <memory>

class QPainter;

namespace bw::ui {

struct ChatStyle;

//! The lines below an answer that say what there is to know of it: what of the request the model refused, whether it has
//! the form that was asked for, and where its token probabilities are. Nothing where there is nothing to say.
class AnswerNotes
{
public:
    void set(const store::Message& message, bool tokensShown, const ChatStyle& style);
    void setWidth(qreal width);

    [[nodiscard]] bool isEmpty() const noexcept { return m_document == nullptr; }
    [[nodiscard]] qreal height() const;
    void paint(QPainter& painter) const;
    [[nodiscard]] QString actionAt(QPointF point) const; //!< "tokens", "tokenTable" or empty
    [[nodiscard]] QList<DocumentAnchor> actions() const; //!< their titles and names
    [[nodiscard]] QString text() const;

private:
    std::unique_ptr<QTextDocument> m_document;
    qreal m_width = 0;
};

//! "temperature was not sent …": what was changed in a request because its model refuses it. Empty: nothing was.
[[nodiscard]] QString changesText(const record::RequestRecord& record);
//! Whether the answer has the form that was asked for; empty: none was.
[[nodiscard]] QString verdictText(const record::RequestRecord& record);

} // namespace bw::ui
