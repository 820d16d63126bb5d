// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/confirmation.h"

#include "cli/systemio.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

namespace bw::cli {

bool confirmed(const QString& question)
{
    if (!canAsk())
        return false;
    const QByteArray asked = question.toLocal8Bit() + ' ';
    std::fwrite(asked.constData(), 1, size_t(asked.size()), stderr);
    std::fflush(stderr);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return false;
    return isYes(input.readLine(64));
}

bool isYes(const QByteArray& answer)
{
    const QByteArray typed = answer.trimmed().toLower();
    const QByteArray yes = QCoreApplication::translate("bw::cli", "yes").toLocal8Bit().toLower();
    return typed == "y" || typed == "yes" || typed == yes;
}

} // namespace bw::cli
