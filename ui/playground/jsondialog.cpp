// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/jsondialog.h"

#include "base/jsontext.h"
#include "theme/theme.h"

#include <QDialogButtonBox>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr QSize JsonDialogSize(560, 520);
constexpr int LeastLines = 12;

//! Set elsewhere: the model above the conversation, the messages by it, `stream` among the parameters.
constexpr std::array Colliding = {"model"_L1, "messages"_L1, "prompt"_L1, "stream"_L1};

QString bodyNote(const QJsonValue& body)
{
    const QStringList keys = collidingKeys(body.toObject());
    if (keys.isEmpty())
        return {};
    return JsonDialog::tr("Left out when you accept, because the conversation sets it: %1. Choose the model above the chat, and stream among the "
                          "parameters.").arg(keys.join(u", "_s));
}

} // namespace

JsonDialog::JsonDialog(const Theme& theme, const QString& title, const QString& explanation, QWidget* parent)
    : TypedDialog(parent), m_edit(new JsonEdit(theme, title, this)), m_above(new QVBoxLayout)
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(JsonDialogSize);
    auto* const words = new QLabel(explanation, this);
    words->setWordWrap(true);
    words->setVisible(!explanation.isEmpty());
    setTone(words, Tone::Secondary);
    m_edit->setLines(LeastLines);

    auto* const buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(tr("Use it"), QDialogButtonBox::AcceptRole);
    setTone(m_accept, Tone::Primary);
    buttons->addButton(QDialogButtonBox::Cancel);
    m_unset = buttons->addButton(tr("Unset"), QDialogButtonBox::ResetRole);
    auto* const tidy = buttons->addButton(tr("Tidy up"), QDialogButtonBox::ActionRole);
    m_above->setSpacing(8);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(10);
    column->addWidget(words);
    column->addLayout(m_above);
    column->addWidget(m_edit, 1);
    column->addWidget(buttons);

    connect(tidy, &QPushButton::clicked, m_edit, &JsonEdit::tidy);
    connect(m_edit, &JsonEdit::changed, this, [this] { judge(); });
    connect(buttons, &QDialogButtonBox::rejected, this, &JsonDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        accepting(m_edit->value());
        accept();
    });
    connect(m_unset, &QPushButton::clicked, this, [this] {
        emit edited(std::nullopt);
        accept();
    });
    m_edit->setFocus();
}

QStringList JsonDialog::typed() const
{
    return {m_edit->text()};
}

void JsonDialog::setEmptyText(const QString& sentence)
{
    m_unset->setVisible(!sentence.isEmpty());
    m_unset->setToolTip(sentence);
}

void JsonDialog::accepting(const std::optional<QJsonValue>& value)
{
    emit edited(value);
}

void JsonDialog::judge()
{
    setAcceptable(m_edit->isValid());
}

void JsonDialog::setAcceptable(bool acceptable)
{
    m_accept->setEnabled(acceptable);
}

QStringList collidingKeys(const QJsonObject& body)
{
    QStringList keys;
    for (const QLatin1StringView key : Colliding) {
        if (body.contains(key))
            keys.append(key);
    }
    return keys;
}

JsonDialog* newBodyDialog(const Theme& theme, const QJsonObject& parameters, QWidget* parent)
{
    auto* const dialog = new JsonDialog(theme, JsonDialog::tr("Body of the request"),
                                        JsonDialog::tr("Everything that is sent besides model, messages and stream, as JSON. Parameters that only "
                                                       "your gateway knows belong here too."), parent);
    dialog->setEmptyText(JsonDialog::tr("No parameter is sent."));
    dialog->editor().setText(parameters.isEmpty() ? QString() : prettyJson(parameters));
    dialog->editor().setPlaceholder(u"{ \"top_k\": 40 }"_s);
    dialog->editor().setCheck([](const QJsonValue& value) {
        return value.isObject() ? QString() : JsonDialog::tr("The body is a JSON object: it begins with { and ends with }.");
    });
    dialog->editor().setNote(bodyNote);
    return dialog;
}

} // namespace bw::ui
