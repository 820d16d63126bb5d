// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/tokendialog.h"

#include "playground/tokenmodel.h"
#include "theme/tone.h"
#include "widgets/format.h"
#include "widgets/scaledsize.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <cmath>

namespace bw::ui {

namespace {

constexpr QSize TokenDialogSize(640, 520);

//! 1 for a model that was always sure.
std::optional<double> meanProbability(const QJsonArray& logprobs)
{
    double sum = 0;
    qsizetype known = 0;
    for (const TokenOdds& token : oddsOf(logprobs)) {
        sum += token.logprob.value_or(0);
        known += token.logprob ? 1 : 0;
    }
    return known > 0 ? std::optional(std::exp(sum / double(known))) : std::nullopt;
}

} // namespace

TokenDialog::TokenDialog(const QJsonArray& logprobs, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("How sure the model was"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(TokenDialogSize);
    auto* const summary = new QLabel(tr("Tokens: %1 · on average %2 sure of each (geometric mean). A dot stands for a blank.")
                                         .arg(countText(logprobs.size()), percentText(meanProbability(logprobs))), this);
    summary->setWordWrap(true);
    setTone(summary, Tone::Secondary);
    auto* const table = new QTableView(this);
    table->setModel(new TokenModel(logprobs, this));
    table->setAccessibleName(windowTitle());
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSortingEnabled(true);
    table->sortByColumn(TokenPlace, Qt::AscendingOrder);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setScaledColumns(*table->horizontalHeader(), {56, 150}); // the place, the token
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(10);
    column->addWidget(summary);
    column->addWidget(table, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace bw::ui
