// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QWidget>

#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace bw::ui {

struct Services;

//! Making room: compacting what is kept, and throwing away what can be had again or is not wanted any more. Says before
//! what goes and what stays.
class CleaningView final : public QWidget
{
    Q_OBJECT

public:
    explicit CleaningView(Services& services, QWidget* parent = nullptr);

signals:
    void cleaned(); //!< files have other sizes now

private:
    [[nodiscard]] QPushButton* addRow(const QString& id, const QString& name, const QString& description, const QString& button);
    void ask(const QString& title, const QString& question, const QString& consequence, const QString& yes, const std::function<void()>& then);
    void compact();
    void clearCache();
    void clearHistory();
    void begin(const QString& sentence);
    void finish(const Result<void>& result, const QString& sentence);

    Services& m_services;
    QVBoxLayout* m_column = nullptr;
    QList<QPushButton*> m_buttons;
    QProgressBar* m_busy = nullptr;
    QLabel* m_outcome = nullptr;
};

} // namespace bw::ui
