// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/incidentdialog.h"

#include "theme/theme.h"
#include "widgets/format.h"
#include "widgets/scaledsize.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int DialogWidth = 520;
constexpr int NoteHeight = 90;

QString rangeText(const TimeRange& range)
{
    return dateText(dateTimeOf(range.from).toLocalTime(), u"d MMM HH:mm:ss"_s) + u" – "_s +
           dateText(dateTimeOf(range.to).toLocalTime(), u"d MMM HH:mm:ss"_s);
}

} // namespace

IncidentDialog::IncidentDialog(const TimeRange& range, QWidget* parent) : QDialog(parent), m_note(new QPlainTextEdit(this))
{
    setWindowTitle(tr("Incident bundle"));
    setMinimumWidth(DialogWidth);
    auto* about = new QLabel(tr("What happened from %1, to send to the provider: a page with the numbers and the failed and slow requests, these "
                                "requests as HAR, and how the gateways were set up. Keys are in none of it.")
                                 .arg(rangeText(range)),
                             this);
    about->setWordWrap(true);
    setTone(about, Tone::Secondary);
    m_note->setObjectName(u"incidentNote"_s);
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("What you saw, for whoever reads it"));
    m_note->setTabChangesFocus(true);
    setScaledHeight(*m_note, NoteHeight);
    m_bodies = new QCheckBox(tr("With what was said, where it was kept"), this);
    m_bodies->setObjectName(u"incidentBodies"_s);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Save)->setText(tr("Choose a folder…"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 16);
    column->setSpacing(10);
    column->addWidget(about);
    column->addWidget(m_note);
    column->addWidget(m_bodies);
    column->addWidget(buttons);
    adjustSize();
}

QString IncidentDialog::note() const
{
    return m_note->toPlainText().trimmed();
}

bool IncidentDialog::bodies() const
{
    return m_bodies->isChecked();
}

} // namespace bw::ui
