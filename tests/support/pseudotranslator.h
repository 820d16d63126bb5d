// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace bw::test {

//! A language that no one speaks: English with accents, and a third longer, as many real ones are. What is not in it on a
//! screen was not translated; what does not fit is too narrow for others, too.
class PseudoTranslator final : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    [[nodiscard]] static QString pseudo(const QString& english);

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char* context, const char* source, const char* disambiguation, int n) const override;
};

} // namespace bw::test
