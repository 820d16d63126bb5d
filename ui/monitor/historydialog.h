// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace bw {
enum class Setting;
}

namespace bw::ui {

struct Services;

//! How much of the history is kept and for how long, what of it may be read from outside, and getting rid of it. What is
//! set counts with OK; who keeps the settings makes it so.
class HistoryDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit HistoryDialog(Services& services, QWidget* parent = nullptr);

    void accept() override;

signals:
    void cleared();

private:
    [[nodiscard]] QWidget* makeKeeping();
    [[nodiscard]] QWidget* makeSharing();
    [[nodiscard]] QSpinBox* makeNumber(Setting setting, const QString& name, const QString& unit);
    [[nodiscard]] QCheckBox* makeSwitch(Setting setting, const QString& text);
    void showSize();
    void showEndpoint();
    void compact();
    void askToClear();
    void clear();

    Services& m_services;
    QSpinBox* m_days = nullptr;
    QSpinBox* m_megabytes = nullptr;
    QSpinBox* m_kilobytes = nullptr;
    QSpinBox* m_port = nullptr;
    QCheckBox* m_bodies = nullptr;
    QCheckBox* m_stressBodies = nullptr;
    QCheckBox* m_endpoint = nullptr;
    QPushButton* m_compact = nullptr;
    QPushButton* m_clear = nullptr;
    QLabel* m_size = nullptr;
    QLabel* m_address = nullptr;
    QLabel* m_problem = nullptr;
};

} // namespace bw::ui
