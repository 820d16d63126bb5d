// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QObject>
#include <QTranslator>

#include <memory>
#include <vector>

namespace bw::ui {

//! The program's texts in one language, and Qt's own with them; numbers and dates follow. One a process, GUI thread, as
//! long as there is a QCoreApplication. Destroyed, the program speaks English again.
class Translators final : public QObject
{
    Q_OBJECT

public:
    //! `language`: for use(); empty: not yet.
    explicit Translators(const QString& language = {}, QObject* parent = nullptr);
    ~Translators() override;

    //! One of languages(), as languageFor() gives it. Texts that were made before stay as they are.
    void use(const QString& language);
    [[nodiscard]] const QString& language() const noexcept { return m_language; } //!< empty: none was chosen yet

private:
    void install(const QString& file, const QString& folder);
    void removeAll();

    const QLocale m_before; //!< the default before this
    QString m_language;
    std::vector<std::unique_ptr<QTranslator>> m_installed;
};

} // namespace bw::ui
