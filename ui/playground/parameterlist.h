// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/chatoptions.h"
#include "playground/parameterspec.h"

#include <QJsonObject>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace bw::ui {

class ParameterField;
class ParameterGroup;
class PresetMenu;
class Presets;
class Theme;
class UndoBar;

//! Everything that goes along with the requests of a conversation besides its messages: every parameter of the API in
//! groups, with a search over them, presets, the whole body as JSON, headers. Unset is not sent.
class ParameterList final : public QWidget
{
    Q_OBJECT

public:
    //! `presetFile`: where presets are kept.
    ParameterList(const Theme& theme, const QString& presetFile, QWidget* parent = nullptr);

    void setParameters(const QJsonObject& parameters); //!< no signal
    [[nodiscard]] const QJsonObject& parameters() const noexcept { return m_parameters; } //!< what is valid and set

signals:
    void changed(const QJsonObject& parameters); //!< by the person

private:
    void addHeading(QVBoxLayout& column);
    void addGroup(QVBoxLayout& column, ParameterSpec::Group group);
    void addRequestGroup(QVBoxLayout& column);
    QWidget* makeRow(const QString& name, QWidget* control, const QString& hint);
    void showValues();
    void showCounts();
    void filter();
    void take(const ParameterSpec& spec, const std::optional<QJsonValue>& value);
    void takeOptions(const ChatOptions& options);
    void replace(const QJsonObject& parameters); //!< by the person
    void edit(ParameterField& field);
    void editObject(ParameterField& field);
    void editBody();
    void editHeaders();
    void offerUndo(const QString& name, const QJsonObject& parameters);
    void showProblem(const QString& sentence);
    [[nodiscard]] QStringList others() const; //!< parameters that have no field

    const Theme& m_theme;
    Presets* m_presets = nullptr;
    PresetMenu* m_menu = nullptr;
    UndoBar* m_undo = nullptr;
    QLabel* m_problem = nullptr;
    QLineEdit* m_search = nullptr;
    QLabel* m_nothing = nullptr; //!< "no parameter is called so"
    QList<ParameterField*> m_fields;
    QList<ParameterGroup*> m_groups; //!< by ParameterSpec::Group
    ParameterGroup* m_request = nullptr;
    QComboBox* m_api = nullptr;
    QSpinBox* m_rounds = nullptr;
    QPushButton* m_headers = nullptr;
    QLabel* m_others = nullptr;
    QJsonObject m_parameters;
};

} // namespace bw::ui
