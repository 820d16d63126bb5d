// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ownfiles.h"

#include <QWidget>

#include <map>

class QLabel;

namespace bw::ui {

struct Services;

//! Where the program's files lie, how much room they take, and a way to each folder. Measured on a thread of the pool.
class PlacesView final : public QWidget
{
    Q_OBJECT

public:
    explicit PlacesView(Services& services, QWidget* parent = nullptr);

    void measure();

signals:
    void measured();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void addPlace(store::FileKind kind, const QString& name, int row);
    void showSizes(const std::map<store::FileKind, qint64>& bytes);

    Services& m_services;
    std::map<store::FileKind, QLabel*> m_sizes;
    QLabel* m_total = nullptr;
    bool m_measuring = false;
};

} // namespace bw::ui
