// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/keycollector.h"

#include <QFutureWatcher>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace bw::ui {

class SettingsCard;
struct Services;

//! The section about keys: where they are kept, and a search of the program's own files for every one of them.
class SecretsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit SecretsPanel(Services& services, QWidget* parent = nullptr);
    ~SecretsPanel() override; //!< ends the search

signals:
    void audited(); //!< the search is over, whatever it found

private:
    [[nodiscard]] SettingsCard* makePlaceCard();
    [[nodiscard]] SettingsCard* makeAuditCard();
    void begin();
    void search(const CollectedKeys& collected);
    void showResult();
    void addLine(const QString& text, bool isFinding);
    void setBusy(bool busy);

    using Watcher = QFutureWatcher<store::AuditReport>;

    Services& m_services;
    Watcher* m_watcher = nullptr; //!< of the search that runs; with it go the copies of the keys
    CollectedKeys m_told; //!< of the search that runs, without its keys
    bool m_collecting = false;
    QPushButton* m_begin = nullptr;
    QPushButton* m_cancel = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_summary = nullptr;
    QWidget* m_lines = nullptr;
    QVBoxLayout* m_column = nullptr; //!< of the lines
};

} // namespace bw::ui
