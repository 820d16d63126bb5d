// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QPointer>
#include <QWidget>

class QDialog;
class QLabel;
class QProgressBar;
class QPushButton;
class QTreeView;
class QVBoxLayout;

namespace bw::ui {

class BackupModel;
class DataMover;
struct Services;

//! Copies of everything: one to take along, those that are made each day, and going back to one of them.
class CopiesView final : public QWidget
{
    Q_OBJECT

public:
    explicit CopiesView(Services& services, QWidget* parent = nullptr);

    void exportInto(const QString& folder);
    //! And does it, if the person wants to. Not while something is under way or typed that would be lost: that is said.
    void askToRestore(const QString& database);

signals:
    void exported(const QString& folder); //!< empty: it failed
    void restartWanted();                 //!< after a copy was restored

protected:
    void showEvent(QShowEvent* event) override;

private:
    void buildExport();
    void buildBackups();
    [[nodiscard]] QPushButton* addButton(const QString& text, const QString& name);
    void refill();
    void chooseExportFolder();
    void chooseFile();
    [[nodiscard]] bool mayRestore();
    void restore(const QString& database, bool settingsToo);
    void sayRestored(const QString& missing); //!< `missing`: what did not come along; empty: all did
    void say(bool good, const QString& sentence);

    Services& m_services;
    DataMover* m_mover = nullptr;
    BackupModel* m_model = nullptr;
    QVBoxLayout* m_column = nullptr;
    QPushButton* m_export = nullptr;
    QPushButton* m_restore = nullptr;
    QTreeView* m_view = nullptr;
    QLabel* m_none = nullptr;
    QProgressBar* m_busy = nullptr;
    QLabel* m_outcome = nullptr;
    QPointer<QDialog> m_restoring; //!< while a copy is checked and put in its place
};

} // namespace bw::ui
