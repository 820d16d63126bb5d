// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/panecolors.h"

#include <QList>
#include <QTimer>
#include <QWidget>

#include <array>

namespace bw::ui {

class Theme;

//! Tokens a second over the last minute of streaming, drawn small, a line a pane in the pane's colour. One sample each
//! quarter of a second. Panes are numbered 0 … 5 from the left.
class PaceChart final : public QWidget
{
    Q_OBJECT

public:
    explicit PaceChart(const Theme& theme, QWidget* parent = nullptr);

    void setTokens(int pane, qint64 tokens); //!< of the answer that is coming there, so far
    void setStreaming(int pane, bool streaming); //!< the first that streams begins anew for all
    void setNames(const QStringList& names);     //!< of the panes' models, for the description
    void clear();
    [[nodiscard]] const QList<double>& samples(int pane = 0) const noexcept { return m_lines[size_t(pane)].samples; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Line
    {
        QList<double> samples; //!< tokens a second; all lines begin at the same time
        qint64 tokens = 0;
        qint64 sampled = -1; //!< at the last sample; below 0: none yet, it may have begun long before
        bool streaming = false;
    };

    void sample();
    void forgetOldest();
    void describe();
    [[nodiscard]] qsizetype longest() const;
    [[nodiscard]] double peak() const;

    const Theme& m_theme;
    QTimer m_timer;
    QStringList m_names;
    std::array<Line, MostPanes> m_lines;
};

} // namespace bw::ui
