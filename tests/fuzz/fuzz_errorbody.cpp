// SPDX-License-Identifier: GPL-3.0-or-later
// Any error body has a class, and any header value a delay that is none or sane.
#include "fuzz/fuzzinput.h"
#include "openai/bodykind.h"
#include "openai/classify.h"
#include "openai/responseheaders.h"

using namespace bw;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const std::string body = fuzz::textOf(data, size);
    const openai::ApiError error = openai::parseErrorBody(body);
    for (const int status : {200, 302, 400, 401, 429, 500}) {
        const ErrorClass found = openai::classify(status, error);
        fuzz::require(found != ErrorClass::Ok);
    }
    const QByteArray value = QByteArray::fromStdString(body);
    const openai::Headers headers = {{"retry-after-ms", value},
                                     {"Retry-After", value},
                                     {"Date", value},
                                     {"x-ratelimit-remaining-tokens", "0"},
                                     {"x-ratelimit-reset-tokens", value}};
    const QDateTime now(QDate(2015, 9, 29), QTime(16, 26, 37), Qt::UTC);
    if (const auto delay = openai::serverDelay(429, headers, error, now))
        fuzz::require(delay->count() > 0 && *delay <= std::chrono::hours(24 * 30));
    fuzz::require(openai::textSummary(QString::fromStdString(body)).size() <= openai::SummaryLength);
    (void)openai::bodyKind(body);
    return 0;
}
