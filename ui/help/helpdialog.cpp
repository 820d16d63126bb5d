// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/helpdialog.h"

#include "help/selfcheckpanel.h"
#include "stress/selfcheck.h"
#include "theme/tone.h"
#include "widgets/scaledsize.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int DialogWidth = 720;

QLabel* labelOf(const QString& text, Tone tone, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    setTone(label, tone);
    return label;
}

} // namespace

HelpDialog::HelpDialog(QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Help"));
    setObjectName(u"help"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(labelOf(tr("Check this client"), Tone::Title, this));
    column->addWidget(new SelfCheckPanel(stress::SelfCheck::programBeside(), {1, 100, 500}, this));
    column->addWidget(labelOf(tr("Bellwether %1").arg(QStringLiteral(BELLWETHER_VERSION)), Tone::Secondary, this));
    setScaledWidth(*this, DialogWidth);
    setAttribute(Qt::WA_DeleteOnClose); // and with it a check that runs
}

} // namespace bw::ui
