// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortcuts/bindingrules.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace bw::ui {

namespace {

struct BindingText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::KeyBindings)
};

constexpr std::array Editing = {
    QKeySequence::Copy,           QKeySequence::Cut,           QKeySequence::Paste,         QKeySequence::Undo,
    QKeySequence::Redo,           QKeySequence::SelectAll,     QKeySequence::Delete,        QKeySequence::Backspace,
    QKeySequence::DeleteEndOfWord, QKeySequence::DeleteStartOfWord, QKeySequence::MoveToNextWord, QKeySequence::MoveToPreviousWord,
    QKeySequence::SelectNextWord, QKeySequence::SelectPreviousWord,
    QKeySequence::MoveToStartOfDocument, QKeySequence::MoveToEndOfDocument,
    QKeySequence::InsertParagraphSeparator, QKeySequence::InsertLineSeparator,
};

bool isForEditing(const QKeySequence& keys)
{
    return std::ranges::any_of(Editing, [&keys](QKeySequence::StandardKey each) { return QKeySequence::keyBindings(each).contains(keys); });
}

bool isFunctionKey(Qt::Key key)
{
    return (key >= Qt::Key_F1 && key <= Qt::Key_F35) || key == Qt::Key_Escape
        || (key >= Qt::Key_MediaPlay && key < Qt::Key_AltGr); // media and browser keys; behind them are those of input methods
}

bool isModifier(Qt::Key key)
{
    return key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt || key == Qt::Key_Meta || key == Qt::Key_AltGr;
}

} // namespace

std::optional<QString> bindingProblem(const QKeySequence& keys)
{
    if (keys.isEmpty())
        return BindingText::tr("No keys were pressed.");
    const Qt::Key key = keys[0].key();
    const bool modified = keys[0].keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (isModifier(key) || key == Qt::Key_unknown)
        return BindingText::tr("Ctrl, Shift or Alt alone cannot be told from the beginning of other keys. Press another key with it.");
    if (isForEditing(keys))
        return BindingText::tr("%1 is for editing text, in every program, and stays that. Choose other keys.").arg(keysText({keys}));
    if (!modified && !isFunctionKey(key))
        return BindingText::tr("%1 is needed for typing and moving about, and one slip would set something off. Hold Ctrl or Alt with it, or "
                               "take a function key.")
            .arg(keysText({keys}));
    return std::nullopt;
}

QKeySequence singleStroke(const QKeySequence& keys)
{
    return keys.isEmpty() ? keys : QKeySequence(keys[0]);
}

QString keysText(const QList<QKeySequence>& keys)
{
    QStringList texts;
    for (const QKeySequence& each : keys)
        texts.append(each.toString(QKeySequence::NativeText));
    return texts.join(QStringLiteral(", "));
}

QString choicesToJson(const KeyChoices& choices)
{
    QJsonObject json;
    for (auto it = choices.begin(); it != choices.end(); ++it) {
        QJsonArray keys;
        for (const QKeySequence& each : it.value())
            keys.append(each.toString(QKeySequence::PortableText));
        json.insert(it.key(), keys);
    }
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::optional<KeyChoices> choicesFromJson(const QString& json)
{
    if (json.isEmpty())
        return KeyChoices();
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (!document.isObject())
        return std::nullopt;
    KeyChoices choices;
    const QJsonObject object = document.object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        QList<QKeySequence> keys;
        const QJsonArray texts = it.value().toArray();
        for (const QJsonValue& text : texts) {
            const QKeySequence each = QKeySequence::fromString(text.toString(), QKeySequence::PortableText);
            if (!bindingProblem(each) && !keys.contains(each))
                keys.append(each);
        }
        if (it.value().isArray() && (texts.isEmpty() || !keys.isEmpty()))
            choices.insert(it.key(), keys);
    }
    return choices;
}

} // namespace bw::ui
