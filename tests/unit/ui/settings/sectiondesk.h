// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateways/gatewaybook.h"
#include "gui/session.h"
#include "support/suite.h"

#include <QApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace bw::test {

//! A section of the settings over the real parts, in front of a person who clicks.
class SectionDesk : public Suite
{
    Q_OBJECT

protected slots:
    void init()
    {
        Suite::init();
        m_dir = std::make_unique<QTemporaryDir>();
        m_session = std::make_unique<app::Session>(secrets::sessionKeyStore(), Paths::below(m_dir->path()));
        QSignalSpy loaded(&book(), &ui::GatewayBook::loaded);
        m_session->open();
        m_session->loadGateways();
        QTRY_COMPARE(loaded.count(), 1);
    }

    void cleanup()
    {
        m_panel.reset();
        m_session.reset();
    }

protected:
    template <typename Panel> Panel& show()
    {
        m_panel = std::make_unique<Panel>(m_session->services());
        m_panel->resize(760, 900);
        m_panel->show();
        return static_cast<Panel&>(*m_panel);
    }

    //! In a dialog above it, too.
    void click(const QString& name)
    {
        for (QWidget* const window : QApplication::topLevelWidgets()) {
            auto* const button = window->objectName() == name ? qobject_cast<QPushButton*>(window) : window->findChild<QPushButton*>(name);
            if (!button || !button->isVisible())
                continue;
            QVERIFY2(button->isEnabled(), qPrintable(name));
            return button->click();
        }
        QFAIL(qPrintable(name + QStringLiteral(" is not there")));
    }

    //! A gateway with a key.
    gateway::GatewayProfile stored(const QString& name, const QByteArray& key)
    {
        gateway::GatewayProfile profile = gateway::profileTemplate(gateway::Provider::HolySheep);
        profile.name = name;
        book().save(profile);
        bool kept = false;
        book().saveKey(profile.keys.constFirst().id, SecretString(key), this, [&kept](const Result<void>& result) { kept = result.has_value(); });
        [&] { QTRY_VERIFY(kept); }();
        return profile;
    }

    template <typename T> T* find(const QString& name) { return m_panel->findChild<T*>(name); }
    ui::Services& services() { return m_session->services(); }
    ui::GatewayBook& book() { return m_session->services().gateways; }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<app::Session> m_session;
    std::unique_ptr<QWidget> m_panel;
};

} // namespace bw::test
