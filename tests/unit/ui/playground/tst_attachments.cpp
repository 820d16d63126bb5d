// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

#include "playground/attachmentbar.h"
#include "playground/chatmessages.h"
#include "playground/chatsession.h"
#include "playground/composer.h"
#include "support/suite.h"

#include <QBuffer>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QUrl>

using namespace bw;
using namespace bw::ui;
using namespace Qt::StringLiterals;

class TestAttachments : public test::Suite
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void kinds_data();
    void kinds();
    void tooLarge();
    void pastedIntoTheInput();
    void takenOffAgain();
    void saysWhatIsLarge();
    void showsWhatEachCosts();
    void goesWithThePrompt();
    void leavesRoomForSending();
    void takesNotTooMany();
    void goesWithoutAPrompt();
    void goesWithAnEditedPrompt();

private:
    [[nodiscard]] QString write(const QString& name, const QByteArray& bytes);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<Composer> m_composer;
};

namespace {

QByteArray png(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (buffer.open(QIODevice::WriteOnly))
        image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

void TestAttachments::init()
{
    Suite::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_desk = std::make_unique<test::Desk>(m_folder->path(), sim::Scenario());
    QVERIFY(m_desk->opened);
    m_composer = std::make_unique<Composer>(m_desk->services.theme);
    m_composer->resize(700, 120);
    m_composer->show();
}

void TestAttachments::cleanup()
{
    m_composer.reset();
    m_desk.reset();
}

QString TestAttachments::write(const QString& name, const QByteArray& bytes)
{
    QFile file(m_folder->filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
    return file.fileName();
}

void TestAttachments::kinds_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("type"); // empty: refused
    QTest::addColumn<qint64>("tokens"); // 0: some
    QTest::newRow("picture") << png(600, 300) << u"image_url"_s << qint64(85 + 2 * 170);
    QTest::newRow("text") << QByteArray("worker_processes 1;\n```\n") << u"text"_s << qint64(0);
    QTest::newRow("Vietnamese") << QByteArray("Xin chào") << u"text"_s << qint64(0);
    QTest::newRow("not UTF-8") << QByteArray("\xff\xfe\x41") << QString() << qint64(0);
    QTest::newRow("a program") << QByteArray("\x7f" "ELF\0\0\0", 7) << QString() << qint64(0);
    QTest::newRow("a broken picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0", 10) << QString() << qint64(0);
}

void TestAttachments::kinds()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, type);
    QFETCH(qint64, tokens);
    const auto read = attachmentOf(write(u"thing"_s, bytes));
    QCOMPARE(read.has_value(), !type.isEmpty());
    if (!read) {
        QVERIFY(read.error().message.contains(u"thing"_s) && read.error().message.endsWith(u'.'));
        return;
    }
    QCOMPARE(read->part[u"type"_s].toString(), type);
    QVERIFY(read->tokens > 0 && (tokens == 0 || read->tokens == tokens));
    if (type == u"image_url"_s)
        QVERIFY(read->part[u"image_url"_s].toObject()[u"url"_s].toString().startsWith(u"data:image/png;base64,"_s));
    else
        QVERIFY(read->part[u"text"_s].toString().contains(QString::fromUtf8(bytes)));
    QVERIFY(attachmentText(*read).contains(u"thing"_s));
}

