// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/diffdialog.h"

#include "playground/diffview.h"
#include "theme/theme.h"
#include "theme/tone.h"
#include "widgets/background.h"
#include "widgets/format.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr QSize DiffDialogSize(980, 640);

}

DiffDialog::DiffDialog(const Theme& theme, const QList<DiffChoice>& choices, int left, int right, QWidget* parent)
    : QDialog(parent), m_choices(choices), m_left(makeChoice(left, tr("Left text"))), m_right(makeChoice(right, tr("Right text"))),
      m_same(new QLabel(this)), m_view(new DiffView(theme, this))
{
    setWindowTitle(tr("Compare texts"));
    resize(DiffDialogSize);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(10);
    column->addWidget(makeHead());
    column->addWidget(m_view, 1);
    compare();
}

QComboBox* DiffDialog::makeChoice(int chosen, const QString& name)
{
    auto* const box = new QComboBox(this);
    box->setAccessibleName(name);
    for (const DiffChoice& choice : m_choices)
        box->addItem(choice.title);
    box->setCurrentIndex(chosen);
    connect(box, &QComboBox::activated, this, &DiffDialog::compare);
    return box;
}

QWidget* DiffDialog::makeHead()
{
    auto* const head = new QWidget(this);
    auto* const inOne = new QPushButton(tr("As one text"), head);
    inOne->setCheckable(true);
    setTone(m_same, Tone::Secondary);
    connect(inOne, &QPushButton::toggled, this, [this](bool one) { m_view->setSideBySide(!one); });
    auto* const row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(m_left, 1);
    row->addWidget(new QLabel(u"→"_s, head));
    row->addWidget(m_right, 1);
    row->addWidget(m_same);
    row->addWidget(inOne);
    return head;
}

void DiffDialog::compare()
{
    const auto work = [left = m_choices.value(m_left->currentIndex()).text, right = m_choices.value(m_right->currentIndex()).text] {
        return wordDiff(left, right);
    };
    inBackground(this, work, [this, job = ++m_job](const QList<DiffPart>& parts) {
        if (job != m_job)
            return;
        m_view->setParts(parts);
        m_same->setText(tr("%1 the same").arg(percentText(similarity(parts))));
        emit compared();
    });
}

} // namespace bw::ui
