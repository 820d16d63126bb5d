// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace bw::ui {

//! A line to type in with its unit inside, at the right: "200 /s".
class UnitEdit final : public QLineEdit
{
    Q_OBJECT

public:
    explicit UnitEdit(const QString& unit, QWidget* parent = nullptr);

    void setUnit(const QString& unit);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QFont unitFont() const;
    void makeRoom();

    QString m_unit;
};

} // namespace bw::ui
