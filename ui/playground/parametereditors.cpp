// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ParameterList that opens windows for values that need one.
#include "base/jsontext.h"
#include "playground/headersdialog.h"
#include "playground/jsondialog.h"
#include "playground/parameterfield.h"
#include "playground/parameterlist.h"
#include "playground/schemadialog.h"
#include "playground/toolsdialog.h"

using namespace Qt::StringLiterals;

namespace bw::ui {

void ParameterList::edit(ParameterField& field)
{
    const ParameterSpec& spec = field.spec();
    const QJsonValue value = m_parameters.value(spec.name);
    const auto takeBack = [this, &field](const std::optional<QJsonValue>& edited) {
        take(field.spec(), edited);
        showValues();
    };
    if (spec.kind == ParameterSpec::Kind::Tools) {
        auto* const dialog = new ToolsDialog(m_theme, value.toArray(), this);
        connect(dialog, &ToolsDialog::edited, this, [takeBack](const QJsonArray& tools) {
            takeBack(tools.isEmpty() ? std::nullopt : std::optional<QJsonValue>(tools));
        });
        dialog->open();
    } else if (spec.kind == ParameterSpec::Kind::Format) {
        auto* const dialog = new SchemaDialog(m_theme, value, this);
        connect(dialog, &JsonDialog::edited, this, takeBack);
        connect(dialog, &QDialog::rejected, this, &ParameterList::showValues); // the choice goes back to what it was
        dialog->open();
    } else {
        editObject(field);
    }
}

void ParameterList::editObject(ParameterField& field)
{
    auto* const dialog = new JsonDialog(m_theme, field.spec().name, field.spec().hintText(), this);
    const QJsonValue value = m_parameters.value(field.spec().name);
    dialog->setEmptyText(tr("It is not sent."));
    dialog->editor().setText(value.isObject() ? prettyJson(value) : QString());
    dialog->editor().setPlaceholder(u"{ }"_s);
    dialog->editor().setCheck([](const QJsonValue& json) {
        return json.isObject() ? QString() : tr("This is a JSON object: it begins with { and ends with }.");
    });
    connect(dialog, &JsonDialog::edited, this, [this, &field](const std::optional<QJsonValue>& edited) {
        take(field.spec(), edited);
        showValues();
    });
    dialog->open();
}

//! The options stay: they are not of the body.
void ParameterList::editBody()
{
    QJsonObject body = withoutOptions(m_parameters);
    const QJsonValue stream = body.take(u"stream"_s);
    JsonDialog* const dialog = newBodyDialog(m_theme, body, this);
    connect(dialog, &JsonDialog::edited, this, [this, stream](const std::optional<QJsonValue>& edited) {
        QJsonObject parameters = edited.value_or(QJsonValue()).toObject();
        for (const QString& key : collidingKeys(parameters))
            parameters.remove(key);
        if (!stream.isUndefined())
            parameters.insert(u"stream"_s, stream);
        putOptions(parameters, optionsIn(m_parameters));
        replace(parameters);
    });
    dialog->open();
}

void ParameterList::editHeaders()
{
    auto* const dialog = new HeadersDialog(m_theme, optionsIn(m_parameters).headers, this);
    connect(dialog, &HeadersDialog::edited, this, [this](const net::Headers& headers) {
        ChatOptions options = optionsIn(m_parameters);
        options.headers = headers;
        takeOptions(options);
    });
    dialog->open();
}

} // namespace bw::ui
