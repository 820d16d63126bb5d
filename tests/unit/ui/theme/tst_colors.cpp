// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/suite.h"
#include "theme/colors.h"

using namespace Qt::StringLiterals;
using bw::ui::Colors;

namespace {

struct Look
{
    const char* name;
    Colors colors;
};

QList<Look> looks()
{
    return {{"dark", bw::ui::darkColors()}, {"light", bw::ui::lightColors()},
            {"dark, high contrast", bw::ui::contrastColors(true)}, {"light, high contrast", bw::ui::contrastColors(false)}};
}

} // namespace

class TestColors : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void contrastIsThatOfTheStandard();
    void highContrastIsHigher_data() { textCanBeRead_data(); }
    void highContrastIsHigher();
    void textCanBeRead_data();
    void textCanBeRead();
    void seriesCanBeTold_data();
    void seriesCanBeTold();
    void focusCanBeSeen_data();
    void focusCanBeSeen();
    void everyColorIsSetAndNamedOnce();
};

void TestColors::contrastIsThatOfTheStandard()
{
    QCOMPARE(bw::ui::contrast(Qt::white, Qt::white), 1.0);
    QCOMPARE(bw::ui::contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(bw::ui::contrast(Qt::white, Qt::black), 21.0);
    // The usual example of the lightest grey that passes on white: #767676, 4.54.
    QVERIFY(std::abs(bw::ui::contrast(QColor(0x767676), Qt::white) - 4.54) < 0.01);
}

void TestColors::textCanBeRead_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("background");
    const std::initializer_list<std::pair<const char*, QColor Colors::*>> texts = {
        {"text", &Colors::text}, {"secondary", &Colors::secondary}, {"muted", &Colors::muted}};
    const std::initializer_list<std::pair<const char*, QColor Colors::*>> backgrounds = {
        {"window", &Colors::window},           {"rail", &Colors::rail},           {"card", &Colors::card},
        {"controlFill", &Colors::controlFill}, {"inputFill", &Colors::inputFill}, {"selection", &Colors::selection},
        {"hover", &Colors::hover}};
    const std::initializer_list<std::tuple<const char*, QColor Colors::*, QColor Colors::*>> pairs = {
        {"accent on window", &Colors::accent, &Colors::window},
        {"accent on rail", &Colors::accent, &Colors::rail},
        {"accent on selection", &Colors::accent, &Colors::selection},
        {"accent on card", &Colors::accent, &Colors::card},
        {"on accent", &Colors::onAccent, &Colors::accent},
        {"on danger", &Colors::onDanger, &Colors::danger},
        {"good pill", &Colors::good, &Colors::goodFill},
        {"good on card", &Colors::good, &Colors::card},
        {"good on window", &Colors::good, &Colors::window},
        {"warning pill", &Colors::warning, &Colors::warningFill},
        {"warning on card", &Colors::warning, &Colors::card},
        {"warning on window", &Colors::warning, &Colors::window},
        {"bad pill", &Colors::bad, &Colors::badFill},
        {"bad on card", &Colors::bad, &Colors::card},
        {"bad on window", &Colors::bad, &Colors::window},
        {"accent on hover", &Colors::accent, &Colors::hover},
        {"accent on control", &Colors::accent, &Colors::controlFill},
        {"accent on input", &Colors::accent, &Colors::inputFill},
        {"bad on input", &Colors::bad, &Colors::inputFill},
        {"text on warning banner", &Colors::text, &Colors::warningFill},
        {"secondary on warning banner", &Colors::secondary, &Colors::warningFill},
        {"text on good ground", &Colors::text, &Colors::goodFill},
        {"text on bad ground", &Colors::text, &Colors::badFill},
        {"good on selection", &Colors::good, &Colors::selection},
        {"good on hover", &Colors::good, &Colors::hover},
        {"warning on selection", &Colors::warning, &Colors::selection},
        {"warning on hover", &Colors::warning, &Colors::hover},
        {"bad on selection", &Colors::bad, &Colors::selection},
        {"bad on hover", &Colors::bad, &Colors::hover},
    };
    for (const Look& look : looks()) {
        for (const auto& [textName, text] : texts) {
            for (const auto& [backgroundName, background] : backgrounds)
                QTest::addRow("%s: %s on %s", look.name, textName, backgroundName)
                    << look.colors.*text << look.colors.*background;
        }
        for (const auto& [name, text, background] : pairs)
            QTest::addRow("%s: %s", look.name, name) << look.colors.*text << look.colors.*background;
    }
}

void TestColors::textCanBeRead()
{
    QFETCH(const QColor, text);
    QFETCH(const QColor, background);
    const double ratio = bw::ui::contrast(text, background);
    QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
}

void TestColors::highContrastIsHigher()
{
    QFETCH(const QColor, text);
    QFETCH(const QColor, background);
    if (!QByteArray(QTest::currentDataTag()).contains("high contrast"))
        return;
    const double ratio = bw::ui::contrast(text, background);
    QVERIFY2(ratio >= 7, qPrintable(QString::number(ratio)));
}

void TestColors::seriesCanBeTold_data()
{
    QTest::addColumn<QColor>("line");
    QTest::addColumn<QColor>("background");
    for (const Look& look : looks()) {
        for (size_t i = 0; i < look.colors.series.size(); ++i) {
            QTest::addRow("%s: series %zu on card", look.name, i) << look.colors.series[i] << look.colors.card;
            QTest::addRow("%s: series %zu on window", look.name, i) << look.colors.series[i] << look.colors.window;
        }
    }
}

void TestColors::seriesCanBeTold()
{
    QFETCH(const QColor, line);
    QFETCH(const QColor, background);
    const double ratio = bw::ui::contrast(line, background);
    QVERIFY2(ratio >= 3.0, qPrintable(QString::number(ratio)));
}

//! The frame around what the keys act on, in the accent: 1.4.11 asks for 3 on every ground it may stand on.
void TestColors::focusCanBeSeen_data()
{
    QTest::addColumn<QColor>("frame");
    QTest::addColumn<QColor>("ground");
    for (const Look& look : looks()) {
        for (const auto& [name, ground] : {std::pair{"card", &Colors::card}, std::pair{"window", &Colors::window}, std::pair{"selection", &Colors::selection},
                                           std::pair{"hover", &Colors::hover}, std::pair{"input", &Colors::inputFill}})
            QTest::addRow("%s: on %s", look.name, name) << look.colors.accent << look.colors.*ground;
    }
}

void TestColors::focusCanBeSeen()
{
    QFETCH(const QColor, frame);
    QFETCH(const QColor, ground);
    const double ratio = bw::ui::contrast(frame, ground);
    QVERIFY2(ratio >= 3.0, qPrintable(QString::number(ratio)));
}

void TestColors::everyColorIsSetAndNamedOnce()
{
    QSet<QString> names;
    for (const auto& named : bw::ui::namedColors()) {
        QVERIFY2(!names.contains(named.name), named.name.data());
        names.insert(named.name);
        for (const Look& look : looks())
            QVERIFY2((look.colors.*named.color).isValid(), named.name.data());
    }
    QCOMPARE(names.size() * sizeof(QColor) + sizeof(Colors::series), sizeof(Colors));
}

QTEST_GUILESS_MAIN(TestColors)
#include "tst_colors.moc"
