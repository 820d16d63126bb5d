// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/messageforecast.h"
#include "playground/repeatmodel.h"

#include <QDialog>
#include <QJsonArray>

#include <array>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QTableView;

namespace bw::ui {

class BoxPlot;
class ChatSession;
class RepeatRun;
class Theme;

//! One prompt asked several times: how its answers and their numbers spread. Each answer can be read, compared with
//! another, and made the one that the conversation goes on with.
class RepeatDialog final : public QDialog
{
    Q_OBJECT

public:
    //! `prompt`: asked first, with `parts`, if there is either; else the last one of the conversation. `forecast`: of one time.
    RepeatDialog(const Theme& theme, ChatSession& session, const QString& prompt, const QJsonArray& parts, const PaneForecast& forecast,
                 QWidget* parent = nullptr);

    [[nodiscard]] RepeatRun& run() noexcept { return *m_run; }
    [[nodiscard]] RepeatModel& model() noexcept { return *m_model; }

signals:
    void started(); //!< the prompt was taken
    void chosen(const bw::MessageId& answer);

private:
    QWidget* makeHead();
    QWidget* makePlots();
    QWidget* makeAnswers();
    QWidget* makeFoot();
    void begin();
    void refresh();
    void refreshForecast();
    void refreshSelection();
    void compareSelected();
    void useSelected();
    [[nodiscard]] QList<int> selectedRows() const;

    const Theme& m_theme;
    RepeatRun* m_run = nullptr;
    RepeatModel* m_model = nullptr;
    QString m_prompt;
    QJsonArray m_parts;
    PaneForecast m_forecast;
    QLabel* m_state = nullptr;
    QSpinBox* m_times = nullptr;
    QPushButton* m_begin = nullptr;
    QPushButton* m_stop = nullptr;
    QPushButton* m_compare = nullptr;
    QPushButton* m_use = nullptr;
    std::array<BoxPlot*, 4> m_plots{};
    QTableView* m_table = nullptr;
    QPlainTextEdit* m_text = nullptr;
};

} // namespace bw::ui
