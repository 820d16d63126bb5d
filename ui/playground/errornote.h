// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/documentanchors.h"
#include "record/requestrecord.h"

#include <QTextDocument>

#include <memory>

class QPainter;

namespace bw::ui {

struct ChatStyle;

//! The box below an answer that failed: what happened, the usual cause, what to do, and what can be done here. Nothing
//! for a good answer; a single muted line for one that was stopped on purpose or ran out of length, which is no failure.
class ErrorNote
{
public:
    struct Content
    {
        bool stopped = false;
        bool outOfLength = false; //!< the model stopped at max_tokens or at the end of its context
        bool canContinue = false; //!< there is text to go on from
        std::optional<Failure> failure{};
        QString details{}; //!< shown after a click
        bool unfolded = false;
    };

    void set(const Content& content, const ChatStyle& style);
    void setWidth(qreal width);

    [[nodiscard]] bool isEmpty() const noexcept { return m_document == nullptr; }
    [[nodiscard]] bool isUnfolded() const noexcept { return m_unfolded; }
    [[nodiscard]] qreal height() const;
    void paint(QPainter& painter, const ChatStyle& style) const;
    [[nodiscard]] QString actionAt(QPointF point) const; //!< "retry", "continue", "details", "inspect", "diagnose" or empty
    [[nodiscard]] QList<DocumentAnchor> actions() const; //!< their titles and names
    [[nodiscard]] QString text() const;

private:
    std::unique_ptr<QTextDocument> m_document;
    bool m_isLine = false; //!< no box
    bool m_unfolded = false;
    qreal m_width = 0;
};

//! Status, provider's code and words, and each attempt, a line each.
[[nodiscard]] QString failureDetails(const record::RequestRecord& record);

} // namespace bw::ui
