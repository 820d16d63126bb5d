// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/snapshot.h"
#include "monitor/choicebutton.h"

#include <QWidget>

class QPushButton;

namespace bw::ui {

class RangeButton;
class Theme;

//! What the monitor shows: of which gateways, models and sources, of which time; and the stretch marked in it.
class MonitorHeader final : public QWidget
{
    Q_OBJECT

public:
    //! Everything that a person chose here.
    struct Choice
    {
        QList<ChoiceButton::Item> gateways;
        QList<ChoiceButton::Item> models;
        QList<ChoiceButton::Item> sources;
        Milliseconds last{};
        std::optional<TimeRange> fixed;

        [[nodiscard]] bool operator==(const Choice&) const = default;
    };

    explicit MonitorHeader(const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] Choice choice() const;
    void setChoice(const Choice& wanted); //!< at most one changed()

    [[nodiscard]] metrics::Filter filter() const;
    [[nodiscard]] RangeButton& range() noexcept { return *m_range; }
    [[nodiscard]] bool isPaused() const;
    void setPaused(bool paused);

    void setSelection(const std::optional<TimeRange>& range); //!< shown as a button that takes it away
    void setNames(const metrics::Snapshot& snapshot);         //!< what can be chosen

signals:
    void changed(); //!< filter or range
    void pausedChanged(bool paused);
    void selectionCleared();
    void zoomRequested();
    void exportRequested(int format); //!< an ExportFormat
    void bundleRequested();           //!< an incident bundle
    void historyRequested();          //!< what is kept, and for how long

private:
    void makeSelection();
    QPushButton* makeExport();

    ChoiceButton* m_gateways = nullptr;
    ChoiceButton* m_models = nullptr;
    ChoiceButton* m_sources = nullptr;
    QPushButton* m_selection = nullptr;
    RangeButton* m_range = nullptr;
    QPushButton* m_pause = nullptr;
    QList<std::pair<QString, QString>> m_knownGateways; //!< id, name
    QStringList m_knownModels;
};

} // namespace bw::ui
