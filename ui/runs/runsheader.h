// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runs/runfiles.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace bw::ui {

class ElidedLabel;
class Theme;

//! The top bar of the runs screen: a filter, and what can be done with what is selected.
class RunsHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit RunsHeader(const Theme& theme, QWidget* parent = nullptr);

    void setSelected(int runs); //!< so many are
    void focusFilter();
    void say(const QString& sentence);

signals:
    void filterChanged(const QString& text);
    void importRequested();
    void exportRequested(bw::ui::RunFormat format);
    void planRequested();
    void deleteRequested();

private:
    QPushButton* makeExport();

    QLineEdit* m_filter = nullptr;
    ElidedLabel* m_note = nullptr;
    QPushButton* m_export = nullptr;
    QPushButton* m_plan = nullptr;
    QPushButton* m_delete = nullptr;
};

} // namespace bw::ui
