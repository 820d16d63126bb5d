// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/conversationtitle.h"

namespace bw::store {

namespace {

constexpr qsizetype LongestTitle = 60;

}

QString titleFrom(const QString& prompt)
{
    QString title = prompt.trimmed().section(u'\n', 0, 0).simplified();
    if (title.size() <= LongestTitle)
        return title;
    const qsizetype space = title.lastIndexOf(u' ', LongestTitle - 1);
    title.truncate(space > LongestTitle / 2 ? space : LongestTitle - 1);
    if (title.back().isHighSurrogate())
        title.chop(1);
    return title + u'…';
}

} // namespace bw::store
