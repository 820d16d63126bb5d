// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "palette/paletteentry.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QLineEdit;
class QListView;

namespace bw::ui {

class PaletteModel;
class Theme;

//! Everything that can be done or gone to, found by a few letters of its name. Lies over its window; Enter does what is
//! chosen, Esc or a click beside it closes it and gives the focus back.
class CommandPalette final : public QFrame
{
    Q_OBJECT

public:
    CommandPalette(const Theme& theme, QWidget* window);

    void open(QList<PaletteEntry> entries);
    void close();
    [[nodiscard]] PaletteModel& model() noexcept { return *m_model; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool takeKey(int key);
    void move(int by);
    void run();
    void place();
    void showCount();

    PaletteModel* m_model = nullptr;
    QLineEdit* m_search = nullptr;
    QListView* m_list = nullptr;
    QLabel* m_nothing = nullptr;
    QPointer<QWidget> m_before; //!< had the focus
};

} // namespace bw::ui
