// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayprofile.h"

#include <QFrame>

class QLabel;

namespace bw::ui {

class GatewayBook;

//! Puts a key into the keychain. Where that fails it says why and offers to keep the key for this session only: the
//! person decides, nothing is ever written in plain text. Takes no room while all is well.
class KeySaver final : public QFrame
{
    Q_OBJECT

public:
    explicit KeySaver(GatewayBook& book, QWidget* parent = nullptr);

    void save(const gateway::GatewayProfile& profile, const SecretString& key);
    void dismiss(); //!< forgets a key that could not be kept

signals:
    void kept(); //!< in the keychain, or for this session as the person chose

private:
    void tryAgain();
    void keepForSession();
    void written(const Result<void>& result);

    GatewayBook& m_book;
    QLabel* m_sentence = nullptr;
    gateway::GatewayProfile m_profile;
    SecretString m_key;
};

} // namespace bw::ui
