// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/shared.h"
#include "support/suite.h"

using bw::Shared;

class TestShared : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void copiesShareUntilOneIsChanged();
    void aloneItIsChangedInPlace();
    void comparesByValue();
};

void TestShared::copiesShareUntilOneIsChanged()
{
    Shared<QList<int>> one(QList<int>{1, 2});
    Shared<QList<int>> other = one;
    QCOMPARE(one.operator->(), other.operator->());
    other.edit().append(3);
    QCOMPARE(one->size(), 2);
    QCOMPARE(other->size(), 3);
}

void TestShared::aloneItIsChangedInPlace()
{
    Shared<QList<int>> one(QList<int>{1});
    const auto* const where = one.operator->();
    one.edit().append(2);
    QCOMPARE(one.operator->(), where);
}

void TestShared::comparesByValue()
{
    Shared<QList<int>> one(QList<int>{1});
    QVERIFY(one == Shared<QList<int>>(QList<int>{1}));
    QVERIFY(!(one == Shared<QList<int>>()));
}

QTEST_GUILESS_MAIN(TestShared)
#include "tst_shared.moc"
