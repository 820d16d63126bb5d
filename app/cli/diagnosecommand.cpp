// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/diagnosecommand.h"

#include "cli/confirmation.h"
#include "cli/exitcode.h"
#include "cli/lineinput.h"
#include "cli/output.h"
#include "cli/pasted.h"
#include "cli/progressline.h"
#include "cli/session.h"
#include "cli/systemio.h"
#include "cli/clitext.h"
#include "diagnose/diagnosis.h"
#include "diagnose/endpointchoice.h"
#include "gateway/loopback.h"

namespace bw::cli {

namespace {

using namespace Qt::StringLiterals;
using diagnose::Diagnosis;
using diagnose::DiagnosisReport;
using diagnose::Step;
using diagnose::StepCost;

CommandHelp diagnoseHelp()
{
    return {
        u"diagnose (--base-url URL | --gateway PROFILE | --from FILE|-) [--model M] [--yes] [options]"_s,
        CliText::tr(
            "Finds out why a gateway is slow or fails: looks at the connection, sends one cheap request, compares new with kept "
            "connections, sends a few at once, and names the likeliest cause first, with what was measured and what to do. "
            "Every step says what it costs before it runs; on a terminal you are asked, otherwise --yes runs the steps that "
            "cost tokens. Exit code 1 if anything is wrong."),
        u"  bellwether-cli diagnose --gateway HolySheep --model gpt-4.1\n"
        "  bellwether-cli diagnose --base-url https://api.example.com/v1 --key-env OPENAI_KEY --yes --json\n"
        "  tail -n 1 bot.log | bellwether-cli diagnose --gateway HolySheep --from - --yes"_s};
}

void addDiagnosisOptions(CommandLine& line)
{
    line.addOption(u"model"_s, CliText::tr("The model to ask; the gateway's default, else its first, without it."),
                   u"M"_s);
    line.addOption(u"endpoint"_s, CliText::tr("The endpoint of the profile, by its name; without it the one that --from names, else the first in use."),
                   u"NAME"_s);
    line.addOption(u"from"_s,
                   CliText::tr("A file with a line of a log or a cURL command to start from; “-” reads stdin."),
                   u"FILE|-"_s);
    line.addOption(u"yes"_s, CliText::tr("Run the steps that cost tokens without asking."));
    line.addOption(u"json"_s, CliText::tr("Print one JSON document."));
    addCommonOptions(line);
}

Result<qsizetype> endpointIndex(const CommandLine& line, const gateway::GatewayProfile& profile, const diagnose::Lead& lead)
{
    if (!line.isSet(u"endpoint"_s))
        return diagnose::endpointFor(profile, lead);
    const QString name = line.value(u"endpoint"_s);
    for (qsizetype i = 0; i < profile.endpoints.size(); ++i) {
        if (profile.endpoints[i].name.compare(name, Qt::CaseInsensitive) == 0)
            return i;
    }
    return failure(ErrorCode::InvalidInput, CliText::tr("No endpoint of this gateway is called “%1”.").arg(name));
}

Result<diagnose::DiagnosisOrder> readOrder(const CommandLine& line)
{
    const Result<Pasted> pasted = line.isSet(u"from"_s) ? readPasted(line.value(u"from"_s)) : Result<Pasted>(Pasted());
    if (!pasted)
        return tl::unexpected(pasted.error());
    const Result<Target> target = readTarget(line, pasted->target);
    if (!target)
        return tl::unexpected(target.error());
    const Result<qsizetype> endpoint = endpointIndex(line, target->profile, pasted->lead);
    if (!endpoint)
        return tl::unexpected(endpoint.error());
    diagnose::DiagnosisOrder order;
    order.profile = target->profile;
    order.keys = target->keys;
    order.endpoint = *endpoint;
    order.model = line.isSet(u"model"_s) ? line.value(u"model"_s) : pasted->model;
    order.lead = pasted->lead;
    order.prices = knownPrices();
    return order;
}

//! Whether the person, or the command line for them, takes the cost. The event loop turns while they think: Ctrl+C is no yes.
class Consent
{
public:
    using Decide = std::function<void(bool)>;

