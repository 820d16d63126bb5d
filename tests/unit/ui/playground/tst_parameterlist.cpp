// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/chatoptions.h"
#include "playground/headersdialog.h"
#include "playground/jsondialog.h"
#include "playground/parameterfield.h"
#include "playground/parametergroup.h"
#include "playground/parameterlist.h"
#include "playground/presetmenu.h"
#include "playground/schemadialog.h"
#include "playground/toolsdialog.h"
#include "support/suite.h"
#include "theme/theme.h"
#include "widgets/undobar.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QInputDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::ui;

class TestParameterList : public test::Suite
{
    Q_OBJECT

private slots:
    void init();
    void unsetAtFirst();
    void typedIsTold();
    void foldedUntilSearched();
    void completionHasItsOwn();
    void everyParameterIsThereOnce();
    void bodyIsJudgedWhileTyped();
    void bodyTakesWhatHasNoField();
    void schemaBecomesAResponseFormat();
    void schemaThatIsWrongCannotBeUsed();
    void toolsRoundTrip();
    void toolsOfOneNameAreRefused();
    void credentialsBelongIntoTheKeychain();
    void presetsFromTheMenu();

private:
    [[nodiscard]] ParameterField* field(const QString& name) const;
    [[nodiscard]] QPushButton* button(const QString& name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    Theme m_theme{Theme::Mode::Dark};
    std::unique_ptr<ParameterList> m_list;
};

namespace {

//! The button of a dialog that takes what was typed.
QPushButton* accepting(QDialog& dialog)
{
    for (QAbstractButton* const button : dialog.findChild<QDialogButtonBox*>()->buttons()) {
        if (dialog.findChild<QDialogButtonBox*>()->buttonRole(button) == QDialogButtonBox::AcceptRole)
            return static_cast<QPushButton*>(button);
    }
    return nullptr;
}

template <typename Dialog> Dialog* dialogOf(QWidget& widget)
{
    return widget.findChildren<Dialog*>().value(0);
}

} // namespace

void TestParameterList::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_list = std::make_unique<ParameterList>(m_theme, m_folder->filePath(u"presets.json"_s));
    m_list->resize(260, 900);
    m_list->show();
}

ParameterField* TestParameterList::field(const QString& name) const
{
    return m_list->findChild<ParameterField*>(name);
}

QPushButton* TestParameterList::button(const QString& name) const
{
    for (QPushButton* const each : m_list->findChildren<QPushButton*>()) {
        if (each->accessibleName() == name)
            return each;
    }
    return nullptr;
}

void TestParameterList::unsetAtFirst()
{
    QVERIFY(m_list->parameters().isEmpty());
    QVERIFY(field(u"temperature"_s)->isVisible());
    QVERIFY(!field(u"presence_penalty"_s)->isVisible());
}

void TestParameterList::typedIsTold()
{
    QSignalSpy changed(m_list.get(), &ParameterList::changed);
    QTest::keyClicks(field(u"temperature"_s)->findChild<QLineEdit*>(), u"0.7"_s);
    QCOMPARE(m_list->parameters(), (QJsonObject{{u"temperature"_s, 0.7}}));
    QVERIFY(changed.count() > 0);
    QTest::keyClicks(field(u"temperature"_s)->findChild<QLineEdit*>(), u"x"_s);
    QVERIFY(!field(u"temperature"_s)->error().isEmpty());
    QCOMPARE(m_list->parameters()[u"temperature"].toDouble(), 0.7);
}

void TestParameterList::foldedUntilSearched()
{
    auto* const search = m_list->findChild<QLineEdit*>(u"parameterSearch"_s);
    search->setText(u"penalty"_s);
    QVERIFY(field(u"presence_penalty"_s)->isVisible());
    QVERIFY(!field(u"temperature"_s)->isVisible());
    search->setText(u"presence penalty"_s);
    QVERIFY(field(u"presence_penalty"_s)->isVisible());
    search->clear();
    QVERIFY(field(u"temperature"_s)->isVisible());
    QVERIFY(!field(u"presence_penalty"_s)->isVisible());
}

