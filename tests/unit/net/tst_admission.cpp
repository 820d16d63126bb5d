// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/admission.h"

#include "support/suite.h"

#include <random>

using namespace Qt::StringLiterals;
using bw::net::Admission;
using bw::net::Lane;
using bw::net::PoolLimits;

namespace {

struct Guest final : bw::net::Waiter
{
    explicit Guest(std::vector<int>* order = nullptr, int guestName = 0) : name(guestName), entered(order) {}
    void granted() override
    {
        inside = true;
        if (entered)
            entered->push_back(name);
    }

    int name;
    std::vector<int>* entered;
    bool inside = false;
};

PoolLimits limits(int total, int perHost, int perEndpoint = 0)
{
    PoolLimits result;
    result.maxConnections = total;
    result.maxPerHost = perHost;
    result.maxPerEndpoint = perEndpoint;
    return result;
}

const Lane A{u"a:80"_s, u"a:80"_s};
const Lane B{u"b:80"_s, u"b:80"_s};

} // namespace

class TestAdmission : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void firstComeFirstServed();
    void aFullHostDoesNotHoldUpAnother();
    void endpointsOfOneHostShareItsLimit();
    void aCancelledWaiterLeavesNoTrace();
    void raisedLimitsLetWaitersIn();
    void randomOrderNeverLeaksASlot();
};

void TestAdmission::firstComeFirstServed()
{
    Admission admission(limits(1, 5));
    std::vector<int> order;
    Guest one(&order, 1);
    Guest two(&order, 2);
    Guest three(&order, 3);
    admission.enter(one, A);
    admission.enter(two, B);
    admission.enter(three, A);
    QCOMPARE(order, std::vector<int>{1});
    QCOMPARE(admission.waiting(), 2);
    admission.leave(one);
    admission.leave(two);
    QCOMPARE(order, (std::vector<int>{1, 2, 3}));
    admission.leave(three);
    QCOMPARE(admission.busy(), 0);
}

void TestAdmission::aFullHostDoesNotHoldUpAnother()
{
    Admission admission(limits(10, 1));
    Guest first;
    Guest blocked;
    Guest other;
    admission.enter(first, A);
    admission.enter(blocked, A);
    admission.enter(other, B);
    QVERIFY(first.inside && !blocked.inside && other.inside);
}

void TestAdmission::endpointsOfOneHostShareItsLimit()
{
    Admission admission(limits(10, 2, 1));
    Guest guests[4];
    admission.enter(guests[0], {u"a:80"_s, u"chat"_s});
    admission.enter(guests[1], {u"a:80"_s, u"chat"_s});
    admission.enter(guests[2], {u"a:80"_s, u"backup"_s});
    admission.enter(guests[3], {u"a:80"_s, u"third"_s});
    QVERIFY(guests[0].inside && !guests[1].inside && guests[2].inside && !guests[3].inside);
    admission.leave(guests[2]);
    QVERIFY(!guests[1].inside && guests[3].inside);
}

void TestAdmission::aCancelledWaiterLeavesNoTrace()
{
    Admission admission(limits(1, 1));
    Guest holder;
    Guest cancelled;
    Guest last;
    admission.enter(holder, A);
    admission.enter(cancelled, A);
    admission.enter(last, A);
    admission.leave(cancelled);
    admission.leave(cancelled);
    QCOMPARE(admission.waiting(), 1);
    admission.leave(holder);
    QVERIFY(!cancelled.inside && last.inside);
    admission.leave(last);
    QCOMPARE(admission.busy(), 0);
    QCOMPARE(admission.waiting(), 0);
}

void TestAdmission::raisedLimitsLetWaitersIn()
{
    Admission admission(limits(1, 9));
    Guest guests[3];
    for (Guest& guest : guests)
        admission.enter(guest, A);
    QCOMPARE(admission.waiting(), 2);
    admission.setLimits(limits(9, 9));
    QCOMPARE(admission.waiting(), 0);
    QCOMPARE(admission.busy(), 3);
}

void TestAdmission::randomOrderNeverLeaksASlot()
{
    std::mt19937 random(7);
    for (int round = 0; round < 1000; ++round) {
        Admission admission(limits(3, 2, 1));
        std::vector<std::unique_ptr<Guest>> guests;
        for (int step = 0; step < 60; ++step) {
            if (guests.empty() || random() % 2) {
                guests.push_back(std::make_unique<Guest>());
                const QString host = u"h%1"_s.arg(random() % 3);
                admission.enter(*guests.back(), {host, host + u"/%1"_s.arg(random() % 2)});
            } else {
                const auto leaving = guests.begin() + long(random() % guests.size());
                admission.leave(**leaving);
                guests.erase(leaving);
            }
            QVERIFY(admission.busy() <= 3);
            QCOMPARE(size_t(admission.busy() + admission.waiting()), guests.size());
        }
        for (const auto& guest : guests)
            admission.leave(*guest);
        QCOMPARE(admission.busy(), 0);
        QCOMPARE(admission.waiting(), 0);
    }
}

QTEST_GUILESS_MAIN(TestAdmission)
#include "tst_admission.moc"
