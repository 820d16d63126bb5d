// SPDX-License-Identifier: GPL-3.0-or-later
// Precompiled for the tests of the screens.
#pragma once

#include "support/pch.h"
#include "theme/pch.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolButton>
