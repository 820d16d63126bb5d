// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTest>

namespace bw::test {

//! Base of every test class: an unexpected warning fails the test function it comes from.
class Suite : public QObject
{
    Q_OBJECT

public:
    Suite();

protected slots:
    void init();
};

} // namespace bw::test
