// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/waitingdialog.h"

#include "theme/tone.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int WaitingWidth = 440;

}

WaitingDialog::WaitingDialog(const QString& title, const QString& sentence, QWidget* parent)
    : QDialog(parent), m_column(new QVBoxLayout(this)), m_detail(tonedLabel({}, Tone::Secondary, this))
{
    setObjectName(u"waitingDialog"_s);
    setWindowTitle(title);
    setMinimumWidth(WaitingWidth);
    m_detail->hide();
    auto* const bar = new QProgressBar(this);
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setAccessibleName(sentence);
    m_column->setContentsMargins(18, 18, 18, 18);
    m_column->setSpacing(10);
    m_column->addWidget(tonedLabel(sentence, Tone::Title, this));
    m_column->addWidget(m_detail);
    m_column->addWidget(bar);
}

void WaitingDialog::setDetail(const QString& detail)
{
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
}

void WaitingDialog::offer(const QString& stay, const QString& leave)
{
    m_offers = true;
    auto* const buttons = new QDialogButtonBox(this);
    auto* const leaving = buttons->addButton(leave, QDialogButtonBox::DestructiveRole);
    leaving->setObjectName(u"leaveWaiting"_s);
    leaving->setAutoDefault(false);
    setTone(leaving, Tone::Danger);
    buttons->addButton(stay, QDialogButtonBox::RejectRole);
    m_column->addWidget(buttons);
    connect(leaving, &QPushButton::clicked, this, &WaitingDialog::leaveRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &WaitingDialog::reject);
}

void WaitingDialog::reject()
{
    if (m_offers)
        QDialog::reject();
}

} // namespace bw::ui
