// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/filtercompletion.h"
#include "record/filterparser.h"

#include <QLineEdit>
#include <QTimer>

class QCompleter;
class QStandardItemModel;

namespace bw::ui {

//! Where a filter for requests is typed. Offers what may come next; a filter that makes sense counts a moment after the
//! last key, one that does not is said and changes nothing.
class FilterLine final : public QLineEdit
{
    Q_OBJECT

public:
    explicit FilterLine(QWidget* parent = nullptr);

    void setVocabulary(const record::FilterVocabulary& vocabulary) { m_vocabulary = vocabulary; } //!< names to offer
    void setFilter(const QString& text); //!< as if typed, at once
    [[nodiscard]] const record::FilterExpr& filter() const noexcept { return m_filter; } //!< the last that made sense

signals:
    void filterChanged(const bw::record::FilterExpr& filter);
    void problemChanged(const QString& sentence); //!< empty: it is fine again
    void entered(); //!< somebody is about to type: the time to bring the names up to date

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void apply();
    void offer();
    void take(const QModelIndex& offer);
    void underline(std::optional<record::FilterError> error);

    record::FilterVocabulary m_vocabulary;
    record::FilterExpr m_filter;
    QTimer m_settle;
    QCompleter* m_completer = nullptr;
    QStandardItemModel* m_offers = nullptr;
};

} // namespace bw::ui
