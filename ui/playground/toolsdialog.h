// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/typeddialog.h"

#include <QJsonArray>
#include <QJsonObject>

class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace bw::ui {

class JsonEdit;
class Theme;

//! The functions that a model may call: name, description, and the JSON schema of their parameters.
class ToolsDialog final : public TypedDialog
{
    Q_OBJECT

public:
    ToolsDialog(const Theme& theme, const QJsonArray& tools, QWidget* parent = nullptr);

signals:
    void edited(const QJsonArray& tools); //!< once, when accepted; as the API takes them

protected:
    [[nodiscard]] QStringList typed() const override;

private:
    //! As typed, right or wrong. What is no function is kept as it is.
    struct Tool
    {
        QString name;
        QString description;
        QString parameters;
        bool strict = false;
        QJsonObject other; //!< not empty: a tool of another kind

        bool operator==(const Tool&) const = default;
    };

    void makeForm(const Theme& theme);
    void buildLayout(const Theme& theme);
    void fillTemplates(QPushButton& add);
    void addTool(const Tool& tool);
    void removeTool();
    void show(int row);
    void keep(); //!< what is typed into the shown one
    void refresh();
    [[nodiscard]] QString problemOf(const Tool& tool) const;
    [[nodiscard]] QString firstProblem() const;
    [[nodiscard]] QJsonArray tools() const;

    QList<Tool> m_tools;
    QListWidget* m_list = nullptr;
    QWidget* m_form = nullptr;
    QLineEdit* m_name = nullptr;
    QPlainTextEdit* m_description = nullptr;
    JsonEdit* m_parameters = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_accept = nullptr;
    bool m_showing = false;
};

} // namespace bw::ui