void TestParameterList::completionHasItsOwn()
{
    QJsonObject parameters{{u"tools"_s, QJsonArray{QJsonObject()}}};
    putOptions(parameters, {openai::Api::Completion, {}, 8});
    m_list->setParameters(parameters);
    m_list->findChild<QLineEdit*>(u"parameterSearch"_s)->setText(u"o"_s);
    QVERIFY(field(u"best_of"_s)->isVisible());
    QVERIFY(field(u"echo"_s)->isVisible());
    QVERIFY(!field(u"tools"_s)->isVisible());
    QCOMPARE(m_list->parameters(), parameters); // hidden, not lost
}

void TestParameterList::everyParameterIsThereOnce()
{
    for (const openai::Api api : {openai::Api::Chat, openai::Api::Completion}) {
        QStringList names;
        for (const ParameterSpec& spec : chatParameters()) {
            if (spec.isOf(api))
                names.append(spec.name);
            QVERIFY(!spec.hintText().isEmpty());
        }
        QCOMPARE(names.removeDuplicates(), 0);
    }
}

void TestParameterList::bodyIsJudgedWhileTyped()
{
    button(u"Body"_s)->click();
    auto* const dialog = dialogOf<JsonDialog>(*m_list);
    QVERIFY(dialog);
    dialog->editor().setText(u"{\n  \"top_k\" 40\n}"_s);
    QVERIFY(dialog->editor().problem().contains(u"Line 2"_s));
    QVERIFY(!accepting(*dialog)->isEnabled());
    dialog->editor().setText(u"[1]"_s);
    QVERIFY(!accepting(*dialog)->isEnabled());
    dialog->editor().setText(u"{\"top_k\": 40}"_s);
    QVERIFY(accepting(*dialog)->isEnabled());
}

void TestParameterList::bodyTakesWhatHasNoField()
{
    QJsonObject before{{u"stream"_s, false}};
    putOptions(before, {openai::Api::Chat, {{"X-A", "1"}}, 8});
    m_list->setParameters(before);
    button(u"Body"_s)->click();
    auto* const dialog = dialogOf<JsonDialog>(*m_list);
    dialog->editor().setText(u"{\"top_k\": 40, \"model\": \"x\", \"messages\": [], \"seed\": 1}"_s);
    accepting(*dialog)->click();
    QCOMPARE(withoutOptions(m_list->parameters()), (QJsonObject{{u"seed"_s, 1}, {u"stream"_s, false}, {u"top_k"_s, 40}}));
    QCOMPARE(optionsIn(m_list->parameters()).headers.size(), 1);
    QCOMPARE(field(u"seed"_s)->findChild<QLineEdit*>()->text(), u"1"_s);
}

void TestParameterList::schemaBecomesAResponseFormat()
{
    auto* const combo = field(u"response_format"_s)->findChild<QComboBox*>();
    combo->setCurrentIndex(combo->findData(u"json_schema"_s));
    emit combo->activated(combo->currentIndex());
    auto* const dialog = dialogOf<SchemaDialog>(*m_list);
    QVERIFY(dialog);
    dialog->editor().setText(u"{\"type\": \"object\", \"if\": {}}"_s);
    QVERIFY(accepting(*dialog)->isEnabled());
    accepting(*dialog)->click();
    const QJsonValue format = m_list->parameters()[u"response_format"];
    QCOMPARE(format[u"type"].toString(), u"json_schema"_s);
    QCOMPARE(format[u"json_schema"][u"name"].toString(), u"answer"_s);
    QCOMPARE(format[u"json_schema"][u"schema"][u"type"].toString(), u"object"_s);
    QCOMPARE(combo->currentData().toString(), u"json_schema"_s);
}

void TestParameterList::schemaThatIsWrongCannotBeUsed()
{
    SchemaDialog dialog(m_theme, QJsonValue());
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QVERIFY(dialog.editor().isValid());
    dialog.editor().setText(u"{\"type\": \"strin\"}"_s);
    QVERIFY(dialog.editor().problem().contains(u"$.type"_s));
    QVERIFY(!accepting(dialog)->isEnabled());
    QVERIFY(wireNameProblem(u"a b"_s).size() > 0 && wireNameProblem(u"a_b-1"_s).isEmpty());
}

