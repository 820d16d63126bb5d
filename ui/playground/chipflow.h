// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace bw::ui {

//! Widgets beside each other in rows, as words in a text; none is wider than `widest` pixels at a text of 100 %, or than
//! the row.
class ChipFlow final : public QLayout
{
    Q_OBJECT

public:
    explicit ChipFlow(int widest, QWidget* parent);
    ~ChipFlow() override;
    Q_DISABLE_COPY_MOVE(ChipFlow)

    void addItem(QLayoutItem* item) override; //!< takes it over
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    [[nodiscard]] QLayoutItem* takeAt(int index) override; //!< of whoever asks
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect& place) override;

private:
    int flow(const QRect& place, bool apply) const; //!< the height that it takes

    int m_widest = 0;
    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace bw::ui
