// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

namespace bw::ui {

class Theme;

//! How much of what a model can take the next message fills: a share in words over a bar, or that it is not known.
class ContextMeter final : public QWidget
{
    Q_OBJECT

public:
    explicit ContextMeter(const Theme& theme, QWidget* parent = nullptr);

    //! 0 … 1 and beyond; nullopt: not known. `hint`: by model.
    void setFill(std::optional<double> fill, const QString& hint);
    [[nodiscard]] const QString& text() const noexcept { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    std::optional<double> m_fill;
    QString m_text;
};

} // namespace bw::ui
