// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/specpanel.h"

namespace bw::ui {

//! The section about files: where they lie, how long they are kept, making room, and copies of everything.
class DataPanel final : public SpecPanel
{
    Q_OBJECT

public:
    explicit DataPanel(Services& services, QWidget* parent = nullptr);
};

} // namespace bw::ui
