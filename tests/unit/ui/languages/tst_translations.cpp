// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the translations as Qt Linguist keeps them.
#include "languages/languages.h"
#include "support/suite.h"
#include "support/testpaths.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;
using namespace bw;

namespace {

//! Where texts for people are; the command line speaks English.
const QStringList Scanned = {u"app/gui"_s, u"core"_s, u"ui"_s};

struct Entry
{
    QString context;
    QString source;
    QString comment;
    QString state; //!< empty: finished
    bool numerus = false;
    QStringList forms;

    [[nodiscard]] QString key() const { return context + u'|' + source + u'|' + comment + (numerus ? u"|n"_s : QString()); }
};

//! A message is read tag by tag; what is of no interest is passed over.
Entry readMessage(QXmlStreamReader& xml, const QString& context)
{
    Entry entry;
    entry.context = context;
    entry.numerus = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1)
            entry.source = xml.readElementText();
        else if (xml.name() == "comment"_L1)
            entry.comment = xml.readElementText();
        else if (xml.name() == "translation"_L1) {
            entry.state = xml.attributes().value("type"_L1).toString();
            if (!entry.numerus)
                entry.forms = {xml.readElementText()};
            while (entry.numerus && xml.readNextStartElement())
                entry.forms.append(xml.readElementText());
        } else
            xml.skipCurrentElement();
    }
    return entry;
}

QList<Entry> entriesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Entry> entries;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.isStartElement() && xml.name() == "message"_L1)
            entries.append(readMessage(xml, context));
    }
    return xml.hasError() ? QList<Entry>() : entries;
}

QString fileOf(const QString& language)
{
    return test::sourcePath(u"resources/translations/bellwether_%1.ts"_s.arg(language));
}

//! Others are told by allIsFinished() alone.
bool isFinished(const Entry& entry)
{
    return entry.state.isEmpty() && !entry.forms.isEmpty() && std::ranges::none_of(entry.forms, [](const QString& form) { return form.trimmed().isEmpty(); });
}

//! What must be the same in every language: places for values, markup, names of variables.
QSet<QString> marksOf(const QString& text)
{
    static const QRegularExpression Mark(u"%L?(\\d+)|%n|\\{\\{[^}]*\\}\\}|</?[a-z][^<>]*>|\\$[A-Z_]+"_s);
    QSet<QString> marks;
    auto matches = Mark.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        marks.insert(match.captured(1).isEmpty() ? match.captured() : u'%' + match.captured(1));
    }
    return marks;
}

//! Without what is the same in every language.
QString wordsOf(const QString& text)
{
    static const QRegularExpression Fixed(u"%L?\\d+|%n|\\{\\{[^}]*\\}\\}|</?[a-z][^<>]*>|\\$[A-Z_]+|[A-Za-z]+://\\S+|--[a-z-]+"_s);
    return QString(text).replace(Fixed, u" "_s);
}

bool hasHan(const QString& text)
{
    return std::ranges::any_of(text, [](QChar each) { return each.script() == QChar::Script_Han; });
}

bool hasVietnamese(const QString& text)
{
    static const QRegularExpression Letter(u"[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return Letter.match(text.normalized(QString::NormalizationForm_C)).hasMatch();
}

//! Terms of the field, names, units: the same in every language.
bool isTerm(const QString& word)
{
    static const QSet<QString> Terms = {
        u"after"_s, u"ai"_s, u"aiperf"_s, u"alive"_s, u"api"_s, u"azure"_s, u"bellwether"_s, u"body"_s, u"ca"_s,
        u"cache"_s, u"chat"_s, u"completion"_s, u"csv"_s, u"curl"_s, u"dns"_s, u"embeddings"_s, u"endpoint"_s,
        u"env"_s, u"gamma"_s, u"gateway"_s, u"get"_s, u"goodput"_s, u"guidellm"_s, u"haproxy"_s, u"har"_s,
        u"header"_s, u"hedging"_s, u"holysheep"_s, u"html"_s, u"http"_s, u"id"_s, u"jitter"_s, u"js"_s, u"json"_s,
        u"kb"_s, u"keep"_s, u"litellm"_s, u"logprob"_s, u"markdown"_s, u"mb"_s, u"md"_s, u"mmm"_s, u"model"_s, u"models"_s,
        u"ms"_s, u"nginx"_s, u"node"_s, u"of"_s, u"ok"_s, u"openai"_s, u"openrouter"_s, u"pem"_s, u"picture"_s,
        u"playground"_s, u"png"_s, u"poisson"_s, u"pool"_s, u"post"_s, u"prometheus"_s, u"prompt"_s, u"proxy"_s,
        u"python"_s, u"redis"_s, u"retry"_s, u"schema"_s, u"seed"_s, u"socks"_s, u"sqlite"_s, u"system"_s, u"tcp"_s,
        u"tls"_s, u"tok"_s, u"token"_s, u"tokens"_s, u"tpot"_s, u"trace"_s, u"ttfo"_s, u"ttft"_s, u"url"_s, u"utf"_s,
        u"vector"_s, u"vllm"_s, u"yyyy"_s,
    };
    return Terms.contains(word.toLower());
}

bool isOfTerms(const QString& text)
{
    static const QRegularExpression Word(u"\\p{L}{2,}"_s);
    auto matches = Word.globalMatch(wordsOf(text));
    while (matches.hasNext()) {
        if (!isTerm(matches.next().captured()))
            return false;
    }
    return true;
}

QString named(const Entry& entry)
{
    return u"%1: “%2” → “%3”"_s.arg(entry.context, entry.source, entry.forms.join(u" / "_s));
}

//! Where texts get past lupdate, which expands no macro and follows no argument: a macro of one's own around the marking, a
//! function of one's own that has the text it is called with translated. Empty: nowhere.
QString hidingIn(const QString& source)
{
    static const QRegularExpression Macro(u"^[ \\t]*#[ \\t]*define\\b(?:[^\\n]*\\\\\\n)*[^\\n]*\\b(?:QT_TR\\w*NOOP\\w*|tr|translate)\\s*\\("_s,
                                          QRegularExpression::MultilineOption);
    static const QRegularExpression Function(u"\\bchar\\s*\\*\\s*(?:const\\s+)?(\\w+)\\b[^{};]*\\{[^{}]*\\b(?:tr|translate)\\s*\\(\\s*(?:\"[^\"]*\",\\s*)?\\1\\b"_s);
    const QRegularExpressionMatch macro = Macro.match(source);
    return macro.hasMatch() ? macro.captured() : Function.match(source).captured();
}

} // namespace

