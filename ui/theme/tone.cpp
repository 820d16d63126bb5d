// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/tone.h"

#include <QLabel>
#include <QStyle>
#include <QVariant>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr std::array ToneNames{"normal"_L1,    "primary"_L1, "danger"_L1, "flat"_L1, "title"_L1,   "section"_L1, "secondary"_L1,
                               "muted"_L1,     "small"_L1,   "good"_L1,   "warning"_L1, "bad"_L1, "card"_L1,    "mono"_L1};
static_assert(ToneNames.size() == static_cast<size_t>(Tone::Mono) + 1);

} // namespace

void setTone(QWidget* widget, Tone tone)
{
    const QString name = ToneNames[static_cast<size_t>(tone)];
    if (widget->property("tone").toString() == name)
        return;
    widget->setProperty("tone", name);
    if (!widget->testAttribute(Qt::WA_WState_Polished))
        return; // the style sheet looks at properties once, when it polishes
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

QLabel* tonedLabel(const QString& text, Tone tone, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    setTone(label, tone);
    return label;
}

} // namespace bw::ui
