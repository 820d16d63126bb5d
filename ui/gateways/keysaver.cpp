// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/keysaver.h"

#include "gateways/gatewaybook.h"
#include "theme/tone.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace bw::ui {

KeySaver::KeySaver(GatewayBook& book, QWidget* parent) : QFrame(parent), m_book(book), m_sentence(new QLabel(this))
{
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    setTone(m_sentence, Tone::Warning);
    auto* session = new QPushButton(tr("Keep for this session only"), this);
    session->setObjectName(u"keepForSession"_s);
    auto* again = new QPushButton(tr("Try again"), this);
    connect(session, &QPushButton::clicked, this, &KeySaver::keepForSession);
    connect(again, &QPushButton::clicked, this, &KeySaver::tryAgain);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_sentence);
    auto* row = new QHBoxLayout;
    row->addWidget(session);
    row->addWidget(again);
    row->addStretch(1);
    column->addLayout(row);
    hide();
}

void KeySaver::save(const QHash<KeyId, SecretString>& keys)
{
    m_waiting.insert(keys);
    tryAgain();
}

void KeySaver::dismiss()
{
    m_waiting.clear();
    ++m_round;
    hide();
}

void KeySaver::tryAgain()
{
    const QHash<KeyId, SecretString> waiting = m_waiting;
    m_asked = waiting.size();
    m_problem.clear();
    for (auto it = waiting.cbegin(); it != waiting.cend(); ++it)
        m_book.saveKey(it.key(), it.value(), this, [this, id = it.key(), round = m_round](const Result<void>& result) {
            if (round == m_round)
                written(id, result);
            else if (result)
                m_book.forgetKeys({id});
        });
}

void KeySaver::keepForSession()
{
    const QHash<KeyId, SecretString> waiting = std::exchange(m_waiting, {});
    for (auto it = waiting.cbegin(); it != waiting.cend(); ++it)
        m_book.keepKeyForSession(it.key(), it.value());
    hide();
    emit kept();
}

void KeySaver::written(const KeyId& id, const Result<void>& result)
{
    if (result)
        m_waiting.remove(id);
    else
        m_problem = result.error().message;
    if (--m_asked > 0)
        return;
    if (m_problem.isEmpty()) {
        hide();
        emit kept();
        return;
    }
    m_sentence->setText((m_waiting.size() == 1 ? tr("The key could not be put into the keychain. %1 Bellwether never writes a key into a file: keep it "
                                                   "in memory until you quit, or unlock the keychain and try again.")
                                               : tr("The keys could not be put into the keychain. %1 Bellwether never writes a key into a file: keep "
                                                    "them in memory until you quit, or unlock the keychain and try again."))
                            .arg(m_problem));
    show();
}

} // namespace bw::ui