void TestParameterList::toolsRoundTrip()
{
    const QJsonObject function{{u"name"_s, u"get_time"_s}, {u"description"_s, u"Now"_s},
                               {u"parameters"_s, QJsonObject{{u"type"_s, u"object"_s}}}};
    const QJsonArray tools{QJsonObject{{u"type"_s, u"function"_s}, {u"function"_s, function}}, QJsonObject{{u"type"_s, u"web_search"_s}}};
    ToolsDialog dialog(m_theme, tools);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy edited(&dialog, &ToolsDialog::edited);
    accepting(dialog)->click();
    QCOMPARE(edited.value(0).value(0).toJsonArray(), tools);
    m_list->setParameters({{u"tools"_s, tools}});
    auto* const choice = field(u"tool_choice"_s)->findChild<QComboBox*>();
    QVERIFY(choice->findData(u"get_time"_s) > 0);
}

void TestParameterList::toolsOfOneNameAreRefused()
{
    const QJsonObject tool{{u"type"_s, u"function"_s}, {u"function"_s, QJsonObject{{u"name"_s, u"a"_s}, {u"parameters"_s, QJsonObject()}}}};
    ToolsDialog dialog(m_theme, {tool, tool});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QVERIFY(!accepting(dialog)->isEnabled());
    auto* const name = dialog.findChild<QLineEdit*>();
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, u"b"_s);
    QVERIFY(accepting(dialog)->isEnabled());
    QCOMPARE(dialog.findChild<QListWidget*>()->item(0)->text(), u"b"_s);
}

void TestParameterList::credentialsBelongIntoTheKeychain()
{
    QVERIFY(conversationHeadersProblem({{"X-Title", "a"}}).isEmpty());
    QVERIFY(conversationHeadersProblem({{"Authorization", "Bearer x"}}).contains(u"keychain"_s));
    QVERIFY(conversationHeadersProblem({{"api-key", "x"}}).contains(u"keychain"_s));
    QVERIFY(!conversationHeadersProblem({{"X-A", "1"}, {"x-a", "2"}}).isEmpty());
    QVERIFY(!conversationHeadersProblem({{"Host", "x"}}).isEmpty());
    QVERIFY(!conversationHeadersProblem({{"X A", "x"}}).isEmpty());
    QVERIFY(conversationHeadersProblem({{"Keep-Alive", "timeout=30"}}).isEmpty());
    QVERIFY(!conversationHeadersAdvice({{"X-A", "1"}, {"Keep-Alive", "timeout=30"}}).isEmpty());
    QVERIFY(conversationHeadersAdvice({{"X-A", "1"}}).isEmpty());
}

void TestParameterList::presetsFromTheMenu()
{
    auto* const presets = m_list->findChild<PresetMenu*>();
    const auto actions = [presets] {
        emit presets->menu()->aboutToShow();
        return presets->menu()->actions();
    };
    const QJsonObject warm{{u"temperature"_s, 1.5}};
    m_list->setParameters(warm);
    QCOMPARE(actions().size(), 4); // none yet, a line, save, unset
    actions()[2]->trigger();
    auto* const dialog = presets->findChild<QInputDialog*>();
    QVERIFY(dialog);
    dialog->setTextValue(u"Warm"_s);
    dialog->accept();
    m_list->setParameters({});
    QSignalSpy changed(m_list.get(), &ParameterList::changed);
    QMenu* const ofWarm = actions().constFirst()->menu();
    QVERIFY(ofWarm);
    ofWarm->actions().constFirst()->trigger();
    QCOMPARE(m_list->parameters(), warm);
    QCOMPARE(changed.count(), 1);
    actions().constFirst()->menu()->actions().constLast()->trigger();
    QVERIFY(!actions().constFirst()->menu());
    m_list->findChild<UndoBar*>()->findChild<QPushButton*>()->click();
    QVERIFY(actions().constFirst()->menu());
}

QTEST_MAIN(TestParameterList)
#include "tst_parameterlist.moc"
