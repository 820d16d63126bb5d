// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/route.h"

#include <QSet>

namespace bw::gateway {

//! Whom the next attempt asks for what, with which key.
struct Stop
{
    const Endpoint* endpoint = nullptr; //!< of the profile
    KeyRef key;                         //!< empty: none was named
    SecretString secret;                //!< empty: goes without
    QString model;                      //!< as people name it
    QString modelThere;                 //!< as the endpoint names it
};

//! Which of the later stops will do.
enum class Onward {
    NextKey,       //!< of the same endpoint
    NextGoodKey,   //!< the same, unless it was refused lately
    NextHop,       //!< any other endpoint or model
    OtherModel,    //!< that was not what failed: the content is too long for it, or not to its taste
    NotRefusedKey, //!< an endpoint that would be asked with a key that this call has not seen refused
};

//! A call's way along its route: at each endpoint its keys in order, at most five hops that are really asked. Pure.
class Itinerary
{
public:
    static constexpr int MostHops = 5;

    //! Keys lately refused go to the end of their endpoint's order.
    using IsRefused = std::function<bool(const Endpoint&, const KeyId&)>;

    //! `profile` must outlive it.
    Itinerary(const GatewayProfile& profile, secrets::KeyRing keys, QList<Hop> hops, IsRefused isRefused = {});

    [[nodiscard]] bool isEmpty() const noexcept { return m_hops.isEmpty(); }
    //! Where the call stands; not to be asked of an empty one, nor past the end.
    [[nodiscard]] const Stop& stop() const noexcept { return m_stop; }

    void onAsked(); //!< an attempt is made here
    void onKeyRefused(const KeyId& key); //!< for NotRefusedKey

    [[nodiscard]] bool has(Onward onward) const;
    //! Goes there. Only if has().
    void go(Onward onward);

    //! To come back to where it stands now; nothing follows then.
    struct Place
    {
        qsizetype hop = 0;
        qsizetype key = 0;
    };
    [[nodiscard]] Place place() const noexcept { return m_place; }
    void returnTo(Place place);

private:
    [[nodiscard]] bool isRefused(const Endpoint& endpoint, const KeyRef& key) const;
    [[nodiscard]] QList<KeyRef> keysAt(qsizetype hop) const;
    [[nodiscard]] qsizetype find(Onward onward) const; //!< the hop's index; -1: none
    [[nodiscard]] bool suits(qsizetype hop, Onward onward) const;
    void arrive(Place place);

    const GatewayProfile* m_profile;
    secrets::KeyRing m_ring;
    QList<Hop> m_hops;
    IsRefused m_isRefused;
    QList<KeyRef> m_keys; //!< of the current hop
    Place m_place;
    Stop m_stop;
    QSet<KeyId> m_refused;
    int m_asked = 0;
    bool m_askedHere = false;
    bool m_isLast = false;
};

} // namespace bw::gateway
