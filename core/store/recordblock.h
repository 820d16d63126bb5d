// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>

namespace bw::store {

//! Many small byte strings as one compressed one: records are much alike, and together take a third of what each for
//! itself would.
[[nodiscard]] QByteArray packedBlock(const QList<QByteArray>& parts);

//! One of them again; Parse if the block is damaged or shorter.
[[nodiscard]] Result<QByteArray> partOfBlock(const QByteArray& block, int position);
[[nodiscard]] Result<QList<QByteArray>> partsOfBlock(const QByteArray& block);

} // namespace bw::store
