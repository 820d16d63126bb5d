// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"
#include "stress/plan.h"
#include "widgets/command.h"

class QLabel;

namespace bw::ui {

class DesktopNotifier;
class EditedPlan;
class ModelCatalog;
class PlanEstimator;
class PlanForm;
class RunView;
class StressHeader;
class StressRunner;
struct Services;

//! Load tests: the plan at the left, what comes of it at the right. Only wires.
class StressPage final : public Page
{
    Q_OBJECT

public:
    explicit StressPage(Services& services, QWidget* parent = nullptr);
    ~StressPage() override;

    [[nodiscard]] QString id() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] QWidget* headerBar() override;
    void activate() override;

    [[nodiscard]] EditedPlan& plan() noexcept { return *m_plan; }
    [[nodiscard]] StressRunner& runner() noexcept { return *m_runner; }
    [[nodiscard]] RunView& view() noexcept { return *m_view; }
    //! Puts a plan into the form; its gateway if this person has it, else the one chosen now. No-op while a run is on.
    void usePlan(const stress::Plan& plan);
    [[nodiscard]] QVariant keep() override; //!< the plan in the form
    void resume(const QVariant& kept) override;
    void openPlanFile(const QString& path); //!< into the form; what is wrong with it is said at the top
    void start(); //!< as the button: asks first where load goes to another machine
    //! What can be done here by keys and from the command palette; null: before the page is made, to be named only.
    [[nodiscard]] static QList<CommandSpec> commands(StressPage* page);

private:
    void buildLayout();
    void wire();
    void wireRun();
    void usePreset(int index);
    void useLastPlan();
    void keepPlan();
    void endRun();
    void openPlan();
    void savePlan();
    void stop();
    void pauseOrGoOn();
    void launch();
    void askForMark();
    void refreshGateways();
    void refreshModels();
    void showPlan();
    void showFoot();
    void showRun();
    [[nodiscard]] bool hasGateway(const QString& name) const;

    Services& m_services;
    EditedPlan* m_plan = nullptr;
    PlanEstimator* m_estimator = nullptr;
    StressRunner* m_runner = nullptr;
    ModelCatalog* m_models = nullptr;
    StressHeader* m_header = nullptr;
    PlanForm* m_form = nullptr;
    QLabel* m_foot = nullptr;
    RunView* m_view = nullptr;
    QString m_modelsOf;        //!< the gateway whose models are offered
    DesktopNotifier* m_desktop = nullptr; //!< for who is not at this window when a long run ends
    bool m_startAsked = false; //!< as soon as it is known where the load goes
};

} // namespace bw::ui
