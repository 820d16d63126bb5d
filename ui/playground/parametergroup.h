// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace bw::ui {

class Theme;

//! A heading that folds what is below it, and says how many of its parameters are set.
class ParameterGroup final : public QWidget
{
    Q_OBJECT

public:
    ParameterGroup(const Theme& theme, const QString& title, bool folded, QWidget* parent = nullptr);

    [[nodiscard]] QVBoxLayout& column() noexcept { return *m_column; }
    void setCount(int set); //!< parameters in it that are sent
    void setFolded(bool folded);
    //! While a search runs everything is unfolded, and folded again as it was after it.
    void setSearching(bool searching);

private:
    void refresh();

    const Theme& m_theme;
    QString m_title;
    QPushButton* m_heading = nullptr;
    QWidget* m_body = nullptr;
    QVBoxLayout* m_column = nullptr;
    int m_count = 0;
    bool m_folded = false;
    bool m_searching = false;
};

} // namespace bw::ui
