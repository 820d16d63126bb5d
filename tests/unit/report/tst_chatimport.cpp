// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chatexport.h"
#include "report/chatimport.h"
#include "store/conversationtree.h"
#include "stress/dataset.h"

#include "support/suite.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QTest>

using namespace bw;
using namespace bw::report;
using namespace Qt::StringLiterals;

namespace {

//! A prompt and two answers to it, the second of which was chosen and followed.
const QByteArray ChatGpt = "[{'title':'Keep-alive','update_time':1700000000.5,'current_node':'d','mapping':{"
                           "'root':{'id':'root','message':null,'parent':null,'children':['s']},"
                           "'s':{'message':{'author':{'role':'system'},'content':{'content_type':'text','parts':['']}},'parent':'root','children':['a']},"
                           "'d':{'message':{'author':{'role':'user'},'content':{'parts':['And TLS?']}},'parent':'c','children':[]},"
                           "'a':{'message':{'author':{'role':'user'},'create_time':1700000000,'content':{'parts':['What is keep-alive?',{'asset_pointer':'x'}]}},"
                           "'parent':'s','children':['b','c']},"
                           "'b':{'message':{'author':{'role':'assistant'},'content':{'parts':['One.']}},'parent':'a','children':[]},"
                           "'c':{'message':{'author':{'role':'assistant'},'metadata':{'model_slug':'gpt-4o'},'content':{'parts':['Two.']}},'parent':'t',"
                           "'children':['d']},"
                           "'t':{'message':{'author':{'role':'tool'},'content':{'parts':['42']}},'parent':'a','children':['c']}}}]";

const QByteArray OpenWebUi = "[{'id':'1','title':'Outer','updated_at':1700000000,'chat':{'title':'Xin chào','models':['deepseek-v3.2'],'history':{'currentId':'c',"
                             "'messages':{'c':{'parentId':'a','role':'assistant','content':'Hai','timestamp':5},"
                             "'b':{'parentId':'a','role':'assistant','content':'Một','timestamp':5},"
                             "'a':{'parentId':null,'role':'user','content':'Đếm đi','timestamp':5,"
                             "'files':[{'type':'image','url':'data:image/png;base64,AA=='}]}}}}}]";

const QByteArray CherryStudio = "{'localStorage':{'persist:cherry-studio':'{\\'assistants\\':\\'{\\\\\\'assistants\\\\\\':[{\\\\\\'topics\\\\\\':"
                                "[{\\\\\\'id\\\\\\':\\\\\\'t1\\\\\\',\\\\\\'name\\\\\\':\\\\\\'Nginx\\\\\\'}]}]}\\'}'},"
                                "'indexedDB':{'topics':[{'id':'t1','messages':[{'role':'user','blocks':['b1'],'createdAt':'2025-01-02T03:04:05.000Z'},"
                                "{'role':'assistant','model':{'id':'gpt-4.1'},'blocks':['b2','b3','b4']}]},{'id':'t2','messages':[]}],"
                                "'message_blocks':[{'id':'b1','type':'main_text','content':'Why?'},{'id':'b2','type':'thinking','content':'Hm.'},"
                                "{'id':'b3','type':'main_text','content':'Buffering.'},{'id':'b4','type':'image','url':'file:///x'}]}}";

const QByteArray LmStudio = "{'name':'Local','createdAt':1700000000000,'systemPrompt':'Be brief.','messages':[{'currentlySelected':0},"
                            "{'currentlySelected':0,'versions':[{'role':'user','type':'singleStep','content':[{'type':'text','text':'Hi'}]}]},"
                            "{'currentlySelected':1,'versions':[{'role':'assistant','type':'singleStep','content':[{'type':'text','text':'No'}]},"
                            "{'role':'assistant','type':'multiStep','senderInfo':{'senderName':'qwen3'},'steps':["
                            "{'type':'contentBlock','style':{'type':'thinking'},'content':[{'type':'text','text':'Let me see.'}]},"
                            "{'type':'contentBlock','content':[{'type':'text','text':'Yes'}]},{'type':'debugInfoBlock'}]}]}]}";

QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

QStringList shownTexts(const store::Conversation& chat)
{
    QStringList texts;
    for (const store::Message& message : store::shownPath(chat))
        texts.append(message.text);
    return texts;
}

store::Conversation ownChat()
{
    store::Conversation chat;
    chat.summary.title = u"A <b>title</b>"_s;
    chat.system = u"Be kind."_s;
    chat.model = u"gpt-4.1"_s;
    store::Message prompt;
    prompt.id = MessageId(u"1"_s);
    prompt.text = u"See ```this``` <script>alert(1)</script>"_s;
    prompt.parts = {QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, prompt.text}},
                    QJsonObject{{u"type"_s, u"image_url"_s}, {u"image_url"_s, QJsonObject{{u"url"_s, u"https://evil.invalid/x.png"_s}}}}};
    store::Message answer;
    answer.id = MessageId(u"2"_s);
    answer.parent = prompt.id;
    answer.role = openai::Role::Assistant;
    answer.text = u"Half of"_s;
    answer.reasoning = u"I think"_s;
    answer.state = store::MessageState::Failed;
    answer.toolCalls = {{u"call_1"_s, u"look"_s, u"{\"at\":\"```\"}"_s}};
    chat.messages = {prompt, answer};
    return chat;
}

} // namespace

