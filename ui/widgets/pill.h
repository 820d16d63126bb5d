// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace bw::ui {

//! A word about a state on a coloured ground: "done", "streaming", "429". The word says it too, never the colour alone.
class Pill final : public QLabel
{
    Q_OBJECT

public:
    enum class Kind { Neutral, Good, Warning, Bad };

    explicit Pill(QWidget* parent = nullptr);
    Pill(const QString& text, Kind kind, QWidget* parent = nullptr);

    void set(const QString& text, Kind kind);
    [[nodiscard]] Kind kind() const noexcept { return m_kind; }

private:
    Kind m_kind = Kind::Neutral;
};

} // namespace bw::ui
