// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace bw::ui {

//! Whether the desktop is dark, and when that changes. Qt has a direct answer since 6.5; before, the lightness of the
//! platform's palette decides. GUI thread.
class SystemLook final : public QObject
{
    Q_OBJECT

public:
    explicit SystemLook(QObject* parent = nullptr);

    [[nodiscard]] bool isDark() const noexcept { return m_dark; }
    //! Reads again. Before Qt 6.5 this takes the application's own palette off: put it back after.
    void refresh();

signals:
    void changed(); //!< after the desktop changed and isDark() with it; the palette may have to be set again

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool m_dark = false;
    bool m_refreshing = false;
};

} // namespace bw::ui
