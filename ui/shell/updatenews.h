// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "update/updatecheck.h"

#include <QUrl>

namespace bw::ui {

class Banner;

//! Says in a banner that there is a newer version, once a start, and leads to its page if the person agrees to the
//! address. Goes with the banner.
class UpdateNews final : public QObject
{
    Q_OBJECT

public:
    //! `check` outlives the banner.
    UpdateNews(const update::UpdateCheck& check, Banner& banner);

private:
    void tell(const update::Release& release);
    void askToOpen();

    Banner& m_banner;
    QUrl m_page; //!< of the version that the banner speaks of
};

} // namespace bw::ui
