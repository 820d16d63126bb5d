// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/icons.h"

#include "base/logging.h"
#include "theme/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QPointer>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr std::array Tones{
    &Colors::secondary, &Colors::text, &Colors::muted,   &Colors::accent, &Colors::onAccent,
    &Colors::onDanger,  &Colors::good, &Colors::warning, &Colors::bad,
};

QByteArray drawing(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qCWarning(log::ui) << "there is no picture" << path;
        return {};
    }
    return file.readAll();
}

QPixmap rendered(const QByteArray& svg, const QSize& size)
{
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer renderer(svg);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(&painter);
    return pixmap;
}

//! Draws one file of resources/icons in a colour that it looks up each time, so that a new look needs no new icons.
class ThemedIconEngine final : public QIconEngine
{
public:
    ThemedIconEngine(const Theme* theme, QString name, IconTone tone)
        : m_theme(theme), m_name(std::move(name)), m_tone(tone)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal scale = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * scale, mode, state, scale));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        if (!m_theme || size.isEmpty())
            return {};
        const QString color = colorFor(mode, state).name();
        const QString key = u"bw-icon/%1/%2/%3x%4"_s.arg(m_name, color).arg(size.width()).arg(size.height());
        QPixmap found;
        if (!QPixmapCache::find(key, &found)) {
            found = rendered(drawing(u":/icons/%1.svg"_s.arg(m_name)).replace("currentColor", color.toLatin1()), size);
            QPixmapCache::insert(key, found);
        }
        return found;
    }

    QIconEngine* clone() const override { return std::make_unique<ThemedIconEngine>(*this).release(); }
    QString key() const override { return u"BellwetherIcon"_s; }
    QString iconName() override { return m_name; }
    bool isNull() override { return m_name.isEmpty(); }

private:
    QColor colorFor(QIcon::Mode mode, QIcon::State state) const
    {
        const Colors& colors = m_theme->colors();
        if (mode == QIcon::Disabled)
            return colors.controlBorder;
        if (state == QIcon::On || mode == QIcon::Selected)
            return colors.accent;
        if (mode == QIcon::Active && m_tone == IconTone::Secondary)
            return colors.text;
        return colors.*Tones[static_cast<size_t>(m_tone)];
    }

    QPointer<const Theme> m_theme;
    QString m_name;
    IconTone m_tone;
};

} // namespace

QIcon themedIcon(const Theme& theme, const QString& name, IconTone tone)
{
    return QIcon(std::make_unique<ThemedIconEngine>(&theme, name, tone).release()); // the icon owns its engine
}

QIcon programIcon()
{
    QIcon icon;
    const QByteArray svg = drawing(u":/appicon.svg"_s);
    for (const int side : {16, 32, 48, 128})
        icon.addPixmap(rendered(svg, {side, side}));
    return icon;
}

} // namespace bw::ui
