// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/exchange.h"
#include "record/requestrecord.h"

#include <QJsonObject>

namespace bw::report {

//! One request as an entry of a HAR 1.2 file (http://www.softwareishard.com/blog/har-12-spec/). `url`: of the endpoint,
//! which a record does not know. An exchange that was not kept leaves bodies and headers empty. What HAR has no place for
//! is in "_bellwether": the whole record. Secrets were replaced before they came into either.
[[nodiscard]] QJsonObject harEntry(const record::RequestRecord& record, const record::Exchange& exchange, const QString& url);

//! The file around them: what stands before the first entry, between two, and after the last.
[[nodiscard]] QByteArray harBegin();
[[nodiscard]] QByteArray harEnd();

} // namespace bw::report
