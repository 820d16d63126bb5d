// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnose/diagnosisreport.h"
#include "gateway/connectiondoctor.h"
#include "spend/pricebook.h"

namespace bw::diagnose {

class Volley;

//! What is to be diagnosed. Values only: may cross threads.
struct DiagnosisOrder
{
    gateway::GatewayProfile profile;
    secrets::KeyRing keys;
    qsizetype endpoint = 0; //!< which of the profile's
    QString model;          //!< empty: the profile's default, else the first that the gateway lists
    Lead lead;              //!< what was pasted, if anything
    Sizes sizes;
    spend::PriceBook prices;
};

//! Finds out, step by step, why a gateway is slow or fails. Before each step it says what the step costs and waits for
//! decide(). In the thread of its client, which should do nothing else meanwhile. Every request goes the way of all
//! requests and leaves its record, with source "diagnosis"; none is repeated, held back or answered by others.
class Diagnosis final : public QObject
{
    Q_OBJECT

public:
    Diagnosis(gateway::GatewayClient& client, DiagnosisOrder order, QObject* parent = nullptr);
    ~Diagnosis() override;

    //! How late this program is, taken as it is instead of measuring this thread's loop; before the end. What a busy
    //! machine does is then no matter of luck.
    void setLag(const net::LagSummary& known) { m_knownLag = known; }

    void start();
    void decide(bool run); //!< about the proposed step; ignored when none is
    void cancel();         //!< what runs is dropped; ends with a report on what is known

signals:
    void stepProposed(bw::diagnose::Step step, const bw::diagnose::StepCost& cost);
    void stepProgressed(bw::diagnose::Step step, int done, int of);
    void stepEnded(const bw::diagnose::StepReport& report);
    void finished(const bw::diagnose::DiagnosisReport& report); //!< once, last of all

private:
    void propose(Step step);
    [[nodiscard]] bool isNeedless(Step step) const;
    [[nodiscard]] StepCost costOf(Step step) const;
    void run(Step step);
    void examine();
    void request();
    void coldWarm();
    void ramp(qsizetype level);
    void volley(const gateway::CallSpec& spec, int requests, int concurrency, bool allNew, std::function<void()> then);
    void ended(StepReport::State state);
    void conclude();
    [[nodiscard]] gateway::CallSpec chat(int tokens) const;
    void chooseModel();

    gateway::GatewayClient& m_client;
    DiagnosisOrder m_order;
    DiagnosisReport m_report;
    std::optional<Step> m_proposed;
    std::optional<Step> m_running;
    std::unique_ptr<Volley> m_volley;
    net::LoopLag m_lag;
    std::optional<net::LagSummary> m_knownLag;
    QList<record::RequestRecord> m_ofStep; //!< chats of the running step
    bool m_done = false;
};

} // namespace bw::diagnose
