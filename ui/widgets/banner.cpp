// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/banner.h"

#include "theme/tone.h"
#include "widgets/accessiblerole.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace bw::ui {

Banner::Banner(const QString& action, QWidget* parent) : QFrame(parent), m_sentence(new QLabel(this))
{
    setObjectName(u"banner"_s);
    setAccessibleRole(*this, QAccessible::AlertMessage);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    setTone(m_sentence, Tone::Warning);
    auto* act = new QPushButton(action, this);
    act->setObjectName(u"bannerAction"_s);
    act->setHidden(action.isEmpty());
    auto* dismiss = new QPushButton(tr("Dismiss"), this);
    setTone(dismiss, Tone::Flat);
    connect(act, &QPushButton::clicked, this, &Banner::actionChosen);
    dismiss->setObjectName(u"bannerDismiss"_s);
    connect(dismiss, &QPushButton::clicked, this, [this] {
        hide();
        emit dismissed();
    });

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 12, 6);
    row->setSpacing(10);
    row->addWidget(m_sentence, 1);
    row->addWidget(act);
    row->addWidget(dismiss);
    hide();
}

void Banner::say(const QString& sentence)
{
    const bool isNews = sentence != m_sentence->text() || isHidden();
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    setVisible(!sentence.isEmpty());
    if (isNews)
        announce(*this, sentence);
}

QString Banner::sentence() const
{
    return m_sentence->text();
}

} // namespace bw::ui
