// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "gui/filekind.h"

#include <QObject>

class QMimeData;

namespace bw::ui {
class MainWindow;
}

namespace bw::app {

struct Options;

//! Shows what the program was asked to open: by its arguments, by those of a later start, by a drop on the window, or by
//! the Finder. What cannot be opened is said in a window that does not block. GUI thread.
class Opener final : public QObject
{
    Q_OBJECT

public:
    //! Watches for drops on the window, which must outlive this.
    explicit Opener(ui::MainWindow& window);

    void open(const Options& options);
    void openFile(const QString& path); //!< looked at on another thread
    void openLink(const QString& link);

signals:
    void demoWanted(); //!< open() was asked for the demo gateway; maybe there is one

protected:
    bool eventFilter(QObject* watched, QEvent* event) override; //!< of the window, and of the application on macOS

private:
    template <typename Page> Page* show(const QString& screen);
    void openAs(FileKind kind, const QString& path);
    void importText(const QByteArray& text, const QString& name);
    void newChat(const QString& prompt);
    void openDropped(const QMimeData& offer);
    void say(const QString& sentence);

    ui::MainWindow& m_window;
};

} // namespace bw::app
