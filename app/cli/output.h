// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/errorclass.h"
#include "base/money.h"

#include <QJsonValue>
#include <QString>

#include <optional>

namespace bw::cli {

// stdout is for results, stderr for everything else. Both are flushed at once: the reader may be a pipe. Texts may be a
// gateway's: on a terminal, which obeys some characters, those are shown in place of being sent.

// False: it was not taken, whole or in part, and neither is any after it. Kept for exitCodeWithOutput().
bool printOut(const QByteArray& bytes); //!< as it is
bool printText(const QString& text);    //!< without the end of a line
bool printLine(const QString& line);
bool printJson(const QJsonValue& value); //!< one document, indented; an array or an object

//! For those who tell of it themselves; errno says why.
[[nodiscard]] bool writeOut(const QByteArray& bytes);

void say(const QString& line);         //!< on stderr
void sayPart(const QByteArray& bytes); //!< on stderr, as it is, without the end of a line

[[nodiscard]] bool isOutputLost(); //!< somebody printed in vain: the next word would be, too

//! The exit code of a command that ends with `code`: no result was handed over if it could not be printed. Says so, unless
//! the next program of a pipe wanted no more.
[[nodiscard]] int exitCodeWithOutput(int code);

// For what goes out as bytes. Anywhere but on a terminal they change nothing.
[[nodiscard]] QString forStdout(const QString& answer); //!< without control characters but tabs and ends of lines
[[nodiscard]] QString forStderr(const QString& answer);
[[nodiscard]] QByteArray jsonForStdout(const QByteArray& json); //!< the same document

//! What happened, the usual cause, what to do, and the gateway's own words; on stderr.
void sayFailure(const Failure& failure);

// JSON values as the command line prints them; null where unknown.

[[nodiscard]] QJsonValue jsonMs(std::optional<Nanoseconds> span); //!< milliseconds with 3 decimals
[[nodiscard]] QJsonValue jsonText(const QString& text);           //!< null if empty
[[nodiscard]] QJsonValue jsonStatus(int status);                  //!< null without a response
[[nodiscard]] QJsonValue jsonMoney(std::optional<PicoUsd> money); //!< a decimal string of dollars
[[nodiscard]] QJsonValue jsonPerMillion(std::optional<PicoUsd> perToken); //!< dollars per million tokens

} // namespace bw::cli
