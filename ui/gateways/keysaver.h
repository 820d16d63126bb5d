// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/secretstring.h"
#include "base/result.h"

#include <QFrame>
#include <QHash>

class QLabel;

namespace bw::ui {

class GatewayBook;

//! Puts keys into the keychain. Where that fails it says why and offers to keep them for this session only: the person
//! decides, nothing is ever written in plain text. Takes no room while all is well.
class KeySaver final : public QFrame
{
    Q_OBJECT

public:
    explicit KeySaver(GatewayBook& book, QWidget* parent = nullptr);

    void save(const QHash<KeyId, SecretString>& keys); //!< besides those that could not be kept before
    //! Forgets those; kept() does not come for what is being written. That key leaves the keychain again.
    void dismiss();
    //! Not in the keychain, or not known to be yet: the person has not decided, and they are nowhere else.
    [[nodiscard]] const QHash<KeyId, SecretString>& waiting() const noexcept { return m_waiting; }

signals:
    void kept(); //!< all of them: in the keychain, or for this session as the person chose

private:
    void tryAgain();
    void keepForSession();
    void written(const KeyId& id, const Result<void>& result);

    GatewayBook& m_book;
    QLabel* m_sentence = nullptr;
    QHash<KeyId, SecretString> m_waiting; //!< not in the keychain yet
    qsizetype m_asked = 0;                //!< of them, answers to come
    int m_round = 0;                      //!< counts what was dismissed: answers of before are nobody's
    QString m_problem;
};

} // namespace bw::ui
