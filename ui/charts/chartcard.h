// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartdata.h"
#include "charts/charttable.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QStackedLayout;
class QTableView;

namespace bw::ui {

class ChartLegend;
class IconButton;
class Plot;
class Theme;
class TimeSelection;

//! What a person clicked in a chart: enough to look up a request behind it.
struct ChartPoint
{
    TimeRange bucket;
    QString series;              //!< "p99", an error class, a model; empty where the chart has no such thing
    std::optional<double> value; //!< in the unit of the chart

    bool operator==(const ChartPoint&) const = default;
};

//! A chart with its heading, its legend and the table behind it. The base of every chart of the program.
class ChartCard : public QFrame
{
    Q_OBJECT

public:
    enum class LegendPlace { Heading, OwnLine };

    //! `caption` is what it is about ("Latency"), `title` which number of it ("time to first token"); may be empty.
    ChartCard(const Theme& theme, TimeSelection* selection, const QString& caption, const QString& title,
              LegendPlace place = LegendPlace::Heading, QWidget* parent = nullptr);

    void setTitleControl(QWidget* control); //!< instead of the title: a choice of the number shown
    void setTitle(const QString& title);
    void setEmptyText(const QString& sentence); //!< shown while there is nothing to draw
    [[nodiscard]] bool isTableShown() const;
    void showTable(bool shown);

    [[nodiscard]] Plot& plot() noexcept { return *m_plot; }
    [[nodiscard]] const Plot& plot() const noexcept { return *m_plot; }
    [[nodiscard]] ChartLegend& legend() noexcept { return *m_legend; }
    [[nodiscard]] const ChartTable& table() const noexcept { return *m_table; }

signals:
    void pointClicked(const bw::ui::ChartPoint& point);

protected:
    [[nodiscard]] virtual ChartTable::Source tableSource() const = 0;
    virtual void legendToggled() = 0; //!< a series was hidden or shown: draw anew

    void setHeadline(const QString& text); //!< at the right of the heading
    void setSummary(const QString& text);  //!< the chart in words, for who cannot see it
    //! After each change of the data; `empty`: there is nothing to draw.
    void showData(bool empty);
    [[nodiscard]] const Theme& theme() const noexcept { return m_theme; }

    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void makeHeading(const QString& caption, const QString& title, LegendPlace place);
    void makeTable();
    void copyTable();

    const Theme& m_theme;
    Plot* m_plot = nullptr;
    ChartLegend* m_legend = nullptr;
    QHBoxLayout* m_heading = nullptr;
    QLabel* m_caption = nullptr;
    QLabel* m_title = nullptr;
    bool m_hasControl = false;
    QLabel* m_headline = nullptr;
    QLabel* m_empty = nullptr;
    IconButton* m_toggle = nullptr;
    QStackedLayout* m_stack = nullptr;
    QTableView* m_view = nullptr;
    ChartTable* m_table = nullptr;
};

} // namespace bw::ui
