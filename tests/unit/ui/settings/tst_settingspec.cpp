// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingspec.h"
#include "settings/settingssection.h"
#include "support/suite.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::ui;

class TestSettingSpec : public test::Suite
{
    Q_OBJECT

private slots:
    void everySettingHasARowOrIsInternal();
    void everyRowSaysWhatItIs();
    void editorsFitTheirValues();
    void cardsAreTogether();
    void topicsAreUnique();
};

void TestSettingSpec::everySettingHasARowOrIsInternal()
{
    const QList<SettingSpec> specs = settingSpecs();
    for (int i = 0; i < SettingCount; ++i) {
        const auto key = static_cast<Setting>(i);
        const auto rows = std::ranges::count(specs, key, &SettingSpec::key);
        QVERIFY2(rows == (isInternalSetting(key) ? 0 : 1), settingInfo(key).name.data());
    }
}

void TestSettingSpec::everyRowSaysWhatItIs()
{
    QSet<QString> sections;
    for (const SettingsSection& section : settingsSections())
        sections.insert(section.id);
    for (const SettingSpec& spec : settingSpecs()) {
        const char* const key = settingInfo(spec.key).name.data();
        QVERIFY2(sections.contains(spec.section), key);
        QVERIFY2(!spec.card.isEmpty() && !spec.name.isEmpty() && !spec.description.isEmpty(), key);
        QVERIFY2(spec.description.endsWith(u'.'), key); // a whole sentence
        QCOMPARE(settingSpec(spec.key).name, spec.name);
    }
}

void TestSettingSpec::editorsFitTheirValues()
{
    for (const SettingSpec& spec : settingSpecs()) {
        const SettingInfo& info = settingInfo(spec.key);
        const auto type = settingDefault(spec.key).typeId();
        const bool fits = spec.editor == SettingSpec::Editor::Switch ? type == QMetaType::Bool
            : spec.editor == SettingSpec::Editor::Number             ? type == QMetaType::Int && info.lowest < info.highest
                                                                      : type == QMetaType::QString;
        QVERIFY2(fits, info.name.data());
        QCOMPARE(spec.editor == SettingSpec::Editor::Choice, static_cast<bool>(spec.choices));
    }
}

void TestSettingSpec::cardsAreTogether()
{
    QSet<QString> seen;
    QString current;
    for (const SettingSpec& spec : settingSpecs()) {
        const QString card = spec.section + u'/' + spec.card;
        if (card == current)
            continue;
        QVERIFY2(!seen.contains(card), qPrintable(card));
        seen.insert(card);
        current = card;
    }
}

void TestSettingSpec::topicsAreUnique()
{
    QSet<QString> ids;
    for (const SettingsSection& section : settingsSections()) {
        QVERIFY2(!section.topics.isEmpty(), qPrintable(section.id));
        for (const SettingTopic& topic : section.topics) {
            QVERIFY2(!ids.contains(topic.id), qPrintable(topic.id));
            QVERIFY2(!topic.name.isEmpty(), qPrintable(topic.id));
            ids.insert(topic.id);
        }
    }
}

QTEST_MAIN(TestSettingSpec)
#include "tst_settingspec.moc"
