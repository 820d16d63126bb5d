// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateways/checkverdict.h"

#include <QFrame>

class QLabel;

namespace bw::gateway {
class NetworkWorkers;
}

namespace bw::ui {

//! What came of asking a gateway whether it takes a key, with the time of each phase; can ask by itself.
class CheckPanel final : public QFrame
{
    Q_OBJECT

public:
    explicit CheckPanel(QWidget* parent = nullptr);

    //! A check under way is forgotten.
    void check(gateway::NetworkWorkers& network, const gateway::GatewayProfile& profile, const secrets::KeyRing& keys);
    void showChecking();
    void showResult(const gateway::KeyCheckResult& result, KeyGiven keyGiven); //!< of a check that somebody else made
    void clear();                                                              //!< shows nothing and takes no room

signals:
    void finished(const bw::gateway::KeyCheckResult& result); //!< of check()

private:
    void showPhases(const QList<CheckVerdict::Phase>& phases);

    Pill* m_word = nullptr;
    QLabel* m_sentence = nullptr;
    QLabel* m_advice = nullptr;
    QWidget* m_phases = nullptr;
    QObject* m_receiver = nullptr; //!< of the running check; deleting it forgets the check
};

} // namespace bw::ui
