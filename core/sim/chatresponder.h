// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/answer.h"
#include "sim/chatplan.h"
#include "sim/chatstream.h"
#include "sim/httprequest.h"

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

namespace bw::sim {

//! What else than its own delays happens to an answer.
struct AnswerConditions
{
    StreamFault fault = StreamFault::None;
    Nanoseconds extraDelay{0};
    QByteArray headers; //!< further lines of the head, each with its CRLF
};

//! POST /v1/chat/completions and /v1/completions.
class ChatResponder
{
public:
    //! Both must outlive the responder.
    ChatResponder(const Scenario& scenario, const AnswerCorpus& corpus);

    //! An order read before and its latest whole answer: load tests send the same bytes again and again.
    struct Known
    {
        tl::expected<ChatOrder, ApiProblem> order;
        std::optional<AnswerShape> shape{}; //!< of the kept rest; nothing: none is kept
        QByteArray rest{};                  //!< see ChatWriter::bodyRest()
    };

    //! What the request asks for. Valid until the next call.
    [[nodiscard]] Known& read(const HttpRequest& request, Dialect dialect);

    //! `known` must hold an order.
    [[nodiscard]] std::unique_ptr<Answer> answer(const HttpRequest& request, Dialect dialect, Known& known,
                                                 const ChatPlan& plan, AnswerConditions conditions);

private:
    [[nodiscard]] StreamScript script(const HttpRequest& request, const ChatOrder& order, const ChatPlan& plan,
                                      const AnswerConditions& conditions) const;
    void keepRest(Known& known, Dialect dialect, const ChatPlan& plan) const;

    const Scenario& m_scenario;
    const AnswerCorpus& m_corpus;
    std::unordered_map<std::string, Known> m_chats; // by body
    std::unordered_map<std::string, Known> m_completions;
    Known m_large; // the order of the latest body that is too large to keep
};

} // namespace bw::sim
