// SPDX-License-Identifier: GPL-3.0-or-later
// Precompiled for the screens.
#pragma once

#include "base/pch.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QBoxLayout>
#include <QLabel>
#include <QMainWindow>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTextDocument>
#include <QWidget>
