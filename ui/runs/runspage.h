// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runs/runfiles.h"
#include "runs/runset.h"
#include "shell/page.h"
#include "store/runstore.h"
#include "widgets/command.h"

#include <QSet>

class QLabel;
class QStackedWidget;

namespace bw::ui {

class RunModel;
class RunTable;
class RunView;
class RunsHeader;
class UndoBar;
struct Services;

//! The load tests of this person: the list, and below it the chosen one, or several beside each other. Only wires.
class RunsPage final : public Page
{
    Q_OBJECT

public:
    explicit RunsPage(Services& services, QWidget* parent = nullptr);
    ~RunsPage() override;

    [[nodiscard]] QString id() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] QWidget* headerBar() override;
    void activate() override;
    [[nodiscard]] QVariant keep() override; //!< what is chosen
    void resume(const QVariant& kept) override;

    [[nodiscard]] RunTable& table() noexcept { return *m_table; }
    [[nodiscard]] RunView& view() noexcept { return *m_view; }
    void importFile(const QString& path);
    void exportTo(RunFormat format, const QString& path); //!< what is shown
    //! What can be done here by keys and from the command palette; null: before the page is made, to be named only.
    [[nodiscard]] static QList<CommandSpec> commands(RunsPage* page);

signals:
    void planWanted(const bw::stress::Plan& plan); //!< for the form of the stress screen

protected:
    void showEvent(QShowEvent* event) override;

private:
    void buildLayout();
    void wire();
    void refresh();
    void takeList(const QList<store::RunHeader>& runs);
    void choose(const QStringList& ids);
    void load(const QString& id);
    void takeRun(quint64 wish, const QString& id, const Result<stress::RunResult>& run);
    void showChosen();
    void remove();
    void settle(const QStringList& ids);
    void chooseExport(RunFormat format);
    void chooseImport();

    Services& m_services;
    RunModel* m_model = nullptr;
    RunsHeader* m_header = nullptr;
    UndoBar* m_undo = nullptr;
    QStackedWidget* m_stack = nullptr;
    RunTable* m_table = nullptr;
    RunView* m_view = nullptr;
    QSet<QString> m_removed; //!< deleted by the person; those of the last seconds can be undone
    QStringList m_ids;       //!< chosen
    QStringList m_wanted;    //!< to be chosen as soon as the list is here
    QHash<QString, KeptRun> m_runs; //!< of those, as far as they are loaded
    quint64 m_wish = 0;
};

} // namespace bw::ui
