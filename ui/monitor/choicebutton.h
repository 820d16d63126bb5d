// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

#include <functional>

namespace bw::ui {

//! A button with a list from which any number can be chosen: which gateways, which models. None chosen is all of them.
class ChoiceButton final : public QPushButton
{
    Q_OBJECT

public:
    struct Item
    {
        QString id;
        QString name;

        bool operator==(const Item&) const = default;
    };

    //! `all`: what the button says while nothing is left out: "All gateways".
    ChoiceButton(const QString& all, QWidget* parent = nullptr);

    //! Asked each time the list opens; what is chosen stays in it.
    void setItems(std::function<QList<Item>()> items) { m_items = std::move(items); }
    [[nodiscard]] QStringList chosen() const; //!< ids; empty: all
    [[nodiscard]] const QList<Item>& chosenItems() const noexcept { return m_chosen; }
    void setChosenItems(const QList<Item>& items);

signals:
    void chosenChanged();

private:
    void fill();
    void choose(const Item& item, bool chosen);
    void name();

    QString m_all;
    std::function<QList<Item>()> m_items;
    QList<Item> m_chosen;
};

} // namespace bw::ui
