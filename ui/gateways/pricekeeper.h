// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spend/pricebook.h"

#include <QObject>

namespace bw::ui {

//! The price book of this person: the shipped prices, and their own in a file over them. GUI thread; reads and writes a
//! small file.
class PriceKeeper final : public QObject
{
    Q_OBJECT

public:
    explicit PriceKeeper(QString path, QObject* parent = nullptr);

    [[nodiscard]] const spend::PriceBook& book() const noexcept { return m_book; } //!< what holds
    [[nodiscard]] const spend::PriceBook& shipped() const noexcept { return m_shipped; }
    [[nodiscard]] const spend::PriceBook& own() const noexcept { return m_own; }
    //! Why the person's file could not be read; empty if all is well.
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] const QString& path() const noexcept { return m_path; }

    //! On failure the old ones hold.
    [[nodiscard]] Result<void> setOwn(const spend::PriceBook& own);

signals:
    void changed();

private:
    QString m_path;
    spend::PriceBook m_shipped;
    spend::PriceBook m_own;
    spend::PriceBook m_book;
    QString m_problem;
};

} // namespace bw::ui