void TestAttachments::tooLarge()
{
    QFile file(m_folder->filePath(u"huge"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(LargestAttachment + 1));
    QVERIFY(!attachmentOf(file.fileName()));
    QVERIFY(!attachmentOf(m_folder->filePath(u"missing"_s)));
}

void TestAttachments::pastedIntoTheInput()
{
    auto* const edit = m_composer->findChild<PromptEdit*>();
    auto* const files = new QMimeData;
    files->setUrls({QUrl::fromLocalFile(write(u"a.txt"_s, "hello"))});
    files->setText(u"file:///a.txt"_s);
    QGuiApplication::clipboard()->setMimeData(files);
    edit->paste();
    QTRY_COMPARE(m_composer->attachments().attachments().size(), 1);
    QVERIFY(edit->toPlainText().isEmpty()); // not its name as text
    auto* const picture = new QMimeData;
    picture->setImageData(QImage::fromData(png(10, 10)));
    QGuiApplication::clipboard()->setMimeData(picture);
    edit->paste();
    QTRY_COMPARE(m_composer->attachments().attachments().size(), 2);
    auto* const cells = new QMimeData; // of a spreadsheet: text, and a picture of it
    cells->setImageData(QImage::fromData(png(10, 10)));
    cells->setText(u"1\t2"_s);
    QGuiApplication::clipboard()->setMimeData(cells);
    edit->paste();
    QCOMPARE(m_composer->attachments().attachments().size(), 2);
    QCOMPARE(edit->toPlainText(), u"1\t2"_s);
}

void TestAttachments::takenOffAgain()
{
    AttachmentBar& bar = m_composer->attachments();
    QVERIFY(!bar.isVisible());
    bar.takeFiles({write(u"a.txt"_s, "hello"), write(u"b.txt"_s, "there")});
    QVERIFY(bar.isReading());
    QTRY_VERIFY(bar.isVisible() && !bar.isReading());
    QCOMPARE(m_composer->parts().size(), 2); // files need no text
    const auto buttons = bar.findChildren<QToolButton*>();
    const auto off = std::ranges::find_if(buttons, [](const QToolButton* each) { return each->accessibleName().contains(u"a.txt"_s); });
    QVERIFY(off != buttons.end());
    (*off)->click();
    QCOMPARE(bar.attachments().size(), 1);
    QCOMPARE(bar.attachments().first().name, u"b.txt"_s);
    QSignalSpy refused(&bar, &AttachmentBar::refused);
    bar.takeFiles({m_folder->filePath(u"missing"_s)});
    QTRY_COMPARE(refused.count(), 1);
    bar.takeFiles({write(u"c.txt"_s, "late")});
    bar.setAttachments({}); // of another conversation, before it was read
    QTRY_VERIFY(!bar.isReading());
    QVERIFY(m_composer->parts().isEmpty() && !bar.isVisible());
}

void TestAttachments::saysWhatIsLarge()
{
    Attachment picture;
    picture.name = u"cat.png"_s;
    picture.pixels = {4032, 3024};
    picture.bytes = LargeAttachment - 1;
    QCOMPARE(attachmentWarning(picture), QString());
    picture.bytes = LargeAttachment;
    QVERIFY(attachmentWarning(picture).startsWith(u"cat.png is large (1.0 MB): every further message"_s));
    QVERIFY(attachmentWarning(picture).contains(u"2048 pixels"_s));
    picture.pixels = {2048, 100};
    QVERIFY(!attachmentWarning(picture).contains(u"pixels"_s));
    QCOMPARE(attachmentText(picture, u"~1 token"_s), u"cat.png · 1.0 MB · 2048 × 100 · ~1 token"_s);
    Attachment text;
    text.tokens = ManyTokens;
    QVERIFY(!attachmentWarning(text).isEmpty());

    AttachmentBar& bar = m_composer->attachments();
    QSignalSpy warned(&bar, &AttachmentBar::warned);
    bar.takeFiles({write(u"small.txt"_s, "hello"), write(u"large.txt"_s, QByteArray(int(LargeAttachment), 'a'))});
    QTRY_VERIFY(!bar.isReading());
    QCOMPARE(warned.count(), 1);
    QVERIFY(warned.first().first().toString().startsWith(u"large.txt is large"_s));
    bar.setAttachments({picture});
    const auto labels = bar.findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(labels, [&](const QLabel* each) { return each->accessibleDescription() == attachmentWarning(picture); }));
    QVERIFY(std::ranges::any_of(labels, [](const QLabel* each) { return !each->pixmap().isNull(); })); // not by its colour alone
}

void TestAttachments::showsWhatEachCosts()
{
    AttachmentBar& bar = m_composer->attachments();
    Attachment one;
    one.name = u"a.txt"_s;
    one.tokens = 5;
    Attachment other = one;
    other.name = u"b.txt"_s;
    bar.setAttachments({one, other});
    const auto hasText = [&bar](const QString& text) {
        const auto labels = bar.findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&text](const QLabel* each) { return each->text().contains(text); });
    };
    QVERIFY(hasText(u"a.txt"_s) && hasText(u"~5 tokens"_s));
    bar.setEstimates({u"~5 tokens · ≈ $0.0001"_s});
    QVERIFY(hasText(u"≈ $0.0001"_s) && hasText(u"b.txt"_s));
}

void TestAttachments::goesWithThePrompt()
{
    const ProfileId gateway = m_desk->book.profiles().first().id;
    ChatSession session(m_desk->services, newConversation(gateway, u"gpt-4.1"_s));
    m_composer->setText(u"What is this?"_s);
    m_composer->attachments().takeFiles({write(u"nginx.conf"_s, "proxy_buffering off;")});
    QTRY_VERIFY(!m_composer->parts().isEmpty());
    QVERIFY(session.send(m_composer->text(), m_composer->parts(), systemClock().now()));
    QTRY_VERIFY(!session.isStreaming());
    const store::Message& prompt = session.conversation().messages.first();
    QCOMPARE(prompt.text, u"What is this?"_s);
    QCOMPARE(prompt.parts.size(), 2);
    QCOMPARE(shownPrompt(prompt), u"What is this?\n\n[nginx.conf]"_s);
    QCOMPARE(session.conversation().messages.last().state, store::MessageState::Done);
    QVERIFY(session.edit(prompt.id, u"And this?"_s, systemClock().now())); // what is attached stays
    QCOMPARE(session.path().first().parts.size(), 2);
    QTRY_VERIFY(!session.isStreaming());
}

