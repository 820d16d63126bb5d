// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/theme.h"

#include "theme/fonts.h"
#include "theme/stylesheet.h"
#include "theme/systemlook.h"

#include <QApplication>
#include <QPalette>
#include <QStyleFactory>

using namespace Qt::StringLiterals;

//! Pictures and style sheet live in a static library: the linker would leave them out unasked.
static void loadResources() // Q_INIT_RESOURCE works in no namespace, not even one without a name
{
    Q_INIT_RESOURCE(resources);
}

namespace bw::ui {

namespace {

constexpr double CompactRow = 0.8; //!< of the usual height
constexpr int StandardPercent = 100;

QFont sized(QFont font, int percent)
{
    font.setPixelSize(qRound(font.pixelSize() * percent / double{StandardPercent}));
    return font;
}

QPalette paletteOf(const Colors& colors)
{
    QPalette palette(colors.controlFill, colors.window);
    const std::initializer_list<std::pair<QPalette::ColorRole, QColor>> roles = {
        {QPalette::WindowText, colors.text},      {QPalette::Base, colors.inputFill},
        {QPalette::AlternateBase, colors.card},   {QPalette::Text, colors.text},
        {QPalette::PlaceholderText, colors.muted}, {QPalette::ButtonText, colors.text},
        {QPalette::BrightText, colors.bad},       {QPalette::Highlight, colors.accent},
        {QPalette::HighlightedText, colors.onAccent}, {QPalette::Link, colors.accent},
        {QPalette::LinkVisited, colors.accent},   {QPalette::ToolTipBase, colors.card},
        {QPalette::ToolTipText, colors.text},     {QPalette::Mid, colors.line},
        {QPalette::Dark, colors.controlBorder},   {QPalette::Light, colors.hover},
        {QPalette::Midlight, colors.line},        {QPalette::Shadow, colors.rail},
    };
    for (const auto& [role, color] : roles)
        palette.setColor(role, color);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colors.muted);
    return palette;
}

} // namespace

Theme::Theme(Mode mode, QObject* parent)
    : QObject(parent), m_mode(mode), m_monospace(codeFont()), m_system(new SystemLook(this))
{
    loadResources();
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s)); // the one style that draws alike on all three systems
    QApplication::setFont(textFont());
    apply();
    connect(m_system, &SystemLook::changed, this, &Theme::follow);
}

void Theme::setMode(Mode mode)
{
    const bool other = std::exchange(m_mode, mode) != mode;
    m_system->refresh();
    follow();
    if (other)
        emit modeChanged(mode);
}

void Theme::setContrast(Contrast contrast)
{
    m_contrast = contrast;
    m_system->refresh();
    follow();
}

void Theme::refreshFonts()
{
    m_monospace = sized(codeFont(), m_textSize);
    QApplication::setFont(sized(textFont(), m_textSize));
}

void Theme::setTextSize(int percent)
{
    if (std::exchange(m_textSize, percent) == percent)
        return;
    refreshFonts();
    applySheet();
    emit changed();
}

void Theme::setDensity(Density density)
{
    if (std::exchange(m_density, density) == density)
        return;
    applySheet();
    emit changed();
}

int Theme::rowHeight(int pixels) const
{
    const int scaled = qRound(pixels * m_textSize / 100.0);
    return m_density == Density::Compact ? qRound(scaled * CompactRow) : scaled;
}

QIcon Theme::icon(const QString& name, IconTone tone) const
{
    return themedIcon(*this, name, tone);
}

void Theme::follow()
{
    if (wantsDark() == m_dark && wantsContrast() == m_highContrast) {
        QApplication::setPalette(paletteOf(m_colors)); // asking the system took it off
        return;
    }
    apply();
    emit changed();
}

bool Theme::wantsDark() const
{
    return m_mode == Mode::System ? m_system->isDark() : m_mode == Mode::Dark;
}

bool Theme::wantsContrast() const
{
    return m_contrast == Contrast::High || m_system->wantsContrast();
}

void Theme::apply()
{
    m_dark = wantsDark();
    m_highContrast = wantsContrast();
    m_colors = m_highContrast ? contrastColors(m_dark) : m_dark ? darkColors() : lightColors();
    QApplication::setPalette(paletteOf(m_colors));
    applySheet();
}

void Theme::applySheet()
{
    const QString sheet = programStyleSheet(m_colors, m_dark) + (m_density == Density::Compact ? compactStyleSheet() : QString());
    qApp->setStyleSheet(scaledStyleSheet(sheet, m_textSize));
}

} // namespace bw::ui
