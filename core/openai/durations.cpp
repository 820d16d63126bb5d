// SPDX-License-Identifier: GPL-3.0-or-later
#include "openai/durations.h"

#include <QList>

#include <cmath>

namespace bw::openai {

namespace {

constexpr double MaxMs = 30.0 * 24 * 3600 * 1000;

struct Unit
{
    QByteArrayView name;
    double ms;
};

// Longer names first: "m" is a prefix of "ms".
constexpr Unit Units[] = {
    {"ns", 1e-6}, {"us", 1e-3}, {"\xC2\xB5s", 1e-3}, {"ms", 1.0}, {"s", 1e3}, {"m", 60e3}, {"h", 3600e3},
};

constexpr QByteArrayView Weekdays[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
constexpr QByteArrayView Months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

//! Rounded up, because no wait may be early.
std::optional<Milliseconds> sane(double ms)
{
    if (!(ms > 0) || ms > MaxMs)
        return std::nullopt;
    return Milliseconds(static_cast<qint64>(std::ceil(ms)));
}

std::optional<double> number(QByteArrayView text)
{
    bool ok = false;
    const double value = text.trimmed().toDouble(&ok);
    return ok && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

//! Takes "17.39s" off the front of `rest`; its milliseconds, or nullopt if there is none.
std::optional<double> takeTerm(QByteArrayView& rest)
{
    const auto digit = [](char c) { return (c >= '0' && c <= '9') || c == '.'; };
    const qsizetype length = std::find_if_not(rest.begin(), rest.end(), digit) - rest.begin();
    const auto value = number(rest.first(length));
    if (!value)
        return std::nullopt;
    rest = rest.sliced(length);
    for (const Unit& unit : Units) {
        if (!rest.startsWith(unit.name))
            continue;
        rest = rest.sliced(unit.name.size());
        return *value * unit.ms;
    }
    return std::nullopt;
}

template <size_t N> int positionIn(const QByteArrayView (&names)[N], QByteArrayView name)
{
    const auto found = std::find(std::begin(names), std::end(names), name);
    return found == std::end(names) ? -1 : int(found - std::begin(names));
}

int fullYear(const QByteArray& text, const QDateTime& now)
{
    const int year = text.toInt();
    if (text.size() == 4)
        return year;
    if (text.size() != 2)
        return -1;
    const int sameCentury = now.date().year() / 100 * 100 + year;
    return sameCentury > now.date().year() + 50 ? sameCentury - 100 : sameCentury;
}

QDateTime assembled(const QByteArray& day, const QByteArray& month, int year, const QByteArray& time)
{
    const QDate date(year, positionIn(Months, month) + 1, day.toInt());
    const QTime clock = QTime::fromString(QString::fromLatin1(time), QStringLiteral("hh:mm:ss"));
    return year > 0 && date.isValid() && clock.isValid() ? QDateTime(date, clock, Qt::UTC) : QDateTime();
}

} // namespace

std::optional<Milliseconds> parseSeconds(QByteArrayView text)
{
    return sane(number(text).value_or(0) * 1000);
}

std::optional<Milliseconds> parseMilliseconds(QByteArrayView text)
{
    return sane(number(text).value_or(0));
}

std::optional<Milliseconds> parseGoDuration(QByteArrayView text)
{
    QByteArrayView rest = text.trimmed();
    double ms = 0;
    while (!rest.isEmpty()) {
        const auto term = takeTerm(rest);
        if (!term)
            return std::nullopt;
        ms += *term;
    }
    return sane(ms);
}

std::optional<Milliseconds> parseReset(QByteArrayView text, const QDateTime& now)
{
    constexpr double Epoch = 1e9;    // as seconds: 2001; as a span: 31 years
    constexpr double EpochMs = 1e12; // as milliseconds: 2001; as seconds: the year 33658
    const auto value = number(text);
    if (!value)
        return parseGoDuration(text);
    if (*value < Epoch)
        return sane(*value * 1000);
    const double ms = *value < EpochMs ? *value * 1000 : *value;
    return sane(ms - double(now.toMSecsSinceEpoch()));
}

QDateTime parseHttpDate(QByteArrayView text, const QDateTime& now)
{
    const QByteArray plain = text.toByteArray().replace('-', ' ').replace(',', ' ').simplified();
    const QList<QByteArray> words = plain.split(' ');
    if (positionIn(Weekdays, words[0].left(3)) < 0)
        return {};
    if (words.size() == 6 && words[5] == "GMT")
        return assembled(words[1], words[2], fullYear(words[3], now), words[4]);
    if (words.size() == 5)
        return assembled(words[2], words[1], fullYear(words[4], now), words[3]);
    return {};
}

} // namespace bw::openai
