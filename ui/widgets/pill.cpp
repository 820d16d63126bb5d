// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pill.h"

#include <QStyle>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr std::array KindNames{"neutral"_L1, "good"_L1, "warning"_L1, "bad"_L1};

}

Pill::Pill(QWidget* parent) : Pill({}, Kind::Neutral, parent) {}

Pill::Pill(const QString& text, Kind kind, QWidget* parent) : QLabel(text, parent), m_kind(kind)
{
    setProperty("pill", KindNames[static_cast<size_t>(kind)]);
    setAlignment(Qt::AlignCenter);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void Pill::set(const QString& text, Kind kind)
{
    setText(text);
    if (kind == m_kind)
        return;
    m_kind = kind;
    setProperty("pill", KindNames[static_cast<size_t>(kind)]);
    style()->unpolish(this);
    style()->polish(this);
}

} // namespace bw::ui
