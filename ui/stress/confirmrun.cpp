// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/confirmrun.h"

#include "stress/planestimator.h"
#include "theme/tone.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace bw::ui {

ConfirmRun::ConfirmRun(const stress::PlanEstimate& estimate, QWidget* parent) : QMessageBox(parent)
{
    setObjectName(u"confirmRun"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Start the load test?"));
    setTextFormat(Qt::PlainText);
    setText(tr("This sends load to %1.").arg(estimate.foreignHosts.join(u", "_s)));
    setInformativeText(estimateSentence(estimate) + u' ' + tr("Start it only if you may: to whoever runs it, a load test looks like an attack."));
    QPushButton* start = addButton(tr("Start"), QMessageBox::AcceptRole);
    start->setObjectName(u"confirmStart"_s);
    setTone(start, Tone::Primary);
    setDefaultButton(addButton(QMessageBox::Cancel));
    connect(start, &QPushButton::clicked, this, &ConfirmRun::confirmed);
}

} // namespace bw::ui
