// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace bw::ui {

//! A language that the program can speak.
struct Language
{
    QString id;   //!< as Setting::Language keeps it: "vi"
    QString name; //!< as its speakers call it: "Tiếng Việt"

    bool operator==(const Language&) const = default;
};

//! What a person may choose: as the system first, then every language by its own name.
[[nodiscard]] QList<Language> languages();

//! The language for this choice: itself, or the first of the system's that the program speaks. English if there is none.
//! `wishes`: as QLocale::uiLanguages() has them, the dearest first.
[[nodiscard]] QString languageFor(const QString& choice, const QStringList& wishes);

} // namespace bw::ui
