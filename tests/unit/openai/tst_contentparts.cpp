// SPDX-License-Identifier: GPL-3.0-or-later
#include "openai/contentparts.h"

#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace bw::openai;

class TestContentParts : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void partsGetAnotherText()
    {
        const QJsonObject picture{{u"type"_s, u"image_url"_s}};
        const auto text = [](const QString& words) { return QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, words}}; };
        QCOMPARE(withText({}, u"new"_s), QJsonArray());
        QCOMPARE(withText({text(u"old"_s), picture}, u"new"_s), QJsonArray({text(u"new"_s), picture}));
        QCOMPARE(withText({picture}, u"new"_s), QJsonArray({text(u"new"_s), picture}));
    }

    void kinds()
    {
        QVERIFY(isTextPart(textPart(u"a"_s)) && !isTextPart(imagePart(u"b"_s)));
        QCOMPARE(imageUrlOf(imagePart(u"data:image/png;base64,AA"_s)), u"data:image/png;base64,AA"_s);
        QVERIFY(imageUrlOf(textPart(u"a"_s)).isEmpty() && imageUrlOf(QJsonValue()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestContentParts)
#include "tst_contentparts.moc"
