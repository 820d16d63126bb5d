// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace bw::ui {

class Theme;

//! Offers the report of a crash: shows all of it, to copy or to delete. Nothing is sent.
class CrashDialog final : public QDialog
{
    Q_OBJECT

public:
    CrashDialog(const Theme& theme, const QString& file, QWidget* parent = nullptr);

private:
    void copy();
    void remove();
    void openFolder();

    const QString m_file;
    QString m_text;
};

} // namespace bw::ui
