// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ids.h"

#include "support/suite.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

class TestIds : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void areRandomUuids()
    {
        static const QRegularExpression version4(u"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"_s);
        QSet<QString> seen;
        for (int i = 0; i < 10'000; ++i) {
            const QString id = bw::RequestId::create().value();
            QVERIFY2(version4.match(id).hasMatch(), qPrintable(id));
            seen.insert(id);
        }
        QCOMPARE(seen.size(), 10'000);
    }

    //! Every digit but those of version and variant takes every value.
    void everyDigitVaries()
    {
        QList<QSet<QChar>> digits(36);
        for (int i = 0; i < 1'000; ++i) {
            const QString id = bw::newUuid();
            for (qsizetype at = 0; at < id.size(); ++at)
                digits[at].insert(id[at]);
        }
        for (qsizetype at = 0; at < digits.size(); ++at)
            QCOMPARE(digits[at].size(), at == 8 || at == 13 || at == 14 || at == 18 || at == 23 ? 1 : at == 19 ? 4 : 16);
    }
};

QTEST_GUILESS_MAIN(TestIds)
#include "tst_ids.moc"
