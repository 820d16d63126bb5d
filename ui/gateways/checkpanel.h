// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateways/checkverdict.h"

#include <QFrame>

class QLabel;

namespace bw::ui {

struct Services;

//! Asks a gateway whether it takes a key, and shows what came of it with the time of each phase.
class CheckPanel final : public QFrame
{
    Q_OBJECT

public:
    explicit CheckPanel(Services& services, QWidget* parent = nullptr);

    //! A check under way is forgotten.
    void check(const gateway::GatewayProfile& profile, const SecretString& key);
    void clear(); //!< shows nothing and takes no room
    [[nodiscard]] bool isRunning() const noexcept { return m_receiver != nullptr; }

signals:
    void finished(const bw::gateway::KeyCheckResult& result);

private:
    void showResult(const gateway::KeyCheckResult& result, KeyGiven keyGiven);
    void showPhases(const QList<CheckVerdict::Phase>& phases);

    Services& m_services;
    Pill* m_word = nullptr;
    QLabel* m_sentence = nullptr;
    QLabel* m_advice = nullptr;
    QWidget* m_phases = nullptr;
    QObject* m_receiver = nullptr; //!< of the running check; deleting it forgets the check
};

} // namespace bw::ui
