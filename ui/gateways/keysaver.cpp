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

void KeySaver::save(const gateway::GatewayProfile& profile, const SecretString& key)
{
    m_profile = profile;
    m_key = key;
    tryAgain();
}

void KeySaver::dismiss()
{
    m_key = {};
    hide();
}

void KeySaver::tryAgain()
{
    m_book.saveKey(m_profile, m_key, this, [this](const Result<void>& result) { written(result); });
}

void KeySaver::keepForSession()
{
    m_book.keepKeyForSession(m_profile, m_key);
    dismiss();
    emit kept();
}

void KeySaver::written(const Result<void>& result)
{
    if (!result) {
        m_sentence->setText(tr("The key could not be put into the keychain. %1 Bellwether never writes a key into a file: keep it in "
                               "memory until you quit, or unlock the keychain and try again.")
                                .arg(result.error().message));
        show();
        return;
    }
    dismiss();
    emit kept();
}

} // namespace bw::ui
