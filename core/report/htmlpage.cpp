// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/htmlpage.h"

#include <QFile>

using namespace Qt::StringLiterals;

// Resources of a static library are linked only when asked for; the macro must stand outside of any namespace.
static void loadStyle()
{
    Q_INIT_RESOURCE(report);
}

namespace bw::report {

QByteArray htmlPage(const QString& title, const QString& body)
{
    loadStyle();
    QFile file(u":/report/run.css"_s);
    const QString style = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    return (u"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
            "<title>%1</title><style>"_s.arg(title.toHtmlEscaped()) +
            style + u"</style></head><body>"_s + body + u"</body></html>\n"_s)
        .toUtf8();
}

QString htmlRow(const QStringList& cells, const QString& tag)
{
    QString out = u"<tr>"_s;
    for (const QString& cell : cells)
        out += u'<' + tag + u'>' + cell + u"</"_s + tag + u'>';
    return out + u"</tr>"_s;
}

} // namespace bw::report
