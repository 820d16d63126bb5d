// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/errorclass.h"
#include "base/money.h"

#include <QJsonValue>
#include <QString>

#include <optional>

namespace bw::cli {

// stdout is for results, stderr for everything else. Both are flushed at once: the reader may be a pipe.

bool printOut(const QByteArray& bytes); //!< false: it was not taken, whole or in part; errno says why
void printLine(const QString& line); //!< on stdout
void say(const QString& line);       //!< on stderr
void sayPart(const QByteArray& bytes); //!< on stderr, without the end of a line
void printJson(const QJsonValue& value); //!< one document, indented; an array or an object

//! What happened, the usual cause, what to do, and the gateway's own words; on stderr.
void sayFailure(const Failure& failure);

// JSON values as the command line prints them; null where unknown.

[[nodiscard]] QJsonValue jsonMs(std::optional<Nanoseconds> span); //!< milliseconds with 3 decimals
[[nodiscard]] QJsonValue jsonText(const QString& text);           //!< null if empty
[[nodiscard]] QJsonValue jsonStatus(int status);                  //!< null without a response
[[nodiscard]] QJsonValue jsonMoney(std::optional<PicoUsd> money); //!< a decimal string of dollars
[[nodiscard]] QJsonValue jsonPerMillion(std::optional<PicoUsd> perToken); //!< dollars per million tokens

} // namespace bw::cli
