// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QPainter;

namespace bw::ui {

struct Colors;
class Theme;

//! What came of the requests in one slice of time.
struct UptimeSlice
{
    qint64 ok = 0;
    qint64 failed = 0;

    bool operator==(const UptimeSlice&) const = default;
};

//! 0 … 1; nullopt: nothing was asked.
[[nodiscard]] std::optional<double> uptimeOf(const QList<UptimeSlice>& slices);
[[nodiscard]] QString uptimeText(std::optional<double> uptime); //!< "up 99.97 %", "up —"

//! A bar a slice, oldest first: green if all went well, amber if some failed, red if most did, and lower where nothing was asked
//! or much failed, so that it can be read without colours too.
void paintUptime(QPainter& painter, const QRectF& area, const QList<UptimeSlice>& slices, const Colors& colors);

class UptimeStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit UptimeStrip(const Theme& theme, QWidget* parent = nullptr);

    void setSlices(const QList<UptimeSlice>& slices);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QList<UptimeSlice> m_slices;
};

} // namespace bw::ui