class TestTranslations : public test::Suite
{
    Q_OBJECT

private slots:
    void everyLanguageHasItsFile();
    void allIsFinished_data();
    void allIsFinished();
    void marksAreKept_data();
    void marksAreKept();
    void pluralFormsAreAllThere_data();
    void pluralFormsAreAllThere();
    void isOfItsLanguage_data();
    void isOfItsLanguage();
    void hiddenTextsAreFound_data();
    void hiddenTextsAreFound();
    void noTextIsHidden();
    void everyTextOfTheCodeIsThere_data();
    void everyTextOfTheCodeIsThere();

private:
    static void everyLanguage();
    //! What `isWrong` says of the language's entries, at most twenty of them.
    template <typename Wrong>
    static QString wrongOnes(const QString& language, Wrong isWrong);
};

void TestTranslations::everyLanguage()
{
    QTest::addColumn<QString>("language");
    for (const ui::Language& language : ui::languages()) {
        if (language.id != "system"_L1)
            QTest::newRow(qPrintable(language.id)) << language.id;
    }
}

template <typename Wrong>
QString TestTranslations::wrongOnes(const QString& language, Wrong isWrong)
{
    QStringList wrong;
    for (const Entry& entry : entriesOf(fileOf(language))) {
        if (isWrong(entry))
            wrong.append(named(entry));
    }
    const qsizetype all = wrong.size();
    return all == 0 ? QString() : u"%1:\n"_s.arg(all) + wrong.first(std::min<qsizetype>(all, 20)).join(u'\n');
}

void TestTranslations::everyLanguageHasItsFile()
{
    const QList<ui::Language> all = ui::languages();
    QCOMPARE(all.first().id, u"system"_s);
    QVERIFY(all.size() >= 4);
    for (const ui::Language& language : all.mid(1)) {
        QVERIFY2(!language.name.isEmpty(), qPrintable(language.id));
        QVERIFY2(entriesOf(fileOf(language.id)).size() > 10, qPrintable(language.id));
    }
}

void TestTranslations::allIsFinished_data()
{
    everyLanguage();
}

