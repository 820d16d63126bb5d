// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/keyfield.h"

#include "theme/theme.h"

#include <QAction>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace bw::ui {

KeyField::KeyField(const Theme& theme, QWidget* parent) : QLineEdit(parent)
{
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);

    QAction* reveal = addAction(theme.icon(u"eye"_s), QLineEdit::TrailingPosition);
    reveal->setText(tr("Show the key"));
    reveal->setCheckable(true);
    connect(reveal, &QAction::toggled, this,
            [this](bool shown) { setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); });
    QAction* pasteKey = addAction(theme.icon(u"paste"_s), QLineEdit::TrailingPosition);
    pasteKey->setText(tr("Paste the key"));
    connect(pasteKey, &QAction::triggered, this, [this] {
        clear();
        paste();
    });
    for (QToolButton* button : findChildren<QToolButton*>()) {
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(button->defaultAction() ? button->defaultAction()->text() : QString());
    }
}

SecretString KeyField::key() const
{
    return SecretString(text().trimmed().toUtf8());
}

void KeyField::wipe()
{
    clear();
    setEchoMode(QLineEdit::Password);
}

} // namespace bw::ui
