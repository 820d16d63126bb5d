// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/call.h"

#include <QJsonObject>

namespace bw::ui {

//! What a conversation's requests are like besides the parameters of the API. Kept among the parameters, under one key
//! that is never sent.
struct ChatOptions
{
    static constexpr int MostToolRounds = 50;

    openai::Api api = openai::Api::Chat;
    net::Headers headers; //!< no credentials: they are kept in the conversation's file
    int toolRounds = 8;   //!< after so many to one prompt the person is warned

    bool operator==(const ChatOptions&) const = default;
};

[[nodiscard]] ChatOptions optionsIn(const QJsonObject& parameters);
//! Defaults take no room.
void putOptions(QJsonObject& parameters, const ChatOptions& options);
//! What is left when the options are taken out: parameters of the API, `stream` among them.
[[nodiscard]] QJsonObject withoutOptions(QJsonObject parameters);

//! Puts options, `stream` and the parameters that this API knows into a call that has its messages already. A completion
//! goes on from the newest prompt alone, with what was written after it: there are no roles in it.
void applyParameters(const QJsonObject& parameters, gateway::CallSpec& spec);

} // namespace bw::ui
