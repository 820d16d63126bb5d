// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateways/importvariables.h"
#include "shell/typeddialog.h"

#include <QTimer>

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace bw::ui {

struct Services;

//! Gateways out of what people have at hand: pasted, dropped or from a file. Shows what was found, where each key will be
//! kept and sent, and what was left out, before anything is saved.
class ImportDialog final : public TypedDialog
{
    Q_OBJECT

public:
    explicit ImportDialog(Services& services, QWidget* parent = nullptr);

    void setText(const QByteArray& text, const QString& fileName);

signals:
    void chosen(const QList<bw::gateway::ImportedGateway>& gateways); //!< never empty

protected:
    [[nodiscard]] QStringList typed() const override;

private:
    QWidget* makeFound();
    void openFile();
    void read();
    void showFound();
    void showError(const QString& sentence);
    void clearFound();
    QWidget* makeEntry(const gateway::ImportedGateway& gateway);
    void updateButton();
    void finish();
    [[nodiscard]] QString keySentence(const gateway::ImportedGateway& gateway) const;
    [[nodiscard]] QString variableSentence(const gateway::ImportedGateway& gateway) const; //!< empty: it takes none

    Services& m_services;
    QPlainTextEdit* m_text = nullptr;
    QLabel* m_note = nullptr;
    QVBoxLayout* m_found = nullptr;
    QPushButton* m_add = nullptr;
    QList<QCheckBox*> m_boxes; //!< one a gateway
    gateway::Import m_import;
    VariablesRead m_variables; //!< by the import
    QString m_fileName;
    QTimer m_typing;
};

} // namespace bw::ui
