// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnose/finding.h"

#include <QUrl>

namespace bw::diagnose {

//! What a line of somebody's log points at.
struct Lead
{
    QString text;         //!< as pasted, keys taken out, capped
    QList<Cause> causes;  //!< the likeliest first; empty: it says nothing we know
    QUrl url;             //!< the first address in it, without its query; may be empty
    QString model;        //!< named in it; may be empty

    [[nodiscard]] bool isEmpty() const noexcept { return text.isEmpty(); }
    bool operator==(const Lead&) const = default;
};

//! Reads a line or a trace of any client: httpx, requests, aiohttp, the OpenAI SDKs, Node, curl, nginx. Pure.
[[nodiscard]] Lead readLead(const QString& text);

} // namespace bw::diagnose
