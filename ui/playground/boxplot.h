// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

#include <functional>

namespace bw::ui {

class Theme;

//! How some values of one kind are spread: box, whiskers, and every value as a dot, from left to right, with the least,
//! the median and the most below. The table they are from stands beside it.
class BoxPlot final : public QWidget
{
    Q_OBJECT

public:
    using Formatter = std::function<QString(double)>;

    BoxPlot(const Theme& theme, const QString& title, Formatter format, QWidget* parent = nullptr);

    void setValues(const QList<double>& values);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintPlot(QPainter& painter, const QRectF& area) const;
    void describe();

    const Theme& m_theme;
    QString m_title;
    Formatter m_format;
    QList<double> m_values;
};

} // namespace bw::ui
