// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QBoxLayout;

namespace bw::ui {

//! Settings that belong together: a title, a sentence, and rows below each other. While the settings are searched it is
//! hidden unless it holds, or is, a topic that is found.
class SettingsCard final : public QFrame
{
    Q_OBJECT

public:
    //! Without an `explanation` there is no such line.
    explicit SettingsCard(const QString& title, const QString& explanation = {}, QWidget* parent = nullptr);

    void addWidget(QWidget* widget); //!< below what is there; takes it over
    [[nodiscard]] QBoxLayout& column() noexcept { return *m_column; }

private:
    QBoxLayout* m_column = nullptr;
};

} // namespace bw::ui
