// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "stress/biasprobe.h"

#include <QWidget>

#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;

namespace bw::stress {
class SelfCheck;
}

namespace bw::ui {

class BiasTable;
class Pill;

//! "Check this client": runs the self-check in the background, shows its table as it grows, and says what it means.
//! Destroying the panel ends a running check.
class SelfCheckPanel final : public QWidget
{
    Q_OBJECT

public:
    //! `program`: the command line program, which plays the gateway; `levels`: streams at once, one after the other.
    explicit SelfCheckPanel(QString program, QList<int> levels = {1, 100, 500}, QWidget* parent = nullptr);
    ~SelfCheckPanel() override;

    void start(); //!< again: from the beginning
    void stop();  //!< keeps the rows that are there
    [[nodiscard]] bool isRunning() const noexcept { return m_check != nullptr; }

private:
    [[nodiscard]] QWidget* makeTable();
    void takeLevel(const stress::BiasLevel& level);
    void end(const std::optional<Error>& problem);
    void sayProgress();
    void sayEnd(const QString& sentence);
    void showRunning(bool running);

    QString m_program;
    QList<int> m_levels;
    BiasTable* m_table = nullptr;
    QProgressBar* m_progress = nullptr;
    Pill* m_word = nullptr;
    QLabel* m_sentence = nullptr;
    QPushButton* m_button = nullptr;
    stress::SelfCheck* m_check = nullptr; //!< while it runs
};

} // namespace bw::ui
