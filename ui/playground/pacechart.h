// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QTimer>
#include <QWidget>

namespace bw::ui {

class Theme;

//! Tokens a second over the last minute of streaming, drawn small. One sample each quarter of a second.
class PaceChart final : public QWidget
{
    Q_OBJECT

public:
    explicit PaceChart(const Theme& theme, QWidget* parent = nullptr);

    void setTokens(qint64 tokens); //!< of the answer that is coming, so far
    void start();
    void stop();
    [[nodiscard]] const QList<double>& samples() const noexcept { return m_samples; }

    [[nodiscard]] QSize sizeHint() const override { return {200, 70}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void sample();

    const Theme& m_theme;
    QTimer m_timer;
    QList<double> m_samples; //!< tokens a second
    qint64 m_tokens = 0;
    qint64 m_sampled = 0;
};

} // namespace bw::ui
