// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/fieldmakers.h"

using namespace Qt::StringLiterals;

namespace bw::ui::fields {

namespace {

struct FieldMakersText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::ProfileField)
};

} // namespace

tl::unexpected<Error> wrong(const QString& sentence)
{
    return failure(ErrorCode::InvalidInput, sentence);
}

Result<double> readNumber(const QString& text, double lowest, double highest, const QString& unit)
{
    const auto number = numberOf(text);
    const QString high = unit.isEmpty() ? numberText(highest) : numberText(highest) + u' ' + unit;
    if (!number)
        return wrong(FieldMakersText::tr("Enter a number from %1 to %2.").arg(numberText(lowest), high));
    if (*number < lowest || *number > highest)
        return wrong(FieldMakersText::tr("%1 is out of range: from %2 to %3.")
                         .arg(numberText(*number), numberText(lowest), high));
    return *number;
}

} // namespace bw::ui::fields
