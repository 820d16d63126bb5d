// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/exemplars.h"
#include "stress/gate.h"
#include "stress/slo.h"
#include "stress/tally.h"
#include "stress/window.h"

#include <vector>

namespace bw::stress {

//! When a request was sent, for the window: one that never came so far counts from when it was let go.
[[nodiscard]] Instant sentAt(const record::RequestRecord& record);

//! What a worker entered since it was last asked. Sheets of equal block and span add up.
struct Ledger
{
    static constexpr int Unmeasured = -1;

    struct Sheet
    {
        int block = Unmeasured; //!< of the measured requests, by the time of sending; see Blocks
        qint64 span = 0;        //!< of the time line, by the time of the end
        Tally tally;

        bool operator==(const Sheet&) const = default;
    };

    std::vector<Sheet> sheets;
    Flow flow;
    Flow drain; //!< what came after the last request was sent, where nothing else ends the window
    std::vector<Flow> stretches; //!< of `flow`, by block; a round has none
    Exemplars exemplars;
    Instant lastEnd = NoInstant;

    [[nodiscard]] Sheet& sheet(int block, qint64 span);
    [[nodiscard]] Flow& stretch(int block);
    void merge(const Ledger& other);
    bool operator==(const Ledger&) const = default;
};

//! Parts of the measured requests that are compared with one another, for how sure a number is.
struct Blocks
{
    int first = 0; //!< number of the first
    int count = 1;
    Nanoseconds length{0}; //!< > 0: by the time of sending
    qint64 requests = 0;   //!< > 0: by the number of the ticket …
    qint64 firstNumber = 0; //!< … from this on

    [[nodiscard]] int blockOf(Nanoseconds sentAfter, qint64 number) const;
    //! Of what came at that time, and after so much measured time.
    [[nodiscard]] int blockAt(Instant at, Nanoseconds after, const std::vector<Instant>& stretches) const;
    bool operator==(const Blocks&) const = default;
};

//! By which rules the requests of one part of a run are counted.
struct BookRules
{
    Window window;
    Blocks blocks;
    QList<Slo> slos;
    Instant runStart = NoInstant; //!< where the time line begins
    Nanoseconds span = std::chrono::seconds(1);
    quint64 seed = 1; //!< of the lots

    bool operator==(const BookRules&) const = default;
};

//! Enters finished requests into ledgers. Pure; one thread.
class Bookkeeper
{
public:
    explicit Bookkeeper(BookRules rules) : m_rules(std::move(rules)) {}

    //! `sending`: as far as it is known.
    void enter(Ledger& ledger, const record::RequestRecord& record, const Ticket& ticket, const SendingTimes& sending);

    void skip(const Window::Pause& pause) { m_rules.window.skip(pause); }

private:
    [[nodiscard]] bool isGood(const record::RequestRecord& record) const;
    void enterRequest(Tally& tally, const record::RequestRecord& record, const Ticket& ticket, bool good);
    void enterFlow(Ledger& ledger, const record::RequestRecord& record, const SendingTimes& sending, bool good) const;
    template <typename Add> void addFlow(Ledger& ledger, Instant at, const SendingTimes& sending, Add add) const;

    BookRules m_rules;
    std::vector<metrics::Sample> m_samples; //!< of the newest record, kept for its memory
};

} // namespace bw::stress
