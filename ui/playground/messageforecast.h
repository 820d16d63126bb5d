// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"

#include <QList>
#include <QString>

#include <optional>

namespace bw::ui {

//! What the next message would be in one pane. All counts are estimates in tokens.
struct PaneForecast
{
    QString model;
    qint64 tokensIn = 0;           //!< the conversation so far, and the message
    qint64 tokensOut = 0;          //!< a likely answer
    std::optional<PicoUsd> cost;   //!< nullopt: no price known
    qint64 context = 0;            //!< how much the model can take; 0: not known
    qint64 attached = 0;           //!< of tokensIn: of the files that go along
    std::optional<PicoUsd> attachedCost{}; //!< of cost: what those tokens cost

    bool operator==(const PaneForecast&) const = default;
};

struct ForecastTexts
{
    QString line; //!< "~31 tokens in · next message ≈ $0.0006 × 2 panes"
    QString hint; //!< how it comes about; a line a pane if they differ

    bool operator==(const ForecastTexts&) const = default;
};

//! For the panes that take part; empty for none.
[[nodiscard]] ForecastTexts forecastTexts(const QList<PaneForecast>& panes);

//! What a file is in one pane.
struct FileForecast
{
    qint64 tokens = 0;
    std::optional<PicoUsd> cost{}; //!< nullopt: no price known

    bool operator==(const FileForecast&) const = default;
};

//! "~425–765 tokens · ≈ $0.0031": of all panes together, without the money where a price is missing; empty for none.
[[nodiscard]] QString fileForecastText(const QList<FileForecast>& panes);

//! How full the context will be, 0 … 1 and beyond, of the pane where it is fullest; nullopt: known of no model.
[[nodiscard]] std::optional<double> contextFill(const QList<PaneForecast>& panes);
[[nodiscard]] QString contextHint(const QList<PaneForecast>& panes); //!< a line a model

} // namespace bw::ui
