// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace bw::ui {

//! Something that the help explains, row by row.
struct HelpTopic
{
    QString id; //!< "numbers"
    QString title;
    QString introduction;
    QStringList columns;
    QList<QStringList> rows; //!< as wide as the columns
};

[[nodiscard]] HelpTopic numbersTopic(); //!< what each number means, here and in other tools
[[nodiscard]] HelpTopic trapsTopic();   //!< what is often copied and does not do what it is said to
[[nodiscard]] HelpTopic filtersTopic(); //!< what the filter above the log of requests understands

} // namespace bw::ui
