// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace bw::gateway {

// What a header may be that a person adds to requests, so that each can really be sent. Whole sentences for people; empty:
// nothing is wrong. Any thread.

[[nodiscard]] QString headerNameProblem(const QByteArray& name);
[[nodiscard]] QString headerValueProblem(const QByteArray& value);
//! Of one that is sent, but does not do what it is usually meant to.
[[nodiscard]] QString headerAdvice(const QByteArray& name);

} // namespace bw::gateway
