// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

namespace bw::gateway {

//! One command of a script, as its words without their quotes.
struct ShellCommand
{
    QStringList words;
    //! NAME=value before it, and of the assignments and exports above it.
    QHash<QString, QString> variables;

    bool operator==(const ShellCommand&) const = default;
};

//! Splits what people copy out of a terminal, a document or a browser ("copy as cURL", for bash and for cmd) into
//! commands. Quotes as in a POSIX shell, $'…' included; continued lines of sh (\), cmd (^) and PowerShell (`).
//! Variables stay as they are written: see expanded(). Never fails: an open quote ends with the text.
[[nodiscard]] QList<ShellCommand> shellCommands(const QString& text);

//! `text` with $NAME, ${NAME} and %NAME% replaced by what `value` knows of them; the others stay.
template <typename Lookup>
[[nodiscard]] QString expanded(const QString& text, const Lookup& value);

//! Position and length of the first variable at or after `from`; position −1: none.
struct VariableAt
{
    qsizetype position = -1;
    qsizetype length = 0;
    QString name;
};
[[nodiscard]] VariableAt variableIn(const QString& text, qsizetype from);

template <typename Lookup>
QString expanded(const QString& text, const Lookup& value)
{
    QString result;
    qsizetype done = 0;
    for (VariableAt found = variableIn(text, 0); found.position >= 0; found = variableIn(text, done)) {
        const QString replaced = value(found.name);
        result += text.mid(done, found.position - done);
        result += replaced.isEmpty() ? text.mid(found.position, found.length) : replaced;
        done = found.position + found.length;
    }
    return result + text.mid(done);
}

} // namespace bw::gateway
