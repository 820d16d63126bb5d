// SPDX-License-Identifier: GPL-3.0-or-later
#include "languages/languages.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

struct LanguageText
{
    Q_DECLARE_TR_FUNCTIONS(Languages)
};

struct Spoken
{
    QLatin1StringView id;
    QStringView name;
    QLocale::Language language;
    QLocale::Script script; //!< what its texts are written in
};

constexpr std::array Known{
    Spoken{"en"_L1, u"English", QLocale::English, QLocale::LatinScript},
    Spoken{"vi"_L1, u"Tiếng Việt", QLocale::Vietnamese, QLocale::LatinScript},
    Spoken{"zh_CN"_L1, u"简体中文", QLocale::Chinese, QLocale::SimplifiedHanScript},
};

//! Whoever asks for Chinese in the traditional script is not given the simplified one.
const Spoken* spokenOf(const QString& wish)
{
    const QLocale locale(wish);
    const auto found = std::ranges::find_if(Known, [&locale](const Spoken& each) {
        return each.language == locale.language() && each.script == locale.script();
    });
    return found == Known.end() ? nullptr : &*found;
}

} // namespace

QList<Language> languages()
{
    QList<Language> all{{u"system"_s, LanguageText::tr("As the system")}};
    for (const Spoken& each : Known)
        all.append({each.id, each.name.toString()});
    return all;
}

QString languageFor(const QString& choice, const QStringList& wishes)
{
    if (std::ranges::any_of(Known, [&choice](const Spoken& each) { return each.id == choice; }))
        return choice;
    for (const QString& wish : wishes) {
        if (const Spoken* const found = spokenOf(wish))
            return found->id;
    }
    return Known.front().id;
}

} // namespace bw::ui
