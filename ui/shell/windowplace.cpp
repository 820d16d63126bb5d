// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/windowplace.h"

#include <QGuiApplication>
#include <QScreen>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

qint64 overlap(const QRect& one, const QRect& other)
{
    const QRect common = one.intersected(other);
    return common.isEmpty() ? 0 : qint64(common.width()) * common.height();
}

QList<QRect> availableScreens()
{
    QList<QRect> found;
    for (const QScreen* screen : QGuiApplication::screens())
        found.append(screen->availableGeometry());
    return found;
}

QRect rectOf(const QStringList& numbers)
{
    if (numbers.size() < 4)
        return {};
    return {numbers[0].toInt(), numbers[1].toInt(), numbers[2].toInt(), numbers[3].toInt()};
}

} // namespace

QRect visiblePlace(const QRect& wanted, const QList<QRect>& screens)
{
    if (screens.isEmpty())
        return wanted;
    const auto best = std::ranges::max_element(screens, {}, [&wanted](const QRect& screen) { return overlap(wanted, screen); });
    QRect place(QPoint(), (wanted.isEmpty() ? DefaultWindowSize : wanted.size()).boundedTo(best->size()));
    if (wanted.isEmpty()) {
        place.moveCenter(best->center());
        return place;
    }
    place.moveTopLeft({std::clamp(wanted.x(), best->left(), best->right() + 1 - place.width()),
                       std::clamp(wanted.y(), best->top(), best->bottom() + 1 - place.height())});
    return place;
}

QSize smallestSize(const QSize& wanted, const QList<QRect>& screens)
{
    QSize size = wanted;
    for (const QRect& screen : screens)
        size = size.boundedTo(screen.size());
    return size;
}

void keepMinimumOnScreens(QWidget& window, const QSize& wanted)
{
    const auto apply = [&window, wanted] { window.setMinimumSize(smallestSize(wanted, availableScreens())); };
    for (QScreen* const screen : QGuiApplication::screens())
        QObject::connect(screen, &QScreen::availableGeometryChanged, &window, apply);
    QObject::connect(qGuiApp, &QGuiApplication::screenAdded, &window, [&window, apply](QScreen* screen) {
        QObject::connect(screen, &QScreen::availableGeometryChanged, &window, apply);
        apply();
    });
    QObject::connect(qGuiApp, &QGuiApplication::screenRemoved, &window, apply);
    apply();
}

QString placeOf(const QWidget& window)
{
    const QRect normal = window.isMaximized() || window.isFullScreen() ? window.normalGeometry() : window.geometry();
    return u"%1 %2 %3 %4 %5"_s.arg(normal.x()).arg(normal.y()).arg(normal.width()).arg(normal.height()).arg(window.isMaximized() ? 1 : 0);
}

void restorePlace(QWidget& window, const QString& place)
{
    const QStringList numbers = place.split(u' ', Qt::SkipEmptyParts);
    window.setGeometry(visiblePlace(rectOf(numbers), availableScreens()));
    if (numbers.size() == 5 && numbers[4] == u"1"_s)
        window.setWindowState(window.windowState() | Qt::WindowMaximized);
}

} // namespace bw::ui
