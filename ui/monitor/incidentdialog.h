// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/walltime.h"

#include <QDialog>

class QCheckBox;
class QPlainTextEdit;

namespace bw::ui {

//! Asks what goes along with an incident bundle: a note, and whether what was said may.
class IncidentDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit IncidentDialog(const TimeRange& range, QWidget* parent = nullptr);

    [[nodiscard]] QString note() const;
    [[nodiscard]] bool bodies() const;

private:
    QPlainTextEdit* m_note = nullptr;
    QCheckBox* m_bodies = nullptr;
};

} // namespace bw::ui
