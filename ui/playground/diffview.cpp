// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/diffview.h"

#include "theme/theme.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QTextEdit>

namespace bw::ui {

namespace {

QTextEdit* makeText(const QString& name, QWidget* parent)
{
    auto* const edit = new QTextEdit(parent);
    edit->setReadOnly(true);
    edit->setAcceptRichText(false);
    edit->setUndoRedoEnabled(false);
    edit->setAccessibleName(name);
    return edit;
}

QTextCharFormat formatOf(DiffPart::Kind kind, const Colors& colors)
{
    QTextCharFormat format;
    format.setForeground(colors.text);
    if (kind == DiffPart::Kind::Removed) {
        format.setForeground(colors.bad);
        format.setBackground(colors.badFill);
        format.setFontStrikeOut(true);
    } else if (kind == DiffPart::Kind::Added) {
        format.setForeground(colors.good);
        format.setBackground(colors.goodFill);
        format.setFontUnderline(true);
    }
    return format;
}

} // namespace

DiffView::DiffView(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_left(makeText(tr("Left text"), this)), m_right(makeText(tr("Right text"), this))
{
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(m_left, 1);
    row->addWidget(m_right, 1);
    connect(m_left->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] { scrollAlong(*m_left, *m_right); });
    connect(m_right->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] { scrollAlong(*m_right, *m_left); });
    connect(&theme, &Theme::changed, this, qOverload<>(&DiffView::fill));
}

void DiffView::setParts(const QList<DiffPart>& parts)
{
    m_parts = parts;
    fill();
}

void DiffView::setSideBySide(bool sideBySide)
{
    m_sideBySide = sideBySide;
    fill();
}

QString DiffView::leftText() const
{
    return m_left->toPlainText();
}

QString DiffView::rightText() const
{
    return m_right->toPlainText();
}

void DiffView::fill()
{
    using Kind = DiffPart::Kind;
    m_right->setVisible(m_sideBySide);
    if (m_sideBySide) {
        fill(*m_left, {Kind::Same, Kind::Removed});
        fill(*m_right, {Kind::Same, Kind::Added});
    } else {
        fill(*m_left, {Kind::Same, Kind::Removed, Kind::Added});
        m_right->clear();
    }
}

void DiffView::fill(QTextEdit& edit, std::initializer_list<DiffPart::Kind> kinds)
{
    edit.clear();
    QTextCursor cursor(edit.document());
    cursor.beginEditBlock();
    for (const DiffPart& part : m_parts) {
        if (std::ranges::find(kinds, part.kind) != kinds.end())
            cursor.insertText(part.text, formatOf(part.kind, m_theme.colors()));
    }
    cursor.endEditBlock();
    edit.moveCursor(QTextCursor::Start);
}

//! By the share of the way: the same place of texts of unlike lengths.
void DiffView::scrollAlong(QTextEdit& from, QTextEdit& to)
{
    if (std::exchange(m_scrolling, true))
        return;
    const QScrollBar& source = *from.verticalScrollBar();
    QScrollBar& target = *to.verticalScrollBar();
    if (source.maximum() > 0)
        target.setValue(int(qint64(source.value()) * target.maximum() / source.maximum()));
    m_scrolling = false;
}

} // namespace bw::ui
