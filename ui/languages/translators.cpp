// SPDX-License-Identifier: GPL-3.0-or-later
#include "languages/translators.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

//! The system's own way of writing numbers and dates, where it is of the same language: 1.234,5 or 1,234.5 is a matter of
//! the country and not only of the language.
QLocale localeFor(const QString& language)
{
    const QLocale wanted(language);
    const QLocale system = QLocale::system();
    return system.language() == wanted.language() && system.script() == wanted.script() ? system : wanted;
}

} // namespace

Translators::Translators(const QString& language, QObject* parent) : QObject(parent)
{
    use(language);
}

Translators::~Translators()
{
    removeAll();
    QLocale::setDefault(m_before);
}

void Translators::use(const QString& language)
{
    if (m_language == language)
        return;
    removeAll();
    m_language = language;
    QLocale::setDefault(localeFor(language));
    // Qt's first: the newest translator is asked first, and what the program says for itself counts more.
    install(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(u"qtbase_"_s + language, u":/translations"_s);
    install(u"bellwether_"_s + language, u":/translations"_s);
}

//! Qt has some languages only in some of its packages; what is missing stays English.
void Translators::install(const QString& file, const QString& folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(file, folder) || translator->isEmpty())
        return;
    QCoreApplication::installTranslator(translator.get());
    m_installed.push_back(std::move(translator));
}

void Translators::removeAll()
{
    for (const auto& translator : m_installed)
        QCoreApplication::removeTranslator(translator.get());
    m_installed.clear();
}

} // namespace bw::ui