class TestChatImport : public test::Suite
{
    Q_OBJECT

private slots:
    void formats_data();
    void formats();
    void branchesStay();
    void lostParentsAndCircles();
    void longChainsOfNothing();
    void whatIsNoChat_data();
    void whatIsNoChat();
    void roundTrip();
    void promptSets();
    void readableExports();
};

void TestChatImport::formats_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("model");
    QTest::addColumn<QStringList>("texts");
    QTest::addColumn<int>("skipped");
    QTest::newRow("ChatGPT") << json(ChatGpt) << u"ChatGPT"_s << u"Keep-alive"_s << u"gpt-4o"_s
                             << QStringList{u"What is keep-alive?"_s, u"Two."_s, u"And TLS?"_s} << 2;
    QTest::newRow("Open WebUI") << json(OpenWebUi) << u"Open WebUI"_s << u"Xin chào"_s << u"deepseek-v3.2"_s << QStringList{u"Đếm đi"_s, u"Hai"_s} << 0;
    QTest::newRow("Cherry Studio") << json(CherryStudio) << u"Cherry Studio"_s << u"Nginx"_s << u"gpt-4.1"_s << QStringList{u"Why?"_s, u"Buffering."_s} << 2;
    QTest::newRow("LM Studio") << json(LmStudio) << u"LM Studio"_s << u"Local"_s << u"qwen3"_s << QStringList{u"Hi"_s, u"Yes"_s} << 0;
}

void TestChatImport::formats()
{
    QFETCH(QByteArray, file);
    const auto import = importChats(file);
    QVERIFY2(import, import ? "" : qPrintable(import.error().message));
    QTEST(import->program, "program");
    QCOMPARE(import->chats.size(), 1);
    const store::Conversation& chat = import->chats.first();
    QTEST(chat.summary.title, "title");
    QTEST(chat.model, "model");
    QTEST(shownTexts(chat), "texts");
    int skipped = 0;
    for (const int count : import->skipped)
        skipped += count;
    QTEST(skipped, "skipped");
    QCOMPARE(import->skippedText().isEmpty(), skipped == 0);
    QVERIFY(chat.summary.updatedAt.isValid());
}

void TestChatImport::branchesStay()
{
    const auto gpt = importChats(json(ChatGpt));
    const QList<store::Message>& messages = gpt->chats.first().messages;
    QCOMPARE(messages.size(), 4);
    QCOMPARE(store::forksOf(messages).size(), 2); // both answers stand at the fork, the tool between is left out
    const auto lm = importChats(json(LmStudio));
    QCOMPARE(lm->chats.first().system, u"Be brief."_s);
    QCOMPARE(store::forksOf(lm->chats.first().messages).size(), 2);
    QCOMPARE(lm->chats.first().messages.last().reasoning, u"Let me see."_s);
    QCOMPARE(importChats(json(OpenWebUi))->chats.first().messages.first().parts.size(), 2);
}

void TestChatImport::lostParentsAndCircles()
{
    const auto import = importChats(json("[{'title':'','current_node':'zz','mapping':{"
                                         "'a':{'message':{'author':{'role':'user'},'content':{'parts':['kept']}},'parent':'gone','children':['a','b']},"
                                         "'b':{'message':null,'parent':'c','children':['c']},'c':{'message':null,'parent':'b','children':['b']}}}]"));
    QVERIFY(import);
    QCOMPARE(import->chats.first().summary.title, u"kept"_s);
    QCOMPARE(shownTexts(import->chats.first()), QStringList{u"kept"_s});
}

