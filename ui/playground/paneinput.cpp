// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/paneinput.h"

#include "base/settings.h"
#include "gateways/gatewaybook.h"
#include "openai/chatcompletion.h"
#include "playground/chatpane.h"
#include "playground/chatsession.h"
#include "playground/attachmentbar.h"
#include "playground/composer.h"
#include "playground/modelcatalog.h"
#include "playground/panegrid.h"
#include "spend/pricebook.h"

using namespace std::chrono_literals;

namespace bw::ui {

namespace {

constexpr auto DraftDelay = 600ms;
constexpr qint64 TypicalAnswer = 250; //!< tokens, while a conversation has none to go by

//! The mean answer of this conversation so far.
qint64 likelyAnswer(const ConversationTotals& totals)
{
    return totals.requests > 0 && totals.tokensOut > 0 ? totals.tokensOut / totals.requests : TypicalAnswer;
}

//! Of the prompt: the whole less what it would be without them.
PicoUsd costOfPart(qint64 tokens, openai::Usage usage, const spend::Price& price)
{
    const PicoUsd whole = spend::cost(usage, price).total();
    usage.promptTokens -= tokens;
    return whole - spend::cost(usage, price).total();
}

} // namespace

PaneInput::PaneInput(Services& services, PaneGrid& grid, ModelCatalog& catalog, Composer& shared, QObject* parent)
    : QObject(parent), m_services(services), m_grid(grid), m_catalog(catalog), m_shared(shared)
{
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(DraftDelay);
    connect(&m_draftTimer, &QTimer::timeout, this, &PaneInput::keepDrafts);
    adoptInput(shared, nullptr);
    adopt(*grid.panes().first());
    connect(&grid, &PaneGrid::paneMade, this, [this](ChatPane* pane) { adopt(*pane); });
    connect(&grid, &PaneGrid::countChanged, this, [this] {
        leaveLostEdit();
        refreshForecast();
    });
}

void PaneInput::adopt(ChatPane& pane)
{
    connect(&pane, &ChatPane::ownInputMade, this, [this, &pane](Composer* input) { adoptInput(*input, &pane); });
    connect(&pane, &ChatPane::stateChanged, this, &PaneInput::refresh);
    connect(&pane, &ChatPane::leftOutChanged, this, &PaneInput::refresh);
    connect(&pane, &QObject::destroyed, this, [this, &pane] { m_known.remove(&pane); });
    pane.setOwnInput(!m_isShared);
}

void PaneInput::adoptInput(Composer& input, ChatPane* owner)
{
    connect(&input, &Composer::sent, this, [this, &input](const QString& prompt) { send(input, prompt); });
    connect(&input, &Composer::stopRequested, this, [this, &input] { stop(input); });
    connect(&input, &Composer::editLastRequested, this, [this, &input] { editLast(input); });
    connect(&input, &Composer::textChanged, this, [this, &input] {
        m_draftTimer.start();
        refreshForecast(input);
    });
    const auto followKeys = [this, &input] { input.setSendOnEnter(m_services.settings.value<bool>(Setting::SendOnEnter)); };
    connect(&m_services.settings, &Settings::changed, &input, followKeys);
    followKeys();
    if (owner && owner->session()) {
        input.setText(owner->session()->conversation().draft);
        input.attachments().setAttachments(m_kept.attached.value(owner->session()->id()));
    }
}

//! The pane whose prompt is edited in the shared input was closed.
void PaneInput::leaveLostEdit()
{
    const auto edited = m_edited.constFind(&m_shared);
    if (m_shared.isEditing() && edited != m_edited.cend() && !m_grid.panes().contains(edited->pane))
        m_shared.leaveEditing();
}

void PaneInput::setShared(bool shared)
{
    if (m_isShared == shared)
        return;
    keepDrafts();
    m_isShared = shared;
    m_shared.setVisible(shared);
    for (ChatPane* const pane : m_grid.panes())
        pane->setOwnInput(!shared);
    showDrafts();
    refresh();
    current().focusInput();
    emit sharedChanged();
}

Composer& PaneInput::current() const
{
    Composer* const own = m_isShared ? nullptr : m_grid.current().ownInput();
    return own ? *own : m_shared;
}

QList<ChatPane*> PaneInput::targets() const
{
    return targetsOf(current());
}

QList<ChatPane*> PaneInput::targetsOf(const Composer& input) const
{
    QList<ChatPane*> targets;
    for (ChatPane* const pane : m_grid.panes()) {
        if (&input == &m_shared ? !pane->isLeftOut() : pane->ownInput() == &input)
            targets.append(pane);
    }
    return targets;
}

QList<Composer*> PaneInput::inputs() const
{
    QList<Composer*> inputs;
    for (ChatPane* const pane : m_grid.panes()) {
        if (!m_isShared && pane->ownInput())
            inputs.append(pane->ownInput());
    }
    return m_isShared ? QList<Composer*>{&m_shared} : inputs;
}

//! None is asked while one has no gateway or no model: half of a comparison would be none.
void PaneInput::send(Composer& input, const QString& prompt)
{
    const Instant pressed = systemClock().now();
    const QList<ChatPane*> targets = targetsOf(input);
    for (ChatPane* const pane : targets) {
        if (!isReady(*pane))
            return;
    }
    bool sent = false;
    for (ChatPane* const pane : targets)
        sent = sendTo(*pane, input, prompt, pressed) || sent;
    if (!sent)
        return;
    if (input.isEditing())
        input.leaveEditing();
    else {
        input.setText({});
        input.attachments().setAttachments({});
    }
    keepDrafts();
}

bool PaneInput::isReady(ChatPane& pane)
{
    const store::Conversation& conversation = pane.session()->conversation();
    const bool there = m_services.gateways.find(conversation.gateway).has_value();
    if (!there)
        emit gatewayMissing(&pane);
    else if (conversation.model.isEmpty())
        emit modelMissing(&pane);
    return there && !conversation.model.isEmpty();
}

bool PaneInput::sendTo(ChatPane& pane, const Composer& input, const QString& prompt, Instant pressed)
{
    ChatSession& session = *pane.session();
    if (!input.isEditing())
        return session.send(prompt, input.parts(), pressed);
    const auto edited = m_edited.constFind(&input);
    if (edited == m_edited.cend())
        return session.editLastPrompt(prompt, input.attachedParts(), pressed);
    return edited->pane == &pane && session.edit(edited->prompt, prompt, input.attachedParts(), pressed);
}

void PaneInput::edit(ChatPane& pane, const MessageId& prompt)
{
    const QList<store::Message> path = pane.session()->path();
    const auto found = std::ranges::find(path, prompt, &store::Message::id);
    if (found == path.cend() || pane.session()->isStreaming())
        return;
    m_grid.setCurrent(pane);
    pane.setLeftOut(false);
    keepDrafts();
    m_edited.insert(&current(), {&pane, prompt});
    current().edit(found->text);
}

void PaneInput::editLast(Composer& input)
{
    for (const ChatPane* const pane : targetsOf(input)) {
        const QString prompt = pane->session()->lastPrompt();
        if (pane->session()->isStreaming() || prompt.isEmpty())
            continue;
        keepDrafts();
        m_edited.remove(&input);
        input.edit(prompt);
        return;
    }
}

void PaneInput::stop()
{
    stop(current());
}

void PaneInput::stop(const Composer& input)
{
    for (ChatPane* const pane : targetsOf(input))
        pane->session()->stop();
}

InputKept PaneInput::keep()
{
    keepDrafts();
    InputKept kept = m_kept;
    kept.shared = m_isShared;
    return kept;
}

void PaneInput::resume(const InputKept& kept)
{
    setShared(kept.shared);
    m_kept = kept;
    showDrafts();
}

//! With the conversation whose prompt it is; a change of the last one of all panes with their head.
void PaneInput::keepEdit(const Composer& input, const QList<ChatPane*>& panes)
{
    for (const ChatPane* const pane : panes) {
        if (pane->session())
            m_kept.edits.remove(pane->session()->id());
    }
    if (!input.isEditing() || panes.isEmpty())
        return;
    const Edited edited = m_edited.value(&input);
    const ChatPane* const pane = panes.contains(edited.pane) ? edited.pane : panes.first();
    m_kept.edits.insert(pane->session()->id(), {edited.prompt, input.text(), input.attachments().attachments()});
}

void PaneInput::showEdit(Composer& input, const QList<ChatPane*>& panes)
{
    for (ChatPane* const pane : panes) {
        const auto kept = m_kept.edits.constFind(pane->session()->id());
        if (kept == m_kept.edits.cend())
            continue;
        const QList<store::Message> path = pane->session()->path();
        if (kept->prompt.isEmpty())
            m_edited.remove(&input);
        else if (std::ranges::find(path, kept->prompt, &store::Message::id) != path.cend())
            m_edited.insert(&input, {pane, kept->prompt});
        else
            continue; // gone meanwhile
        const EditKept edit = *kept;
        input.edit(edit.text);
        input.attachments().setAttachments(edit.attached);
        return;
    }
}

void PaneInput::keepDraftsSoon()
{
    m_draftTimer.start();
}

//! The shared input's draft is the head's.
void PaneInput::keepDrafts()
{
    m_draftTimer.stop();
    for (ChatPane* const pane : m_grid.panes()) {
        ChatSession* const session = pane->session();
        Composer* const input = m_isShared ? (pane->index() == 0 ? &m_shared : nullptr) : pane->ownInput();
        if (!session)
            continue;
        m_kept.tools.insert(session->id(), pane->tools().typed());
        if (input)
            keepEdit(*input, m_isShared ? m_grid.panes() : QList<ChatPane*>{pane});
        if (input && !input->isEditing()) {
            session->setDraft(input->text());
            m_kept.attached.insert(session->id(), input->attachments().attachments());
        }
        session->saveHead();
    }
}

void PaneInput::showDrafts()
{
    for (ChatPane* const pane : m_grid.panes())
        pane->tools().setTyped(m_kept.tools.value(pane->session()->id()));
    for (Composer* const input : inputs()) {
        const QList<ChatPane*> panes = m_isShared ? m_grid.panes() : targetsOf(*input);
        input->setEditing(false);
        input->setText(panes.first()->session()->conversation().draft);
        input->attachments().setAttachments(m_kept.attached.value(panes.first()->session()->id()));
        showEdit(*input, panes);
    }
    m_draftTimer.stop();
}

void PaneInput::refresh()
{
    for (const ChatPane* const pane : m_grid.panes()) {
        if (const ChatSession* const session = pane->session())
            m_known.insert(pane, {session->contextTokens(), likelyAnswer(totalsOf(session->conversation().messages))});
    }
    for (Composer* const input : inputs()) {
        const QList<ChatPane*> targets = targetsOf(*input);
        input->setStreaming(std::ranges::any_of(targets, [](ChatPane* pane) { return pane->session() && pane->session()->isStreaming(); }));
    }
    refreshForecast();
}

void PaneInput::refreshForecast()
{
    for (Composer* const input : inputs())
        refreshForecast(*input);
}

void PaneInput::refreshForecast(Composer& input)
{
    QList<PaneForecast> panes;
    const QString typed = input.text();
    const QList<Attachment> files = input.attachments().attachments();
    for (const ChatPane* const pane : targetsOf(input)) {
        if (pane->session())
            panes.append(forecast(*pane, typed, files));
    }
    QStringList estimates;
    for (const Attachment& file : files)
        estimates.append(estimateOf(file, targetsOf(input), typed));
    input.attachments().setEstimates(estimates);
    const ForecastTexts texts = typed.trimmed().isEmpty() && files.isEmpty() ? ForecastTexts() : forecastTexts(panes);
    input.setForecast(texts.line, texts.hint);
    input.setContext(contextFill(panes), contextHint(panes));
}

//! Beside the others it may reach a dearer tier; alone it is what the person looks at.
QString PaneInput::estimateOf(const Attachment& file, const QList<ChatPane*>& panes, const QString& typed) const
{
    QList<FileForecast> each;
    for (const ChatPane* const pane : panes) {
        if (!pane->session())
            continue;
        const PaneForecast alone = forecast(*pane, typed, {file});
        each.append({alone.attached, alone.attachedCost});
    }
    return fileForecastText(each);
}

PaneForecast PaneInput::forecast(const ChatPane& pane, const QString& typed, const QList<Attachment>& attached) const
{
    const store::Conversation& conversation = pane.session()->conversation();
    const auto profile = m_services.gateways.find(conversation.gateway);
    const Known known = m_known.value(&pane);
    qint64 tokensOfFiles = 0;
    for (const Attachment& file : attached)
        tokensOfFiles += tokensFor(file, conversation.model);
    openai::Usage usage;
    usage.estimated = true;
    usage.promptTokens = known.context + openai::estimateTokens(typed) + tokensOfFiles;
    usage.completionTokens = known.answer;
    const auto price = spend::findPrice(profile ? profile->prices : QList<spend::Price>(), m_services.prices, conversation.model, spend::priceDay());
    return {.model = conversation.model,
            .tokensIn = usage.promptTokens,
            .tokensOut = usage.completionTokens,
            .cost = price ? std::optional(spend::cost(usage, *price).total()) : std::nullopt,
            .context = profile ? m_catalog.context(*profile, conversation.model) : 0,
            .attached = tokensOfFiles,
            .attachedCost = price ? std::optional(costOfPart(tokensOfFiles, usage, *price)) : std::nullopt};
}

} // namespace bw::ui
