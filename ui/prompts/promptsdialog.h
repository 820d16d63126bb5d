// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/promptfile.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QPlainTextEdit;
class QPushButton;

namespace bw::ui {

class FormField;
class PromptLibrary;
class PromptModel;
class Theme;
class UndoBar;

//! The person's prompts: find, write, put into folders, delete, take along. What is typed is kept when another prompt is
//! chosen or the dialog closes; a change and a deletion can be undone for ten seconds.
class PromptsDialog final : public QDialog
{
    Q_OBJECT

public:
    PromptsDialog(const Theme& theme, PromptLibrary& library, QWidget* parent = nullptr);

    void beginNew(const QString& text); //!< an unnamed one with this text
    void done(int result) override;

signals:
    void insertRequested(const QString& text); //!< into the input; the dialog closes

private:
    void makeList(const Theme& theme);
    void makeForm();
    void buildLayout();
    void wire();
    void fill(const QString& current); //!< the list, from the file
    void reload(const QString& current); //!< the list and the form. `current`: the one to show; else the first
    void showPrompt(const std::optional<Prompt>& prompt);
    void choose(const QModelIndex& index);
    [[nodiscard]] Prompt typed() const;
    [[nodiscard]] bool isChanged() const;
    [[nodiscard]] bool keep();
    void takeBack(const Prompt& old, const QString& name);
    void removeCurrent();
    void insert();
    void chooseImport();
    void chooseExport();
    void say(const QString& problem); //!< empty: all is well
    void showPlaces();
    void updateButtons();

    PromptLibrary& m_library;
    PromptModel* m_model = nullptr;
    QLineEdit* m_search = nullptr;
    QListView* m_list = nullptr;
    QLabel* m_nothing = nullptr; //!< in place of an empty list
    QPushButton* m_new = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_files = nullptr;
    QWidget* m_form = nullptr;
    QLineEdit* m_name = nullptr;
    QComboBox* m_folder = nullptr;
    QPlainTextEdit* m_text = nullptr;
    FormField* m_textField = nullptr;
    QLabel* m_problem = nullptr;
    UndoBar* m_undo = nullptr;
    QPushButton* m_insert = nullptr;
    std::optional<Prompt> m_before; //!< the one shown as it is kept; nullopt: a new one
    QString m_aside;                //!< what was said about a file that was put aside
    bool m_isWarned = false;        //!< closing failed once because it could not be kept
    bool m_isReloading = false;
};

} // namespace bw::ui