    Consent(bool given, bool mayAsk) : m_given(given), m_mayAsk(mayAsk) {}

    void to(Step step, const StepCost& cost, const Decide& decide)
    {
        const QString what = u"%1: %2."_s.arg(diagnose::stepTitle(step), diagnose::costInWords(cost));
        const bool given = m_given || cost.requests == 0;
        if (!given && m_mayAsk && !hasLeft())
            return ask(what, decide);
        say(given ? what : CliText::tr("%1 Not run: add --yes to pay for it.").arg(what));
        decide(given);
    }

    //! No answer is waited for any more.
    void giveUp()
    {
        if (std::exchange(m_decide, {}))
            sayPart("\n");
    }

private:
    [[nodiscard]] bool hasLeft() const { return m_answers && m_answers->hasEnded(); }

    void ask(const QString& what, const Decide& decide)
    {
        if (!m_answers) {
            auto input = openInput(u"-"_s);
            if (!input)
                return decide(false);
            m_answers.emplace(std::move(*input), [this] { hear(); });
        }
        sayPart(CliText::tr("%1 Run it? [y/N] ").arg(what).toUtf8());
        m_decide = decide;
        hear();
    }

    void hear()
    {
        const std::optional<QByteArray> answer = m_decide ? m_answers->take() : std::nullopt;
        if (!m_decide || (!answer && !m_answers->hasEnded()))
            return;
        if (!answer)
            sayPart("\n"); // Ctrl+D leaves the line open
        std::exchange(m_decide, {})(answer && isYes(*answer));
    }

    bool m_given;
    bool m_mayAsk;
    std::optional<LineInput> m_answers; //!< since the first question
    Decide m_decide;                    //!< while one waits for its answer
};

std::pair<DiagnosisReport, bool> diagnosed(const diagnose::DiagnosisOrder& order, Consent& consent)
{
    Session session;
    ProgressLine progress;
    DiagnosisReport report;
    Diagnosis diagnosis(session.client(), order);
    QObject::connect(&diagnosis, &Diagnosis::stepProposed, &diagnosis, [&](Step step, const StepCost& cost) {
        progress.clear();
        consent.to(step, cost, [&diagnosis](bool yes) { diagnosis.decide(yes); });
    }, Qt::QueuedConnection);
    QObject::connect(&diagnosis, &Diagnosis::stepProgressed, &diagnosis, [&](Step step, int done, int of) {
        progress.show(u"%1 %2/%3"_s.arg(diagnose::stepTitle(step)).arg(done).arg(of));
    });
    QObject::connect(&diagnosis, &Diagnosis::finished, &diagnosis, [&](const DiagnosisReport& ended) {
        report = ended;
        session.finish();
    });
    diagnosis.start();
    const bool interrupted = session.run([&] {
        consent.giveUp();
        diagnosis.cancel();
    });
    return {report, interrupted};
}

} // namespace

int runDiagnose(const QStringList& arguments)
{
    CommandLine line(diagnoseHelp());
    addDiagnosisOptions(line);
    if (const auto done = line.parse(arguments))
        return *done;
    const Result<diagnose::DiagnosisOrder> order = readOrder(line);
    if (!order)
        return line.refuse(order.error().message);

    const bool here = gateway::isLoopback(order->profile.endpoints[order->endpoint].baseUrl.host());
    const bool stdinTaken = line.value(u"from"_s) == "-"_L1;
    Consent consent(line.isSet(u"yes"_s) || here, canAsk() && !stdinTaken);
    const auto [report, interrupted] = diagnosed(*order, consent);
    if (line.isSet(u"json"_s))
        printJson(diagnose::toJson(report));
    else
        printText(diagnose::toText(report));
    if (interrupted)
        return ExitInterrupted;
    return report.findings.isEmpty() ? ExitOk : ExitFailed;
}

} // namespace bw::cli
