// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateways/gatewaydraft.h"

#include <QObject>

namespace bw::ui {

//! The one draft that the tabs of the editor show and change. GUI thread.
class EditedGateway final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const GatewayDraft& draft() const noexcept { return m_draft; }
    [[nodiscard]] const gateway::GatewayProfile& profile() const noexcept { return m_draft.profile; }
    [[nodiscard]] const DraftProblems& problems() const noexcept { return m_problems; }
    //! A gateway that the program made: to be seen, not changed.
    [[nodiscard]] bool isFixed() const noexcept { return m_fixed; }

    void load(const GatewayDraft& draft, bool fixed);
    void edit(const std::function<void(GatewayDraft&)>& change);
    void setText(const ProfileField& field, const QString& text);
    void reset(const ProfileField& field);

signals:
    void loaded();  //!< another gateway, or the same one from the store; changed() follows
    void changed(); //!< after load() and after each edit that changed something
    void edited();  //!< after changed(), only by edit()

private:
    GatewayDraft m_draft;
    DraftProblems m_problems;
    bool m_fixed = false;
};

} // namespace bw::ui
