// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fieldrow.h"

#include "theme/theme.h"
#include "widgets/iconbutton.h"
#include "widgets/scaledsize.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int CaptionWidth = 190;
constexpr int ShortWidth = 96;
constexpr int UnitWidth = 36;
constexpr int ButtonWidth = 26;
constexpr std::array KindTones{Tone::Small, Tone::Warning, Tone::Bad};

} // namespace

FieldRow::FieldRow(const Theme& theme, const QString& caption, QWidget* control, Control size, QWidget* parent)
    : QWidget(parent), m_control(control), m_caption(new QLabel(caption, this)), m_unit(new QLabel(this)), m_note(new QLabel(this)),
      m_reset(new IconButton(theme, u"undo"_s, tr("Back to the default"), this))
{
    m_caption->setBuddy(control);
    setScaledWidth(*m_caption, CaptionWidth);
    m_caption->setWordWrap(true);
    setTone(m_caption, Tone::Secondary);
    setTone(m_unit, Tone::Muted);
    control->setAccessibleName(caption);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    setScaledWidth(*m_unit, UnitWidth);
    QSizePolicy keepsRoom = m_reset->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(keepsRoom);
    setScaledWidth(*m_reset, ButtonWidth);
    m_reset->hide();
    connect(m_reset, &QToolButton::clicked, this, &FieldRow::resetRequested);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_caption);
    row->addWidget(control, size == Control::Wide ? 3 : 0);
    if (size == Control::Short)
        setScaledWidth(*control, ShortWidth);
    else
        m_unit->hide();
    row->addWidget(m_unit);
    row->addWidget(m_reset);
    row->addWidget(m_note, 2);
    showNote();
}

void FieldRow::setUnit(const QString& unit)
{
    m_unit->setText(unit);
}

void FieldRow::setStandard(const QString& text)
{
    m_standard = text;
    m_reset->setAccessibleDescription(text);
    showNote();
}

void FieldRow::setHint(const QString& hint)
{
    m_hint = hint;
    showNote();
}

void FieldRow::setChanged(bool changed)
{
    m_reset->setVisible(changed);
}

void FieldRow::setProblem(const QString& text, Note kind)
{
    m_problem = text;
    m_kind = kind;
    showNote();
    const bool invalid = kind == Note::Error && !text.isEmpty();
    if (m_control->property("invalid").toBool() == invalid)
        return;
    m_control->setProperty("invalid", invalid);
    m_control->style()->unpolish(m_control);
    m_control->style()->polish(m_control);
}

void FieldRow::showNote()
{
    QString text = m_problem;
    if (text.isEmpty() && !m_standard.isEmpty())
        text = m_hint.isEmpty() ? tr("default %1").arg(m_standard) : tr("default %1 · %2").arg(m_standard, m_hint);
    else if (text.isEmpty())
        text = m_hint;
    m_note->setText(text);
    setTone(m_note, m_problem.isEmpty() ? Tone::Small : KindTones[static_cast<size_t>(m_kind)]);
    m_control->setAccessibleDescription(text);
}

} // namespace bw::ui
