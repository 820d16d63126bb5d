// SPDX-License-Identifier: GPL-3.0-or-later
// A schema and a value of any bytes, a NUL between them: an answer, soon, and the same each time.
#include "fuzz/fuzzinput.h"
#include "base/jsontext.h"
#include "openai/jsonschema.h"

using namespace bw;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const std::string text = fuzz::textOf(data, size);
    const size_t cut = text.find('\0');
    const auto schema = parseJson(QString::fromStdString(text.substr(0, cut)));
    const auto value = parseJson(QString::fromStdString(cut == std::string::npos ? std::string() : text.substr(cut + 1)));
    for (const auto& parsed : {schema, value}) {
        if (!parsed)
            fuzz::require(parsed.error().line >= 1 && parsed.error().column >= 1);
    }
    if (!schema)
        return 0;
    static_cast<void>(openai::schemaProblem(*schema));
    static_cast<void>(openai::uncheckedKeywords(*schema));
    const QJsonValue judged = value.value_or(QJsonValue());
    const auto violation = openai::firstViolation(*schema, judged);
    fuzz::require(violation == openai::firstViolation(*schema, judged));
    fuzz::require(!violation || violation->path.startsWith(u'$'));
    return 0;
}
