// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QSortFilterProxyModel;
class QTableView;

namespace bw::ui {

struct HelpTopic;

//! A topic of the help as a table, which a screen reader goes through cell by cell, with a search over all of it.
class HelpTable final : public QWidget
{
    Q_OBJECT

public:
    explicit HelpTable(const HelpTopic& topic, QWidget* parent = nullptr);

private:
    [[nodiscard]] QWidget* makeSearch();
    void makeView(const QString& name);

    QSortFilterProxyModel* m_found = nullptr;
    QTableView* m_view = nullptr;
};

} // namespace bw::ui
