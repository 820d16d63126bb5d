// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <optional>

namespace bw::stress {

//! Output tokens by the second in which they came, of all requests together: what the peak second is told by. Adds up over
//! workers. Of seconds that are older than the newest `Kept` only the highest is known, and what comes late for them is
//! left out. A value.
class TokenSeconds
{
public:
    static constexpr qsizetype Kept = 3'600; //!< no answer takes longer

    void add(qint64 second, double tokens); //!< counted from anywhere, the same for all that are added up
    TokenSeconds& operator+=(const TokenSeconds& other);

    [[nodiscard]] std::optional<double> peak() const; //!< tokens a second; nullopt: none came
    [[nodiscard]] static TokenSeconds ofPeak(std::optional<double> peak); //!< of which no more is known

    bool operator==(const TokenSeconds&) const = default;

private:
    [[nodiscard]] bool reachBack(qint64 second);
    void forgetOld();

    qint64 m_first = 0; //!< second of the first that is kept
    QList<double> m_seconds;
    double m_forgotten = 0; //!< the highest of those that are not
};

} // namespace bw::stress
