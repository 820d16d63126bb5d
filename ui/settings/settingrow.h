// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settingssection.h"

#include <QWidget>

class QLabel;

namespace bw::ui {

class IconButton;
class Theme;

//! One setting on a line: name and description at the left, its control and a button back to the default at the right.
//! Its object name is the topic's id, so that the search finds it.
class SettingRow : public QWidget
{
    Q_OBJECT

public:
    //! Takes the control over. Its accessible name becomes the topic's name, its accessible description `description`,
    //! unless it has ones of its own.
    SettingRow(const Theme& theme, const SettingTopic& topic, const QString& description, QWidget* control, QWidget* parent = nullptr);

    void setDescription(const QString& description);
    void setChanged(bool changed); //!< another value than the default: it can be reset
    void mark(const QStringList& words); //!< in name and description: what was searched; empty: nothing
    [[nodiscard]] QWidget& control() noexcept { return *m_control; }
    [[nodiscard]] QString name() const { return m_nameText; }

signals:
    void resetRequested();

private:
    void showTexts();

    QWidget* m_control = nullptr;
    QLabel* m_name = nullptr;
    QLabel* m_description = nullptr;
    IconButton* m_reset = nullptr;
    QString m_nameText;
    QString m_descriptionText;
    QStringList m_marked;
};

} // namespace bw::ui
