// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/whatifcard.h"

#include "theme/tone.h"
#include "widgets/columnmemory.h"
#include "widgets/formtable.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bw::ui {

namespace {

constexpr double Million = 1'000'000;
constexpr double UsualTokens = 50; // millions a month
constexpr double UsualPrompts = 90;
constexpr double MostTokens = 10'000'000; // millions
constexpr Milliseconds AMonth = 30 * 24h;

QDoubleSpinBox* number(double most, double value, int decimals, QWidget* parent)
{
    auto* box = new QDoubleSpinBox(parent);
    box->setRange(0, most);
    box->setDecimals(decimals);
    box->setValue(value);
    box->setAlignment(Qt::AlignRight);
    box->setKeyboardTracking(false);
    return box;
}

//! Models with a price today that write answers, by name. One whose answers cost nothing while prompts do makes embeddings.
QStringList modelsOf(const spend::PriceBook& prices)
{
    QStringList names;
    for (const spend::Price& price : prices.prices()) {
        const auto now = prices.find(price.model, spend::priceDay());
        const bool writes = now && (now->output > PicoUsd() || now->input == PicoUsd());
        if (writes && !names.contains(price.model))
            names.append(price.model);
    }
    names.sort(Qt::CaseInsensitive);
    return names;
}

int basisPoints(const QDoubleSpinBox* percent)
{
    return qRound(percent->value() * spend::WholeShare / 100);
}

} // namespace

WhatIfCard::WhatIfCard(const spend::PriceBook& prices, QWidget* parent) : QFrame(parent), m_prices(prices), m_table(new WhatIfTable(this))
{
    setTone(this, Tone::Card);
    auto* title = new QLabel(tr("What if"), this);
    setTone(title, Tone::Title);
    auto* view = new FormTable(this);
    view->setModel(m_table);
    view->setAccessibleName(tr("What a month costs with each model"));
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setRowsShown(3, 9);
    view->setColumnWidths({0, 72, 80});
    rememberColumns(*view->horizontalHeader(), u"whatIfColumns"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 11, 14, 12);
    column->setSpacing(8);
    column->addWidget(title);
    column->addWidget(makeForm());
    column->addWidget(view);
    calculate();
}

QWidget* WhatIfCard::makeForm()
{
    auto* form = new QWidget(this);
    m_tokens = number(MostTokens, UsualTokens, 3, form);
    m_prompts = number(100, UsualPrompts, 1, form);
    m_hits = number(100, 0, 1, form);
    m_baseline = new QComboBox(form);
    m_baseline->addItems(modelsOf(m_prices));
    m_baseline->setCurrentIndex(std::max(0, m_baseline->findText(u"gpt-4.1"_s)));
    m_baseline->setObjectName(u"whatIfBaseline"_s);
    m_baseline->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_take = new QPushButton(tr("As in the time shown"), form);
    m_take->setObjectName(u"whatIfTake"_s);
    m_take->setEnabled(false);
    auto* grid = new QGridLayout(form);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    const std::initializer_list<std::tuple<QString, QWidget*, QString>> rows = {
        {tr("Tokens a month"), m_tokens, tr("million")},
        {tr("Of these, prompts"), m_prompts, tr("%")},
        {tr("From our cache"), m_hits, tr("%")},
        {tr("Compare with"), m_baseline, {}},
    };
    int row = 0;
    for (const auto& [caption, control, unit] : rows) {
        auto* label = new QLabel(caption, form);
        setTone(label, Tone::Secondary);
        label->setBuddy(control);
        control->setAccessibleName(unit.isEmpty() ? caption : caption + u", "_s + unit);
        grid->addWidget(label, row, 0);
        grid->addWidget(control, row, 1, 1, unit.isEmpty() ? 2 : 1);
        auto* after = new QLabel(unit, form);
        setTone(after, Tone::Muted);
        if (!unit.isEmpty())
            grid->addWidget(after, row, 2);
        ++row;
    }
    grid->addWidget(m_take, row, 1, 1, 2);
    for (QDoubleSpinBox* box : {m_tokens, m_prompts, m_hits}) {
        connect(box, &QDoubleSpinBox::valueChanged, this, [this] {
            m_touched = true;
            m_requests = 0; // those were of other tokens
            calculate();
        });
    }
    connect(m_baseline, &QComboBox::currentIndexChanged, this, &WhatIfCard::calculate);
    connect(m_take, &QPushButton::clicked, this, &WhatIfCard::takeOver);
    return form;
}

void WhatIfCard::setUse(const metrics::Totals& used, Milliseconds time, const QString& model)
{
    m_used = used;
    m_time = time;
    m_usedModel = model;
    const bool anything = used.tokensIn + used.tokensOut > 0 && time > 0ms;
    m_take->setEnabled(anything);
    if (anything && !m_touched)
        takeOver();
}

//! The same tokens again and again for thirty days.
void WhatIfCard::takeOver()
{
    const double months = static_cast<double>(AMonth.count()) / static_cast<double>(m_time.count());
    const auto tokens = static_cast<double>(m_used.tokensIn + m_used.tokensOut);
    m_tokens->setValue(tokens * months / Million);
    m_prompts->setValue(100 * static_cast<double>(m_used.tokensIn) / tokens);
    m_hits->setValue(100 * m_used.cacheHitRate().value_or(0));
    if (const int row = m_baseline->findText(m_usedModel); row >= 0)
        m_baseline->setCurrentIndex(row);
    m_requests = qRound64(static_cast<double>(m_used.requests) * months);
    m_touched = true;
    calculate();
}

spend::WhatIfInput WhatIfCard::input() const
{
    return {.tokensPerMonth = qRound64(m_tokens->value() * Million),
            .inputShare = basisPoints(m_prompts),
            .cacheHitRate = basisPoints(m_hits),
            .requestsPerMonth = m_requests};
}

void WhatIfCard::calculate()
{
    QList<spend::Price> prices;
    for (const QString& model : modelsOf(m_prices)) {
        if (const auto price = m_prices.find(model, spend::priceDay()))
            prices.append(*price);
    }
    m_table->setRows(spend::whatIf(input(), prices, m_baseline->currentText()), m_baseline->currentText());
}

} // namespace bw::ui
