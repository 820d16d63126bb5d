// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keydisguises.h"
#include "secrets/keysearch.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::secrets;

namespace {

const QByteArray Key = "q7Zr+LmNp9/XwKd4TbVcYh2Jf8Gs0Aq5Ue==";

QByteArray asUtf16(const QByteArray& key)
{
    const QString text = QString::fromLatin1(key);
    return {reinterpret_cast<const char*>(text.utf16()), text.size() * 2};
}

} // namespace

class TestKeySearch : public test::Suite
{
    Q_OBJECT

private slots:
    void findsIt_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("as it is") << Key;
        QTest::newRow("in a sentence") << "Incorrect API key provided: " + Key + ".";
        QTest::newRow("percent-encoded") << "?key=" + Key.toPercentEncoding();
        QTest::newRow("in small letters") << QByteArray("?key=" + Key.toPercentEncoding()).replace("%2F", "%2f").replace("%2B", "%2b").replace("%3D", "%3d");
        for (int before = 0; before < 4; ++before)
            QTest::addRow("base64 after %d", before) << (QByteArray(before, '\xfe') + Key + "z").toBase64();
        QTest::newRow("base64url") << ("Bearer " + Key).toBase64(QByteArray::Base64UrlEncoding);
        QTest::newRow("hexadecimal") << Key.toHex();
        QTest::newRow("UTF-16") << asUtf16(Key);
        QTest::newRow("at the end") << QByteArray(3, '\0') + Key;
    }

    void findsIt()
    {
        QFETCH(QByteArray, bytes);
        KeySearch search;
        QVERIFY(search.add(SecretString("another-key-that-is-nowhere")));
        QVERIFY(search.add(SecretString(Key)));
        QCOMPARE(search.in(bytes), QSet<int>{1});
        QCOMPARE(search.in("x" + bytes + "x"), QSet<int>{1});
    }

    void findsSeveralInOnePass()
    {
        KeySearch search;
        QVERIFY(search.add(SecretString("sk-first-0123456789")));
        QVERIFY(search.add(SecretString("sk-second-012345678")));
        QVERIFY(search.add(SecretString("sk-first-0123456789"))); // the same at another gateway
        QCOMPARE(search.in("…sk-second-012345678sk-first-0123456789…"), QSet<int>({0, 1, 2}));
        QVERIFY(search.in("sk-first-012345678 sk-second-01234567").isEmpty()); // one letter less is none
    }

    void whatIsNoSecretIsNotLookedFor()
    {
        KeySearch search;
        QVERIFY(!search.add(SecretString("ollama")));
        QVERIFY(search.add(SecretString("long-enough-key")));
        QVERIFY(search.in("ollama EMPTY").isEmpty());
        QCOMPARE(search.in("long-enough-key"), QSet<int>{1});
        QVERIFY(search.in({}).isEmpty());
        QVERIFY(search.in("l").isEmpty());
    }

    //! Whatever the cut, a piece with the overlap of the one before holds it whole.
    void theOverlapIsEnough()
    {
        KeySearch search;
        QVERIFY(search.add(SecretString(Key)));
        for (const QByteArray& trace : tracesOf(Key)) {
            for (qsizetype cut = 1; cut < trace.size(); ++cut) {
                const QByteArray before = trace.left(cut).right(search.overlap());
                QCOMPARE(search.in(before + trace.mid(cut)), QSet<int>{0});
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestKeySearch)
#include "tst_keysearch.moc"
