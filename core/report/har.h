// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/exchange.h"
#include "record/requestrecord.h"

#include <QJsonObject>

namespace bw::report {

//! One request as an entry of a HAR 1.2 file (http://www.softwareishard.com/blog/har-12-spec/). `url`: of the endpoint,
//! which a record does not know. An exchange that was not kept leaves bodies and headers empty. What HAR has no place for
//! is in "_bellwether": the whole record. Keys were replaced before they came into either; the file goes to others, so of
//! headers that are not known to be harmless only the names are in it.
[[nodiscard]] QJsonObject harEntry(const record::RequestRecord& record, const record::Exchange& exchange, const QString& url);

//! The file around them: what stands before the first entry, between two, and after the last.
[[nodiscard]] QByteArray harBegin();
[[nodiscard]] QByteArray harEnd();

} // namespace bw::report
