// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "widgets/framemeter.h"

#include <QDir>
#include <QKeySequence>
#include <QObject>
#include <QStringList>

namespace bw::ui {
class MainWindow;
}

namespace bw::app {

class Session;

//! Uses the real window as a person would, takes pictures and measures on the way. For screenshots, and to prove that
//! the packaged program works.
class Tour final : public QObject
{
    Q_OBJECT

public:
    Tour(ui::MainWindow& window, Session& session, const QString& dir);

    void setFirstPaint(Nanoseconds sinceStart) { m_firstPaint = sinceStart; }

    //! The whole tour; spins the event loop. Prints one line of JSON. The exit code: 0 if every chat was answered and the
    //! load test ran to its end.
    int run();

private:
    //! In a new conversation. An empty name takes no picture.
    bool chat(const QString& prompt, const QString& picture, int answers = 1);
    bool compareModels();
    bool loadTest();
    void type(const QString& text);
    void press(Qt::Key key);
    bool trigger(const QKeySequence& keys);
    void picturesOf(const QString& screen);
    void takePicture(const QString& name);
    void printReport(bool chatOk, std::optional<bool> stressOk) const;

    ui::MainWindow& m_window;
    Session& m_session;
    QDir m_dir;
    ui::FrameMeter m_frames;
    std::optional<Nanoseconds> m_firstPaint;
    QStringList m_pictures;
};

} // namespace bw::app
