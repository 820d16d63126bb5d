// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QPalette;

namespace bw::ui {

//! Whether the desktop is dark or asks for high contrast, and when that changes. Qt has a direct answer since 6.5; before, the lightness of the
//! platform's palette decides. GUI thread.
class SystemLook final : public QObject
{
    Q_OBJECT

public:
    explicit SystemLook(QObject* parent = nullptr);

    [[nodiscard]] bool isDark() const noexcept { return m_dark; }
    [[nodiscard]] bool wantsContrast() const noexcept { return m_contrast; }
    //! Reads again. Before Qt 6.10 this takes the application's own palette off: put it back after.
    void refresh();

signals:
    void changed(); //!< after the desktop changed and what is said above with it; the palette may have to be set again

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool m_dark = false;
    bool m_contrast = false;
    bool m_refreshing = false;
};

//! Black and white, or nearly: what the high-contrast looks of desktops are made of, and no other look is.
[[nodiscard]] bool isHighContrast(const QPalette& palette) noexcept;

} // namespace bw::ui
