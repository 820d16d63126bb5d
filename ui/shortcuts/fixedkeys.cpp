// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortcuts/fixedkeys.h"

#include "base/settings.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

struct FixedKeyText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::FixedKeys)
};

CommandRow fixedRow(const QString& group, const QString& name, const QString& place, const QList<QKeySequence>& keys)
{
    return {{}, group, name, place, keys, keys};
}

} // namespace

QKeySequence deletionKeys()
{
#ifdef Q_OS_MACOS
    return Qt::CTRL | Qt::Key_Backspace; // what its keyboards call Delete, as in the Finder
#else
    return Qt::CTRL | Qt::Key_Delete;
#endif
}

QString controlEnterText()
{
#ifdef Q_OS_MACOS
    const Qt::Key enter = Qt::Key_Return; // the other one is at the end of its keyboards
#else
    const Qt::Key enter = Qt::Key_Enter; // what people call it
#endif
    return QKeySequence(Qt::CTRL | enter).toString(QKeySequence::NativeText);
}

QList<CommandRow> fixedKeys(const Settings& settings)
{
    const QKeySequence enter(Qt::Key_Return);
    const QKeySequence withControl(Qt::CTRL | Qt::Key_Return);
    const QKeySequence withShift(Qt::SHIFT | Qt::Key_Return);
    const bool plainSends = settings.value<bool>(Setting::SendOnEnter);
    const QString input = u"input"_s;
    const QString list = u"list"_s;
    const QString message = u"message"_s;
    const QString chats = FixedKeyText::tr("Playground");
    return {
        fixedRow(input, FixedKeyText::tr("Send"), chats, plainSends ? QList{enter, withControl} : QList{withControl}),
        fixedRow(input, FixedKeyText::tr("Begin a new line"), chats, {plainSends ? withShift : enter}),
        fixedRow(input, FixedKeyText::tr("Edit the last prompt, from an empty input"), chats, {Qt::Key_Up}),
        fixedRow(message, FixedKeyText::tr("Choose the message above, or below"), chats, {Qt::ALT | Qt::Key_Up, Qt::ALT | Qt::Key_Down}),
        fixedRow(message, FixedKeyText::tr("Another version of the chosen message"), chats, {Qt::ALT | Qt::Key_Left, Qt::ALT | Qt::Key_Right}),
        fixedRow(message, FixedKeyText::tr("What can be done with the chosen message"), chats, {Qt::SHIFT | Qt::Key_F10}),
        fixedRow(list, FixedKeyText::tr("Delete (can be undone)"), chats, {deletionKeys()}),
        fixedRow(list, FixedKeyText::tr("What else can be done"), chats, {Qt::SHIFT | Qt::Key_F10}),
        fixedRow(u"runs"_s, FixedKeyText::tr("Delete the chosen runs (can be undone)"), FixedKeyText::tr("Runs"), {deletionKeys()}),
    };
}

} // namespace bw::ui
