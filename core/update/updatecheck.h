// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/settings.h"
#include "update/release.h"

#include <QTimer>

#include <optional>

class QNetworkAccessManager;
class QNetworkReply;

namespace bw::update {

//! Looks whether there is a newer version, if the person asked for it: one GET at the most each week, with nothing in it
//! about the person, the machine or even the version that runs. Only tells; never downloads. GUI thread.
class UpdateCheck final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle,
        Asking,
        UpToDate,
        Newer, //!< release() says which
        Failed, //!< problem() says why; the next one is in a week, or when asked for
    };

    //! `address`: of the document that names the newest version; empty: this build knows none, and asks nobody.
    //! `version`: the one that runs. `settings` and `clock` outlive this.
    UpdateCheck(QUrl address, QString version, Settings& settings, const Clock& clock = systemClock(), QObject* parent = nullptr);

    //! The address that this program was built with.
    [[nodiscard]] static QUrl builtInAddress();

    void start();     //!< from in a minute on, when a start is over, it looks when it is due
    void lookIfDue(); //!< nothing happens while it is switched off
    void look();      //!< now, because the person wants to know

    [[nodiscard]] bool canLook() const noexcept { return !m_address.isEmpty(); }
    [[nodiscard]] State state() const noexcept { return m_state; }
    [[nodiscard]] const Release& release() const noexcept { return m_release; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] std::optional<QDateTime> lastLook() const; //!< UTC

    static constexpr std::chrono::days Every{7};
    static constexpr Milliseconds Patience{15'000};
    static constexpr qint64 MostBytes = 64 * 1024;

signals:
    void changed();                                    //!< state()
    void newerFound(const bw::update::Release& release); //!< changed() went before

private:
    [[nodiscard]] bool isDue() const;
    void finish(QNetworkReply& reply);
    void take(const Result<Release>& release);

    const QUrl m_address;
    const QString m_version;
    Settings& m_settings;
    const Clock& m_clock;
    QNetworkAccessManager* m_network = nullptr; //!< made when first needed
    QTimer m_timer;
    State m_state = State::Idle;
    Release m_release;
    QString m_problem;
};

} // namespace bw::update
