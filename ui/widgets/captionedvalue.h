// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace bw::ui {

//! A small grey caption and the value it names, side by side on one line that never wraps.
class CaptionedValue final : public QWidget
{
    Q_OBJECT

public:
    explicit CaptionedValue(const QString& caption, QWidget* parent = nullptr);

    void setValue(const QString& value);
    [[nodiscard]] QString value() const;

private:
    QLabel* m_value = nullptr;
};

} // namespace bw::ui
