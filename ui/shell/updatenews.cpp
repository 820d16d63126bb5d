// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/updatenews.h"

#include "widgets/banner.h"

#include <QDesktopServices>
#include <QMessageBox>
#include <QPushButton>

namespace bw::ui {

UpdateNews::UpdateNews(const update::UpdateCheck& check, Banner& banner) : QObject(&banner), m_banner(banner)
{
    connect(&check, &update::UpdateCheck::newerFound, this, &UpdateNews::tell);
    connect(&banner, &Banner::actionChosen, this, &UpdateNews::askToOpen);
    if (check.state() == update::UpdateCheck::State::Newer) // found before the banner was made
        tell(check.release());
}

void UpdateNews::tell(const update::Release& release)
{
    m_page = release.page;
    m_banner.say(tr("Version %1 of Bellwether is available.").arg(release.version));
}

//! The address comes from outside: it is shown before it is followed.
void UpdateNews::askToOpen()
{
    m_banner.hide();
    auto* const question = new QMessageBox(QMessageBox::Question, tr("Open link"), tr("Open this address in the browser?"),
                                           QMessageBox::Open | QMessageBox::Cancel, m_banner.window());
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(m_page.toDisplayString());
    question->setDefaultButton(QMessageBox::Cancel);
    connect(question, &QMessageBox::finished, question, [page = m_page](int answer) {
        if (answer == QMessageBox::Open)
            QDesktopServices::openUrl(page);
    });
    question->open();
}

} // namespace bw::ui
