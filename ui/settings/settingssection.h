// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <functional>

class QWidget;

namespace bw::ui {

struct Services;

//! One thing that the search of the settings finds.
struct SettingTopic
{
    QString id;      //!< the object name of the widget that shows it within its section
    QString name;    //!< as it stands beside its control
    QString words{}; //!< what else people may look for: the description, other names of it
};

//! A part of the settings: a line in the list at the left, and a widget of SettingsCards.
struct SettingsSection
{
    QString id; //!< "general"
    QString title;
    QString icon; //!< resources/icons/NAME.svg
    QList<SettingTopic> topics;
    //! Called when the section is first shown or something in it is found. The search shows and hides the topics'
    //! widgets and the cards around them: a section never hides those itself. It needs no scroll area of its own.
    std::function<QWidget*(Services&, QWidget* parent)> make;
};

//! Every section, in the order of the list.
[[nodiscard]] QList<SettingsSection> settingsSections();

} // namespace bw::ui
