// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/inspection.h"

#include <QObject>

namespace bw::ui {

//! Where a screen asks for a request to be opened, whoever shows it then. GUI thread; one a window.
class Inspections final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void open(const Inspection& inspection) { emit opened(inspection); }
    //! Ask the same again, in the playground; `freshly`: past the cache.
    void replay(const Inspection& inspection, bool freshly) { emit replayed(inspection, freshly); }
    //! Find out why it failed or was slow.
    void diagnose(const Inspection& inspection) { emit diagnosisAsked(inspection); }

signals:
    void opened(const bw::ui::Inspection& inspection);
    void replayed(const bw::ui::Inspection& inspection, bool freshly);
    void diagnosisAsked(const bw::ui::Inspection& inspection);
};

} // namespace bw::ui
