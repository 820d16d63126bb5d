// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

namespace bw::report {

// Text that a program reads back as exactly what it was, whatever is in it.

//! For a POSIX shell: 'it'\''s'. Nothing is expanded in it.
[[nodiscard]] QString shellQuoted(const QString& text);

//! A string literal of Python and of JavaScript at once: JSON's, whose escapes both know; no line break, no control
//! character, and none of the line separators that some readers split at.
[[nodiscard]] QString stringLiteral(const QString& text);

//! A JSON value as a Python expression (True, None, …) or as JSON, which JavaScript reads too; nested by four spaces,
//! first line unindented, the others by `indent` more.
[[nodiscard]] QString pythonLiteral(const QJsonValue& value, int indent = 0);
[[nodiscard]] QString jsonLiteral(const QJsonValue& value, int indent = 0);

//! An nginx parameter in double quotes. A dollar sign begins a variable there and cannot be escaped: it becomes
//! ${bellwether_dollar}, which the configuration must define.
[[nodiscard]] QString nginxQuoted(const QString& text);

//! The path or query of an address, percent-encoded as it is, for an nginx parameter without quotes: what ends one there
//! or begins a variable is percent-encoded too.
[[nodiscard]] QString nginxAddress(QString encoded);

} // namespace bw::report
