// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exportcommand.h"

#include "cli/clitext.h"
#include "cli/commonoptions.h"
#include "cli/exitcode.h"
#include "cli/output.h"
#include "cli/requestoptions.h"
#include "report/codeexport.h"
#include "report/nginxconfig.h"

#include <QCoreApplication>

namespace bw::cli {

namespace {

using namespace Qt::StringLiterals;
using report::CodeLanguage;

QString overview()
{
    return CliText::tr(
        "Usage: bellwether-cli export curl|python|node|nginx --base-url URL | --gateway PROFILE [options]\n\n"
        "Prints a request as a program, or a gateway as an nginx.conf. Nothing is sent, and no key is read: the "
        "programs take it from the environment variable BELLWETHER_API_KEY.\n\n"
        "  curl    a shell command\n"
        "  python  a program for httpx, or with --sdk for the openai package\n"
        "  node    a program for the openai npm package\n"
        "  nginx   a reverse proxy with failover, cache and rate limits in front of the gateway's endpoints\n\n"
        "bellwether-cli export curl --help tells more, and so for the others.\n\n"
        "Examples:\n"
        "  bellwether-cli export curl --base-url http://127.0.0.1:8080/v1 --model gpt-4.1 'Say hello.'\n"
        "  bellwether-cli export python --gateway HolySheep --model gpt-4.1 --sdk 'Say hello.' > request.py\n"
        "  bellwether-cli export nginx --gateway HolySheep > nginx.conf");
}

CommandHelp codeHelp(const QString& kind, const QString& about, const QString& run)
{
    return {u"export %1 --base-url URL --model M [options] PROMPT|-"_s.arg(kind), about,
            u"  bellwether-cli export %1 --base-url http://127.0.0.1:8080/v1 --model gpt-4.1 'Say hello.'\n"
            "  bellwether-cli export %1 --gateway HolySheep --model gpt-4.1 --param temperature=0 --no-stream - < prompt.txt\n"
            "  BELLWETHER_API_KEY=… %2"_s.arg(kind, run)};
}

int printCode(CommandLine& line, const QStringList& arguments, CodeLanguage language, CodeLanguage withSdk)
{
    addRequestOptions(line);
    addCommonOptions(line);
    if (const auto done = line.parse(arguments))
        return *done;
    const Result<gateway::GatewayProfile> profile = readProfile(line);
    if (!profile)
        return line.refuse(profile.error().message);
    const Result<openai::ChatRequest> request = readRequest(line, *profile);
    if (!request)
        return line.refuse(request.error().message);
    const bool sdk = withSdk != language && line.isSet(u"sdk"_s);
    printOut(report::requestCode(sdk ? withSdk : language, *profile, *request).toUtf8());
    return ExitOk;
}

int exportCurl(const QStringList& arguments)
{
    CommandLine line(
        codeHelp(u"curl"_s, CliText::tr("Prints a chat request as a shell command for curl."),
                 u"sh -c \"$(bellwether-cli export curl --gateway HolySheep --model gpt-4.1 'Say hello.')\""_s));
    return printCode(line, arguments, CodeLanguage::Curl, CodeLanguage::Curl);
}

int exportPython(const QStringList& arguments)
{
    CommandLine line(codeHelp(
        u"python"_s,
        CliText::tr("Prints a chat request as a Python program for httpx, with the gateway's pool and timeouts."),
        u"python3 request.py"_s));
    line.addOption(u"sdk"_s, CliText::tr("For the openai package instead of httpx."));
    return printCode(line, arguments, CodeLanguage::PythonHttpx, CodeLanguage::PythonOpenAi);
}

int exportNode(const QStringList& arguments)
{
    CommandLine line(codeHelp(u"node"_s, CliText::tr("Prints a chat request as a program for the openai npm package."),
                              u"node request.mjs"_s));
    return printCode(line, arguments, CodeLanguage::Node, CodeLanguage::Node);
}

CommandHelp nginxHelp()
{
    return {
        u"export nginx --gateway PROFILE [options]"_s,
        CliText::tr(
            "Prints a whole nginx.conf that stands in front of the gateway's endpoints: weights and backups, TLS with "
            "verification, the next endpoint on errors, rate limits, a cache of answers by their whole request, "
            "streams passed on unbuffered, /health."),
        u"  bellwether-cli export nginx --gateway HolySheep > nginx.conf && nginx -t -c \"$PWD/nginx.conf\"\n"
        "  bellwether-cli export nginx --gateway profile.json --listen 127.0.0.1:9000 --dir /srv/bellwether\n"
        "  bellwether-cli export nginx --base-url https://api.example.com/v1 --per-key 600 --burst 50 --no-cache"_s};
}

void addNginxOptions(CommandLine& line)
{
    line.addOption(u"listen"_s, CliText::tr("Where programs reach the proxy; 127.0.0.1:8080 without it."),
                   u"[ADDRESS:]PORT"_s);
    line.addOption(
        u"inner-port"_s,
        CliText::tr("First of the ports on 127.0.0.1 between its steps; the one after --listen's without it."),
        u"PORT"_s);
    line.addOption(
        u"dir"_s,
        CliText::tr("A folder for its pid, logs, temporary and cached files; where nginx puts them without it."),
        u"DIR"_s);
    line.addOption(u"per-address"_s, CliText::tr("Requests a minute of one address; 0: no limit; 100 without it."),
                   u"N"_s);
    line.addOption(u"per-key"_s,
                   CliText::tr("Requests a minute of one key; 0: no limit; the gateway's limit, else 50 without it."),
                   u"N"_s);
    line.addOption(u"burst"_s, CliText::tr("How many of them may come at once; 20 without it."), u"N"_s);
    line.addOption(u"no-cache"_s, CliText::tr("Without a cache."));
    line.addOption(u"cache-deterministic"_s, CliText::tr("Cache only requests with temperature 0 or a seed."));
    addCommonOptions(line);
}

Result<void> readNumber(const CommandLine& line, const QString& option, int lowest, int highest, int& into)
{
    if (!line.isSet(option))
        return {};
    bool ok = false;
    const int number = line.value(option).toInt(&ok);
    if (!ok || number < lowest || number > highest)
        return failure(ErrorCode::InvalidInput,
                       CliText::tr("--%1 takes a whole number from %2 to %3.").arg(option).arg(lowest).arg(highest));
    into = number;
    return {};
}

Result<void> readListen(const CommandLine& line, report::NginxOptions& options)
{
    if (!line.isSet(u"listen"_s))
        return {};
    const QString text = line.value(u"listen"_s);
    const qsizetype colon = text.lastIndexOf(u':');
    bool ok = false;
    options.port = text.mid(colon + 1).toUShort(&ok);
    if (colon >= 0)
        options.address = text.left(colon).remove(u'[').remove(u']');
    if (!ok || options.port == 0 || options.address.isEmpty())
        return failure(ErrorCode::InvalidInput,
                       CliText::tr("--listen takes a port or ADDRESS:PORT, not “%1”.").arg(text));
    return {};
}

Result<report::NginxOptions> readNginxOptions(const CommandLine& line, const gateway::GatewayProfile& profile)
{
    constexpr int MostPerMinute = 1'000'000;
    report::NginxOptions options = report::nginxOptions(profile);
    int innerPort = 0;
    for (const Result<void>& read : {readListen(line, options), readNumber(line, u"inner-port"_s, 1, 65'535, innerPort),
                                     readNumber(line, u"per-address"_s, 0, MostPerMinute, options.perAddressPerMinute),
                                     readNumber(line, u"per-key"_s, 0, MostPerMinute, options.perKeyPerMinute),
                                     readNumber(line, u"burst"_s, 0, MostPerMinute, options.burst)}) {
        if (!read)
            return tl::unexpected(read.error());
    }
    options.innerPort = static_cast<quint16>(innerPort);
    options.folder = line.value(u"dir"_s);
    if (line.isSet(u"ca"_s))
        options.caFile = line.value(u"ca"_s);
    options.cache = !line.isSet(u"no-cache"_s);
    options.cacheSampledToo = options.cacheSampledToo && !line.isSet(u"cache-deterministic"_s);
    return options;
}

int exportNginx(const QStringList& arguments)
{
    CommandLine line(nginxHelp());
    addNginxOptions(line);
    if (const auto done = line.parse(arguments))
        return *done;
    const Result<gateway::GatewayProfile> profile = readProfile(line);
    if (!profile)
        return line.refuse(profile.error().message);
    if (!line.positional().isEmpty())
        return line.refuse(CliText::tr("“export nginx” takes no prompt."));
    const auto config = readNginxOptions(line, *profile).and_then([&](const report::NginxOptions& options) {
        return report::nginxConfig(*profile, options);
    });
    if (!config)
        return line.refuse(config.error().message);
    printOut(config->toUtf8());
    return ExitOk;
}

struct Kind
{
    QLatin1StringView name;
    int (*run)(const QStringList& arguments);
};

constexpr Kind Kinds[] = {
    {QLatin1StringView("curl"), exportCurl},
    {QLatin1StringView("python"), exportPython},
    {QLatin1StringView("node"), exportNode},
    {QLatin1StringView("nginx"), exportNginx},
};

} // namespace

int runExport(const QStringList& arguments)
{
    const QString name = arguments.value(0);
    for (const Kind& kind : Kinds) {
        if (kind.name == name)
            return kind.run(arguments.mid(1));
    }
    if (name == "--help"_L1 || name == "-h"_L1) {
        printLine(overview());
        return ExitOk;
    }
    say(name.isEmpty() ? CliText::tr("Say what to export.") : CliText::tr("“%1” cannot be exported.").arg(name));
    say(overview());
    return ExitUsage;
}

} // namespace bw::cli
