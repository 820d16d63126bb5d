// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/itinerary.h"
#include "gateway/rawcapture.h"
#include "gateway/responsereader.h"
#include "record/requestrecord.h"

namespace bw::gateway {

//! What the last attempt of a call left behind besides its record.
struct Remains
{
    ResponseReader* reader = nullptr; //!< null if nothing was sent; lives until ended() returns
    RawExchange raw;                  //!< if it was kept
    QString model;                    //!< that was asked for in it, as people name it
};

//! One kind of request, as the loop of attempts sees it.
class Operation
{
public:
    //! What to send in the next attempt.
    [[nodiscard]] virtual net::HttpRequest request(const Stop& stop) = 0;
    //! A fresh reader for the next attempt.
    [[nodiscard]] virtual std::unique_ptr<ResponseReader> newReader() = 0;
    //! May change the request after a refusal so that it can be asked again at once: the parameter that was refused, or
    //! nullopt if it did not.
    [[nodiscard]] virtual std::optional<QString> adapt(const ResponseReader& reader, const Stop& stop) = 0;
    virtual void headReceived(const net::ResponseHead& head) = 0;
    virtual void attemptEnded(const record::Attempt& attempt) = 0;
    //! Last of all, once. The loop is on the stack: it may go when the event loop runs again, not before.
    virtual void ended(record::RequestRecord record, Remains remains) = 0;

protected:
    ~Operation() = default;
};

} // namespace bw::gateway
