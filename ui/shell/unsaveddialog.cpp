// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/unsaveddialog.h"

#include "theme/tone.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int UnsavedWidth = 520;

QLabel* paragraph(QWidget* parent, const QString& text = {})
{
    auto* const label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

UnsavedDialog::UnsavedDialog(QWidget* parent) : QDialog(parent), m_loss(paragraph(this)), m_trouble(paragraph(this)), m_news(paragraph(this))
{
    setObjectName(u"unsavedDialog"_s);
    setWindowTitle(tr("Not everything is saved"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(UnsavedWidth);
    setTone(m_loss, Tone::Title);
    setTone(m_trouble, Tone::Secondary);
    setTone(m_news, Tone::Warning);
    m_news->hide();
    auto* const help = paragraph(this, tr("Usually the disk is full. Make room and try again, or export the open chat to another disk. Once all is "
                                          "saved, Bellwether closes by itself. If you quit all the same, these changes are lost."));
    auto* const buttons = new QDialogButtonBox(this);
    auto* const retry = buttons->addButton(tr("Try again"), QDialogButtonBox::ActionRole);
    retry->setObjectName(u"retrySaving"_s);
    setTone(retry, Tone::Primary);
    retry->setDefault(true);
    auto* const save = buttons->addButton(tr("Export the open chat…"), QDialogButtonBox::ActionRole);
    save->setObjectName(u"exportUnsaved"_s);
    auto* const quit = buttons->addButton(tr("Quit all the same"), QDialogButtonBox::DestructiveRole);
    quit->setObjectName(u"quitUnsaved"_s);
    quit->setAutoDefault(false);
    setTone(quit, Tone::Danger);
    buttons->addButton(tr("Stay"), QDialogButtonBox::RejectRole);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(18, 18, 18, 18);
    column->setSpacing(10);
    for (QLabel* const each : {m_loss, m_trouble, help, m_news})
        column->addWidget(each);
    column->addSpacing(6);
    column->addWidget(buttons);
    connect(retry, &QPushButton::clicked, this, &UnsavedDialog::retryRequested);
    connect(save, &QPushButton::clicked, this, &UnsavedDialog::exportRequested);
    connect(quit, &QPushButton::clicked, this, &UnsavedDialog::quitRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void UnsavedDialog::setLoss(const QString& loss, const QString& trouble)
{
    m_loss->setText(loss);
    m_trouble->setText(trouble);
    m_trouble->setVisible(!trouble.isEmpty());
}

void UnsavedDialog::say(const QString& news)
{
    m_news->setText(news);
    m_news->setVisible(!news.isEmpty());
}

} // namespace bw::ui
