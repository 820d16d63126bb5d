// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

namespace bw::test {

//! A session of its own: home folder, D-Bus without service activation (so that no keyring starts by itself), and a
//! gnome-keyring daemon when asked for. Everything ends with it.
class PrivateBus
{
public:
    PrivateBus() = default;
    ~PrivateBus();
    Q_DISABLE_COPY_MOVE(PrivateBus)

    [[nodiscard]] bool start(); //!< the bus only

    enum class Login { Unlocked, Locked };
    [[nodiscard]] bool startKeyring(Login login); //!< waits until it owns its name on the bus
    void stopKeyring();
    void loseBus(); //!< programs run from now on find no bus at its address

    [[nodiscard]] QProcessEnvironment environment() const { return m_environment; }
    [[nodiscard]] QString home() const { return m_home.path(); }

    //! Runs a program in this session to its end; its standard output, or nothing after 60 s.
    [[nodiscard]] QByteArray run(const QString& program, const QStringList& arguments,
                                 const QByteArray& input = {}) const;

private:
    static void stop(QProcess& process);
    [[nodiscard]] bool ownsSecretService() const;

    QTemporaryDir m_home;
    QProcessEnvironment m_environment;
    QProcess m_bus;
    QProcess m_keyring;
};

} // namespace bw::test
