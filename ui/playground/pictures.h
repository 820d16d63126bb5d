// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QHash>
#include <QImage>
#include <QObject>
#include <QThreadPool>

#include <memory>

namespace bw::ui {

//! What is known of a picture that a text names.
struct Picture
{
    enum class State {
        NotLoaded, //!< nobody asked for it
        Loading,
        Shown,
        Failed,
        Foreign, //!< neither of the web nor in the text itself: never loaded
    };

    State state = State::NotLoaded;
    QImage image{};    //!< Shown
    QString source{};  //!< the host it would come from now; empty: the text itself
    QString problem{}; //!< Failed: a sentence
};

//! The pictures of one view. What is in the text itself ("data:") is shown; what would come from the net only when a
//! person asked for that very picture, because asking tells its host that and when the text was read. A host that sends
//! on to another one is not followed: the other one is named, and the person asks again. One thread; decoding is done in
//! others.
class Pictures final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 MostBytes = 10LL * 1024 * 1024;
    static constexpr qint64 MostPixels = 40'000'000;

    explicit Pictures(QObject* parent = nullptr);
    ~Pictures() override; //!< stops loading and joins the threads
    Q_DISABLE_COPY_MOVE(Pictures)

    //! Begins to decode what is in the text itself.
    [[nodiscard]] Picture find(const QString& address);
    void load(const QString& address); //!< the person asked for it
    void forget(); //!< all of them, and stops loading: another text is shown. Says nothing.

signals:
    void changed(const QString& address); //!< find() gives something else now

private:
    struct Entry
    {
        Picture picture;
        QString from; //!< where it is asked for next: the address, or where that sent on to
    };

    void decode(const QString& address, const QByteArray& data);
    void takeImage(const QString& address, const Result<QImage>& image);
    void fail(const QString& address, const QString& problem);

    QHash<QString, std::shared_ptr<Entry>> m_entries;
    qint64 m_imageBytes = 0; //!< of all that are shown
    QThreadPool m_threads;
};

} // namespace bw::ui
