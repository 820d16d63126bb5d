// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include "base/jsontext.h"
#include "base/visibletext.h"
#include "cli/clitext.h"
#include "cli/exitcode.h"
#include "cli/systemio.h"
#include "gateway/explain.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <system_error>

namespace bw::cli {

namespace {

using namespace Qt::StringLiterals;

int outputError = 0; //!< the first one of stdout

bool write(std::FILE* stream, const QByteArray& bytes)
{
    const size_t size = static_cast<size_t>(bytes.size());
    const bool whole = std::fwrite(bytes.constData(), 1, size, stream) == size;
    return std::fflush(stream) == 0 && whole;
}

bool isControl(QChar c)
{
    return c != u'\n' && c != u'\t' && c.category() == QChar::Other_Control;
}

//! One character for one, as visibleText() shows them; but there are two ends of lines, and a terminal needs only one.
QString withoutControls(QString text)
{
    text.remove(u'\r');
    for (QChar& c : text) {
        if (isControl(c))
            c = visibleText(c).front();
    }
    return text;
}

QByteArray shown(const QString& text, std::FILE* stream)
{
    return isTerminal(stream) ? withoutControls(visibleText(text)).toUtf8() : text.toUtf8();
}

} // namespace

bool writeOut(const QByteArray& bytes)
{
    return write(stdout, bytes);
}

bool printOut(const QByteArray& bytes)
{
    if (isOutputLost())
        return false;
    errno = 0;
    if (!writeOut(bytes))
        outputError = errno == 0 ? EIO : errno;
    return !isOutputLost();
}

bool printText(const QString& text)
{
    return printOut(shown(text, stdout));
}

bool printLine(const QString& line)
{
    return printText(line + u'\n');
}

bool isOutputLost()
{
    return outputError != 0;
}

int exitCodeWithOutput(int code)
{
    if (!isOutputLost())
        return code;
    if (outputError != EPIPE)
        say(CliText::tr("The result could not be printed: %1. Often the disk is full. Mend that, and give the command again.")
                .arg(QString::fromLocal8Bit(std::generic_category().message(outputError))));
    return code == ExitOk ? ExitFailed : code;
}

void say(const QString& line)
{
    write(stderr, shown(line + u'\n', stderr));
}

QString forStdout(const QString& answer)
{
    return isTerminal(stdout) ? withoutControls(answer) : answer;
}

QString forStderr(const QString& answer)
{
    return isTerminal(stderr) ? withoutControls(answer) : answer;
}

QByteArray jsonForStdout(const QByteArray& json)
{
    QString text = isTerminal(stdout) ? QString::fromUtf8(json) : QString();
    if (std::ranges::none_of(text, isControl))
        return json;
    for (char16_t c = 0x7f; c < 0xa0; ++c) // JSON escapes those below 0x20 only
        text.replace(QChar(c), u"\\u%1"_s.arg(int(c), 4, 16, QChar(u'0')));
    return text.toUtf8();
}

void sayPart(const QByteArray& bytes)
{
    write(stderr, bytes);
}

bool printJson(const QJsonValue& value)
{
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return printOut(jsonForStdout(document.toJson()));
}

void sayFailure(const Failure& failure)
{
    const gateway::Explanation text = gateway::explain(failure);
    say(text.what);
    if (!failure.message.isEmpty())
        say(QCoreApplication::translate("bw::cli", "Details: %1").arg(failure.message));
    say(text.cause);
    say(text.advice);
}

QJsonValue jsonMs(std::optional<Nanoseconds> span)
{
    return span ? QJsonValue(jsonRounded(toMs(*span))) : QJsonValue();
}

QJsonValue jsonText(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue jsonStatus(int status)
{
    return status == 0 ? QJsonValue() : QJsonValue(status);
}

QJsonValue jsonMoney(std::optional<PicoUsd> money)
{
    return money ? QJsonValue(money->toDecimal()) : QJsonValue();
}

QJsonValue jsonPerMillion(std::optional<PicoUsd> perToken)
{
    constexpr qint64 Million = 1'000'000;
    return perToken ? jsonMoney(*perToken * Million) : QJsonValue();
}

} // namespace bw::cli
