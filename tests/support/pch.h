// SPDX-License-Identifier: GPL-3.0-or-later
// Precompiled for the tests of the core: half of what a short test costs to compile is Qt Test's own headers.
#pragma once

#include "base/pch.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QTest>
