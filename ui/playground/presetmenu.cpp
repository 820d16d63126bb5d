// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/presetmenu.h"

#include "playground/presets.h"
#include "theme/theme.h"

#include <QInputDialog>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace bw::ui {

PresetMenu::PresetMenu(const Theme& theme, Presets& presets, QWidget* parent)
    : QToolButton(parent), m_presets(presets), m_menu(new QMenu(this))
{
    setText(tr("Presets"));
    setIcon(theme.icon(u"sliders"_s));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::InstantPopup);
    setMenu(m_menu);
    setObjectName(u"presets"_s);
    setToolTip(tr("Named sets of parameters: apply, save, rename, remove"));
    connect(m_menu, &QMenu::aboutToShow, this, &PresetMenu::fill);
}

void PresetMenu::setCurrent(const QJsonObject& parameters)
{
    m_current = parameters;
}

void PresetMenu::fill()
{
    m_menu->clear();
    const auto presets = m_presets.all();
    if (!presets)
        emit failed(presets.error().message);
    for (const Preset& preset : presets.value_or(QList<Preset>())) {
        QMenu* const each = m_menu->addMenu(QString(preset.name).replace(u'&', "&&"_L1));
        fillMore(*each, preset.name, preset.parameters);
    }
    if (m_menu->isEmpty())
        m_menu->addAction(tr("No preset yet"))->setEnabled(false);
    m_menu->addSeparator();
    m_menu->addAction(tr("Save these parameters as…"), this, &PresetMenu::save);
    m_menu->addAction(tr("Unset all parameters"), this, [this] { emit chosen({}); })->setEnabled(!m_current.isEmpty());
}

void PresetMenu::fillMore(QMenu& menu, const QString& name, const QJsonObject& parameters)
{
    menu.addAction(tr("Apply"), this, [this, parameters] { emit chosen(parameters); });
    menu.addAction(tr("Replace by these parameters"), this, [this, name] {
        if (const auto saved = m_presets.save(name, m_current); !saved)
            emit failed(saved.error().message);
    });
    menu.addAction(tr("Rename…"), this, [this, name] { rename(name); });
    menu.addAction(tr("Remove"), this, [this, name, parameters] {
        if (const auto gone = m_presets.remove(name))
            emit removed(name, parameters);
        else
            emit failed(gone.error().message);
    });
}

void PresetMenu::askName(const QString& title, const QString& given, const std::function<void(const QString&)>& then)
{
    auto* const dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(tr("Name of the preset"));
    dialog->setTextValue(given);
    connect(dialog, &QInputDialog::textValueSelected, this, then);
    dialog->open();
}

void PresetMenu::save()
{
    askName(tr("Save parameters"), {}, [this](const QString& name) {
        if (const auto saved = m_presets.save(name, m_current); !saved)
            emit failed(saved.error().message);
    });
}

void PresetMenu::rename(const QString& name)
{
    askName(tr("Rename preset"), name, [this, name](const QString& to) {
        if (const auto renamed = m_presets.rename(name, to); !renamed)
            emit failed(renamed.error().message);
    });
}

} // namespace bw::ui