void TestAttachments::leavesRoomForSending()
{
    AttachmentBar& bar = m_composer->attachments();
    Attachment longNamed;
    longNamed.name = QString(300, u'n');
    bar.setAttachments({longNamed});
    m_composer->resize(800, 300); // two of them stand beside each other
    QVERIFY(m_composer->minimumSizeHint().width() < 800);
    const int row = bar.findChild<QToolButton*>()->sizeHint().height();
    QTRY_VERIFY(bar.height() >= row && bar.height() < 2 * row);
    bar.setAttachments(QList<Attachment>(6, longNamed));
    QTRY_VERIFY(bar.height() >= 3 * row);
    const int threeRows = bar.height();
    bar.setAttachments(QList<Attachment>(MostAttachments, longNamed));
    QTRY_VERIFY(bar.height() > threeRows);
    QVERIFY(bar.height() < 2 * threeRows); // of ten: the others are scrolled to
}

void TestAttachments::takesNotTooMany()
{
    AttachmentBar& bar = m_composer->attachments();
    const QSignalSpy refused(&bar, &AttachmentBar::refused);
    QStringList paths;
    for (qsizetype i = 0; i < MostAttachments + 3; ++i)
        paths.append(write(u"%1.txt"_s.arg(i), "hello"));
    bar.takeFiles(paths);
    QTRY_VERIFY(!bar.isReading());
    QCOMPARE(bar.attachments().size(), MostAttachments);
    QCOMPARE(refused.count(), 1);
    Attachment large;
    large.name = u"large.png"_s;
    large.bytes = LargestTogether - 2;
    bar.setAttachments({large});
    bar.takeFiles({write(u"hello.txt"_s, "hello")});
    QTRY_VERIFY(!bar.isReading());
    QCOMPARE(bar.attachments(), QList<Attachment>{large});
    QVERIFY(refused.last().first().toString().startsWith(u"hello.txt was left out"_s));
}

void TestAttachments::goesWithoutAPrompt()
{
    const ProfileId gateway = m_desk->book.profiles().first().id;
    ChatSession session(m_desk->services, newConversation(gateway, u"gpt-4.1"_s));
    const QSignalSpy sent(m_composer.get(), &Composer::sent);
    auto* const edit = m_composer->findChild<PromptEdit*>();
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(sent.count(), 0);
    m_composer->attachments().takeFiles({write(u"nginx.conf"_s, "proxy_buffering off;")});
    QTRY_COMPARE(m_composer->parts().size(), 1); // no empty text
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(sent.count(), 1);
    QVERIFY(session.send(m_composer->text(), m_composer->parts(), systemClock().now()));
    QCOMPARE(shownPrompt(session.path().first()), u"[nginx.conf]"_s);
    QTRY_VERIFY(!session.isStreaming());
    QVERIFY(session.edit(session.path().first().id, u"What is this?"_s, systemClock().now()));
    QCOMPARE(shownPrompt(session.path().first()), u"What is this?\n\n[nginx.conf]"_s);
    QTRY_VERIFY(!session.isStreaming());
}

void TestAttachments::goesWithAnEditedPrompt()
{
    const ProfileId gateway = m_desk->book.profiles().first().id;
    ChatSession session(m_desk->services, newConversation(gateway, u"gpt-4.1"_s));
    QVERIFY(session.send(u"What is this?"_s, systemClock().now()));
    QTRY_VERIFY(!session.isStreaming());
    m_composer->attachments().takeFiles({write(u"draft.txt"_s, "of a draft")});
    QTRY_COMPARE(m_composer->attachedParts().size(), 1);
    m_composer->edit(u"What is this?"_s);
    QVERIFY(m_composer->attachedParts().isEmpty()); // the draft's stay with it
    m_composer->attachments().takeFiles({write(u"nginx.conf"_s, "proxy_buffering off;")});
    QTRY_COMPARE(m_composer->attachedParts().size(), 1);
    QVERIFY(session.editLastPrompt(u"And this?"_s, m_composer->attachedParts(), systemClock().now()));
    QCOMPARE(shownPrompt(session.path().first()), u"And this?\n\n[nginx.conf]"_s);
    m_composer->leaveEditing();
    QCOMPARE(m_composer->attachments().attachments().first().name, u"draft.txt"_s);
    QTRY_VERIFY(!session.isStreaming());
}

QTEST_MAIN(TestAttachments)
#include "tst_attachments.moc"
