// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QToolButton>

class QMenu;

namespace bw::ui {

class Presets;
class Theme;

//! The button that applies, saves, renames and removes presets. What was removed can be brought back for ten seconds by
//! its owner: see removed().
class PresetMenu final : public QToolButton
{
    Q_OBJECT

public:
    PresetMenu(const Theme& theme, Presets& presets, QWidget* parent = nullptr);

    void setCurrent(const QJsonObject& parameters); //!< what "save" keeps

signals:
    void chosen(const QJsonObject& parameters);
    void removed(const QString& name, const QJsonObject& parameters);
    void failed(const QString& sentence); //!< a file could not be read or written

private:
    void fill();
    void fillMore(QMenu& menu, const QString& name, const QJsonObject& parameters);
    void askName(const QString& title, const QString& given, const std::function<void(const QString&)>& then);
    void save();
    void rename(const QString& name);

    Presets& m_presets;
    QMenu* m_menu = nullptr;
    QJsonObject m_current;
};

} // namespace bw::ui
