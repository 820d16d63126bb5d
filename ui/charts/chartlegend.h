// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QBrush>

class QLabel;

namespace bw::ui {

struct LegendItem
{
    QString name;
    QString current; //!< the newest value
    QColor color;
    bool weak = false; //!< the value is grey: too few samples
    QString note;      //!< tool tip; why it is weak
    QBrush fill{};     //!< of its bars, beside the name; none: it is a line

    bool operator==(const LegendItem&) const = default;
};

//! A name in the colour of its series, with its value; clicked it hides the series.
class LegendEntry final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit LegendEntry(QWidget* parent);

    void setItem(const LegendItem& item, const QColor& muted);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QFont nameFont() const;
    [[nodiscard]] int swatchRoom() const;

    LegendItem m_item;
    QColor m_muted;
};

//! The series of a chart in one line, as many as there is room for; the rest are named in the tool tip of "+2".
class ChartLegend final : public QWidget
{
    Q_OBJECT

public:
    explicit ChartLegend(QWidget* parent = nullptr);

    void setItems(const QList<LegendItem>& items, const QColor& muted);
    [[nodiscard]] bool isHidden(const QString& name) const { return m_hidden.contains(name); }
    void setHidden(const QString& name, bool hidden);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void toggled(); //!< other series are hidden than before

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    LegendEntry* entry(qsizetype index);
    void arrange();

    QList<LegendEntry*> m_entries;
    QList<LegendItem> m_items;
    QStringList m_hidden;
    QLabel* m_more = nullptr;
};

} // namespace bw::ui
