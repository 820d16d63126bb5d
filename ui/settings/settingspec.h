// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/settings.h"

#include <QList>
#include <QString>

#include <functional>

class QObject;

namespace bw::ui {

struct Services;

struct SettingChoice
{
    QString value;
    QString text;
};

//! What a person sees of one row of the settings table. A value; in the language of when it was made.
struct SettingSpec
{
    enum class Editor {
        Switch, //!< bool
        Number, //!< int, within the table's range
        Choice, //!< one of `choices`
        Line,   //!< text
        Text,   //!< text of several lines
    };

    Setting key{};
    QString section; //!< id of the SettingsSection
    QString card;    //!< title of the card in it; rows of one card follow each other
    QString name;
    QString description;
    QString words{}; //!< what else people may look for
    Editor editor = Editor::Switch;
    QString unit{};        //!< behind a number, with the space before it
    QString (*unitOf)(int) = nullptr; //!< the same where it changes with the number
    QString least{};       //!< what stands in the place of the lowest number; empty: the number
    QString placeholder{}; //!< what stands in an empty field
    std::function<QList<SettingChoice>(const Services&)> choices{};
    using Obstacle = std::function<void(const QString& sentences)>;
    //! Tells `done` later why it has no effect here now, in whole sentences; empty: it has. May be unset.
    std::function<void(QObject* receiver, Obstacle done)> askObstacle{};
};

//! Every setting that a person can change, section by section.
[[nodiscard]] QList<SettingSpec> settingSpecs();
[[nodiscard]] SettingSpec settingSpec(Setting key); //!< of one that is not internal

//! Remembered, not chosen: it has no row.
[[nodiscard]] bool isInternalSetting(Setting key) noexcept;

// By file, for settingSpecs().
[[nodiscard]] QList<SettingSpec> generalSpecs();
[[nodiscard]] QList<SettingSpec> appearanceSpecs();
[[nodiscard]] QList<SettingSpec> playgroundSpecs();
[[nodiscard]] QList<SettingSpec> networkSpecs();
[[nodiscard]] QList<SettingSpec> notificationSpecs();
[[nodiscard]] QList<SettingSpec> dataSpecs();
[[nodiscard]] QList<SettingSpec> privacySpecs();

} // namespace bw::ui
