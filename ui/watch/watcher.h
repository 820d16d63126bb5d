// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watch/alertreading.h"
#include "watch/alertstate.h"
#include "watch/prober.h"
#include "watch/watchsettings.h"

#include <QObject>

namespace bw::store {
class LiveView;
}

namespace bw::ui {

struct Services;

//! Watches while the program runs: probes what is to be probed, and looks every few seconds whether an alert goes on or off.
//! What it is told and what it noticed is kept in a file beside the history. GUI thread.
class Watcher final : public QObject
{
    Q_OBJECT

public:
    static constexpr Milliseconds LookEvery{5'000};

    //! `file`: empty, and nothing is kept.
    Watcher(Services& services, QString file, QObject* parent = nullptr, const Clock& clock = systemClock());
    ~Watcher() override;

    //! Where it keeps its things, given those of the program; empty without a database.
    [[nodiscard]] static QString fileBeside(const QString& database);

    [[nodiscard]] const watch::WatchSettings& settings() const noexcept { return m_settings; }
    void setRule(const watch::AlertRule& rule); //!< adds or replaces
    void removeRule(const QString& id);
    void setProbe(const watch::ProbeSetting& setting);
    void mute(const QString& rule, Milliseconds span); //!< zero: unmute
    void clearEvents(); //!< those that are over

    [[nodiscard]] watch::AlertState stateOf(const QString& rule) const { return m_states.value(rule); }
    [[nodiscard]] qsizetype firing() const; //!< rules whose alert is on and not muted
    [[nodiscard]] watch::Prober& prober() noexcept { return m_prober; }
    [[nodiscard]] WallTime now() const { return wallNow(m_clock); }

    void look(); //!< by its own timer: asks what the rules need, and judges once it is there

signals:
    void changed(); //!< rules, probes, states or events
    void fired(const bw::watch::AlertRule& rule, const bw::watch::AlertEvent& event); //!< not of muted rules
    void resolved(const bw::watch::AlertRule& rule, const bw::watch::AlertEvent& event);
    void troubleFound(const QString& sentence); //!< the file cannot be read or written

private:
    struct Asked
    {
        metrics::Question question;
        std::shared_ptr<store::LiveView> view;
    };

    void load();
    void forget(const QString& rule);
    void save();
    void ask();
    [[nodiscard]] bool isAnswered() const; //!< with all that is known, not with a draft
    void judge();
    void judge(const watch::AlertRule& rule, std::optional<double> value);
    [[nodiscard]] const metrics::Snapshot* answerTo(const std::optional<metrics::Question>& question) const;
    void fire(const watch::AlertRule& rule, const watch::AlertState& state);
    void resolve(const watch::AlertRule& rule, const watch::AlertState& state);
    [[nodiscard]] watch::AlertFacts facts() const;
    void lookUp(const EndpointId& endpoint, std::function<void(const watch::Prober::Found&)> done);

    Services& m_services;
    const Clock& m_clock;
    QString m_file;
    bool m_mayWrite = true; //!< false: a file that could not be read is not overwritten
    watch::WatchSettings m_settings;
    QHash<QString, watch::AlertState> m_states; //!< by rule
    watch::Prober m_prober;
    QList<Asked> m_asked; //!< under way
    QTimer m_timer;
    QTimer m_answers;
    int m_patience = 0;
};

} // namespace bw::ui