//! Every second message says nothing; what hangs on the last of them hangs on the prompt.
void TestChatImport::longChainsOfNothing()
{
    QJsonObject mapping;
    const auto name = [](int i) { return u"n%1"_s.arg(i, 6, 10, QChar(u'0')); };
    const auto node = [](const QString& parent, const QString& text) {
        const QJsonObject message{{u"author"_s, QJsonObject{{u"role"_s, u"user"_s}}}, {u"content"_s, QJsonObject{{u"parts"_s, QJsonArray{text}}}}};
        return QJsonObject{{u"parent"_s, parent}, {u"message"_s, message}};
    };
    constexpr int Count = 30'000;
    mapping.insert(name(0), node({}, u"prompt"_s));
    for (int i = 1; i < Count; ++i)
        mapping.insert(name(i), node(name(i - 1), {}));
    for (int i = 0; i < Count; ++i)
        mapping.insert(u"x%1"_s.arg(i), node(name(Count - 1), u"end"_s));
    const auto import = importChats(QJsonDocument(QJsonArray{QJsonObject{{u"mapping"_s, mapping}}}).toJson());
    QVERIFY(import);
    const QList<store::Message>& messages = import->chats.first().messages;
    QCOMPARE(messages.size(), Count + 1);
    QCOMPARE(messages.last().parent, messages.first().id);
}

void TestChatImport::whatIsNoChat_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("an archive") << QByteArray("PK\3\4xxxx");
    QTest::newRow("another document") << QByteArray("{\"a\":1}");
    QTest::newRow("a list") << QByteArray("[1,2,3]");
    QTest::newRow("broken") << QByteArray("[{\"mapping\":{");
    QTest::newRow("nobody spoke") << QByteArray("[{\"mapping\":{}}]");
}

void TestChatImport::whatIsNoChat()
{
    QFETCH(QByteArray, file);
    const auto import = importChats(file);
    QVERIFY(!import);
    QVERIFY(import.error().message.endsWith(u'.'));
}

void TestChatImport::roundTrip()
{
    const store::Conversation chat = ownChat();
    const QByteArray two = exportChat(chat, ChatFormat::JsonLines) + "not json\n" + exportChat(chat, ChatFormat::JsonLines);
    const auto import = importChats(two);
    QVERIFY(import);
    QCOMPARE(import->chats.size(), 2);
    QCOMPARE(import->skipped.size(), 1);
    const store::Conversation& back = import->chats.last();
    QCOMPARE(back.summary.title, chat.summary.title);
    QCOMPARE(back.system, chat.system);
    QCOMPARE(back.model, chat.model);
    QCOMPARE(shownTexts(back), shownTexts(chat));
    QCOMPARE(back.messages.first().parts, chat.messages.first().parts);
    QCOMPARE(back.messages.last().toolCalls, chat.messages.last().toolCalls);
    QVERIFY(back.summary.id != import->chats.first().summary.id);
}

void TestChatImport::promptSets()
{
    store::Conversation chat = ownChat();
    chat.messages.last().toolCalls.clear();
    store::Message next;
    next.id = MessageId(u"3"_s);
    next.parent = chat.messages.last().id;
    next.text = u"Go on"_s;
    chat.messages.append(next);
    QByteArray set = promptSetOf(chat);
    QBuffer buffer(&set);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const auto read = stress::readDataset(buffer);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE(read->size(), size_t(2));
    QCOMPARE(read->front().messages.size(), 2); // with the system prompt
    QCOMPARE(read->back().messages.size(), 4);
    QCOMPARE(read->back().messages.last().text, u"Go on"_s);
    QVERIFY(promptSetOf({}).isEmpty());
}

void TestChatImport::readableExports()
{
    const QByteArray html = exportChat(ownChat(), ChatFormat::Html);
    QVERIFY(!html.contains("<script>") && html.contains("&lt;script&gt;"));
    QVERIFY(!html.contains("src=\"https://")); // nothing is fetched by whoever opens it
    QVERIFY(html.contains("A &lt;b&gt;title"));
    const QByteArray markdown = exportChat(ownChat(), ChatFormat::Markdown);
    QVERIFY(markdown.startsWith("# A <b>title</b>\n"));
    QVERIFY(markdown.contains("> I think"));
    QVERIFY(markdown.contains("````\nlook(")); // a fence longer than the one within
    QVERIFY(markdown.contains("cut off by an error"));
    const QByteArray line = exportChat(ownChat(), ChatFormat::JsonLines);
    QCOMPARE(line.count('\n'), 1);
    QCOMPARE(QJsonDocument::fromJson(line)["messages"_L1][2]["tool_calls"_L1][0]["function"_L1]["name"_L1].toString(), u"look"_s);
}

QTEST_GUILESS_MAIN(TestChatImport)
#include "tst_chatimport.moc"
