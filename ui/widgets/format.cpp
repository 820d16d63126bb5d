// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/format.h"

#include "base/percent.h"
#include "record/spent.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTextDocument>

#include <cmath>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

using namespace std::chrono_literals;

struct FormatText
{
    Q_DECLARE_TR_FUNCTIONS(Format)
};

constexpr QChar NarrowSpace(0x202F);

QString fixed(double value, int decimals)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, 'f', decimals);
}

template <typename T, typename Format>
QString known(const std::optional<T>& value, Format format)
{
    return value ? format(*value) : unknownText();
}

//! Three figures that matter, and cents at least.
int decimalsOf(double dollars)
{
    if (dollars >= 1)
        return 2;
    return dollars >= 0.01 ? 3 : 4;
}

} // namespace

QString durationText(Nanoseconds span)
{
    const double ms = toMs(span);
    if (ms < 9.95)
        return u"%1 ms"_s.arg(fixed(ms, 1));
    if (ms < 999.5)
        return u"%1 ms"_s.arg(std::lround(ms));
    if (ms < 59'995)
        return u"%1 s"_s.arg(fixed(ms / 1000, 2));
    const auto seconds = std::llround(ms / 1000);
    return u"%1 m %2 s"_s.arg(seconds / 60).arg(seconds % 60);
}

QString moneyText(PicoUsd amount)
{
    const double dollars = amount.toUsd();
    if (dollars > 0 && dollars < 0.00005)
        return u"< $%1"_s.arg(fixed(0.0001, 4));
    return u"$%1"_s.arg(fixed(dollars, dollars == 0 ? 2 : decimalsOf(dollars)));
}

QString percentText(double ratio)
{
    const PercentFigures figures = percentFigures(ratio, 0);
    return (figures.isLess ? u"< %1 %"_s : u"%1 %"_s).arg(fixed(figures.percent, figures.decimals));
}

QString countText(qint64 count)
{
    QString digits = QString::number(count);
    const qsizetype first = count < 0 ? 1 : 0;
    for (qsizetype at = digits.size() - 3; at > first; at -= 3)
        digits.insert(at, NarrowSpace);
    return digits;
}

QString durationText(std::optional<Nanoseconds> span)
{
    return known(span, [](Nanoseconds value) { return durationText(value); });
}

QString moneyText(std::optional<PicoUsd> amount)
{
    return known(amount, [](PicoUsd value) { return moneyText(value); });
}

QString amountText(const record::Spent& spent)
{
    const QString text = record::spentText(spent, &moneyText);
    return text.isEmpty() ? unknownText() : text;
}

QString percentText(std::optional<double> ratio)
{
    return known(ratio, [](double value) { return percentText(value); });
}

QString daysUnit(int days)
{
    return FormatText::tr(" day(s)", nullptr, days);
}

QString bytesText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

QString bytesText(std::optional<qint64> bytes)
{
    return bytes ? bytesText(*bytes) : unknownText();
}

QString dateText(const QDateTime& at, const QString& pattern)
{
    QString local = pattern;
    local.replace("d MMM yyyy"_L1, FormatText::tr("d MMM yyyy", "a day: d is its number, MMM the short name of the month, M the number of the month, yyyy the year"));
    local.replace("d MMM"_L1, FormatText::tr("d MMM", "a day of this year: d is its number, MMM the short name of the month, M the number of the month"));
    return QLocale().toString(at, local);
}

QString plainTip(const QString& text)
{
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text) : text;
}

QString unknownText()
{
    return u"—"_s;
}

} // namespace bw::ui
