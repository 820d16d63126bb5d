// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "record/requestrecord.h"

#include <QByteArray>

namespace bw::record {

//! A record for the history: about 300 bytes and a few microseconds, a tenth of its JSON. Exact but for two things: the
//! monotonic clock of another run means nothing, so instants are kept as distances from `intended`, which is
//! RestoredIntended (recordjson.h) in a record that was read; and the wall clock is kept to the millisecond.
[[nodiscard]] QByteArray encoded(const RequestRecord& record);

//! Parse if it makes no sense. What a newer program added is left out, what an older one did not know is unset.
[[nodiscard]] Result<RequestRecord> recordFromBytes(QByteArrayView bytes);

} // namespace bw::record