void TestTranslations::allIsFinished()
{
    QFETCH(const QString, language);
    const QString wrong = wrongOnes(language, [](const Entry& entry) { return !isFinished(entry); });
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestTranslations::marksAreKept_data()
{
    everyLanguage();
}

void TestTranslations::marksAreKept()
{
    QFETCH(const QString, language);
    const QString wrong = wrongOnes(language, [](const Entry& entry) {
        const QSet<QString> marks = marksOf(entry.source);
        const bool ends = entry.source.endsWith(u'…');
        return isFinished(entry) && std::ranges::any_of(entry.forms, [&](const QString& form) { return marksOf(form) != marks || form.endsWith(u'…') != ends; });
    });
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestTranslations::pluralFormsAreAllThere_data()
{
    everyLanguage();
}

//! English has two forms; Vietnamese and Chinese have one.
void TestTranslations::pluralFormsAreAllThere()
{
    QFETCH(const QString, language);
    const qsizetype forms = language == "en"_L1 ? 2 : 1;
    const QString wrong = wrongOnes(language, [forms](const Entry& entry) {
        return entry.numerus ? entry.forms.size() != forms || entry.forms.join(QString()).contains("(s)"_L1) : entry.forms.size() != 1;
    });
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestTranslations::isOfItsLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("vi") << u"vi"_s;
    QTest::newRow("zh_CN") << u"zh_CN"_s;
}

//! A short Vietnamese text may do without a letter of its own, a long one never does.
void TestTranslations::isOfItsLanguage()
{
    QFETCH(const QString, language);
    constexpr qsizetype Long = 40;
    const bool chinese = language == "zh_CN"_L1;
    const QString wrong = wrongOnes(language, [chinese](const Entry& entry) {
        if (!isFinished(entry) || isOfTerms(entry.source))
            return false;
        return std::ranges::any_of(entry.forms, [&](const QString& form) {
            if (chinese)
                return !hasHan(form);
            return form == entry.source || (form.size() >= Long && !hasVietnamese(form)) || hasHan(form);
        });
    });
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestTranslations::hiddenTextsAreFound_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<bool>("hides");
    QTest::newRow("macro") << u"#define T(text) QT_TRANSLATE_NOOP(\"Words\", text)"_s << true;
    QTest::newRow("macro, no context") << u"#define T(text) QT_TR_NOOP(text)"_s << true;
    QTest::newRow("macro of two lines") << u"int a;\n# define SAY(text) \\\n    QObject::tr(text)\n"_s << true;
    QTest::newRow("function") << u"QString said(const char* text)\n{\n    return QCoreApplication::translate(\"Words\", text);\n}\n"_s << true;
    QTest::newRow("lambda") << u"const auto no = [](const char *why, int at) {\n    return Text::tr(why).arg(at);\n};\n"_s << true;
    QTest::newRow("other macro") << u"#define HAS_BACKTRACE\nQString said()\n{\n    return tr(\"Yes.\");\n}\n"_s << false;
    QTest::newRow("table") << u"struct Row { const char* words; };\nQString said(int i)\n{\n    return Text::tr(Rows[i].words);\n}\n"_s << false;
    QTest::newRow("other argument") << u"QString said(const char* id)\n{\n    return tr(\"Not %1.\").arg(QLatin1StringView(id));\n}\n"_s << false;
}

void TestTranslations::hiddenTextsAreFound()
{
    QFETCH(const QString, source);
    QFETCH(const bool, hides);
    QCOMPARE(!hidingIn(source).isEmpty(), hides);
}

//! A text that lupdate does not see is missed by nobody: it stays English in every language.
void TestTranslations::noTextIsHidden()
{
    QStringList hidden;
    int files = 0;
    for (const QString& folder : Scanned) {
        QDirIterator each(test::sourcePath(folder), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            QFile file(each.next());
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            ++files;
            if (const QString found = hidingIn(QString::fromUtf8(file.readAll())); !found.isEmpty())
                hidden.append(file.fileName() + u": "_s + found);
        }
    }
    QVERIFY(files > 100);
    QVERIFY2(hidden.isEmpty(), qPrintable(hidden.join(u'\n')));
}

void TestTranslations::everyTextOfTheCodeIsThere_data()
{
    everyLanguage();
}

void TestTranslations::everyTextOfTheCodeIsThere()
{
    QFETCH(const QString, language);
    const QString lupdate = QStringLiteral(BELLWETHER_LUPDATE);
    if (!QFile::exists(lupdate))
        QSKIP("There is no lupdate here.");
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"code_%1.ts"_s.arg(language));
    QProcess scan;
    QStringList arguments{u"-silent"_s, u"-locations"_s, u"none"_s, u"-target-language"_s, language};
    if (language == "en"_L1)
        arguments.append(u"-pluralonly"_s);
    for (const QString& folder : {u"app"_s, u"core"_s, u"ui"_s})
        arguments += {u"-I"_s, test::sourcePath(folder)};
    for (const QString& folder : Scanned)
        arguments.append(test::sourcePath(folder));
    scan.start(lupdate, arguments + QStringList{u"-ts"_s, path});
    QVERIFY(scan.waitForFinished(60'000) && scan.exitCode() == 0);
    // "Class … lacks Q_OBJECT macro": such a text is looked for under another name than it is filed.
    const QByteArray said = scan.readAllStandardError();
    QVERIFY2(said.isEmpty(), said.constData());

    QSet<QString> inCode;
    for (const Entry& entry : entriesOf(path)) {
        if (language != "en"_L1 || entry.numerus)
            inCode.insert(entry.key());
    }
    QSet<QString> translated;
    for (const Entry& entry : entriesOf(fileOf(language)))
        translated.insert(entry.key());
    QVERIFY(inCode.size() > 10);
    const QSet<QString> missing = inCode - translated;
    const QSet<QString> left = translated - inCode;
    const QString hint = u"Build the target update_translations and translate. Missing %1, no longer in the code %2:\n"_s.arg(missing.size()).arg(left.size());
    QVERIFY2(missing.isEmpty() && left.isEmpty(), qPrintable(hint + (missing.values() + left.values()).mid(0, 20).join(u'\n')));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
