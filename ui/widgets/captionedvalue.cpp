// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/captionedvalue.h"

#include "widgets/format.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVariant>

namespace bw::ui {

CaptionedValue::CaptionedValue(const QString& caption, QWidget* parent) : QWidget(parent), m_value(new QLabel(unknownText(), this))
{
    auto* label = new QLabel(caption, this);
    label->setProperty("caption", true);
    m_value->setProperty("value", true);
    m_value->setTextFormat(Qt::PlainText);
    m_value->setAccessibleName(caption);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(label);
    row->addWidget(m_value);
}

void CaptionedValue::setValue(const QString& value)
{
    if (value == m_value->text())
        return;
    m_value->setText(value);
    layout()->activate(); // else the caption would be squeezed until whatever holds this is laid out, too
}

QString CaptionedValue::value() const
{
    return m_value->text();
}

} // namespace bw::ui
