// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/conversation.h"

#include <QWidget>

class QAction;
class QComboBox;

namespace bw::ui {

class ElidedLabel;
class IconButton;
class Pill;
class Theme;

//! The top of a pane: its colour, which model answers, how that stands and what can be done with it. Among several panes
//! also its gateway, and a line that says that it has the focus.
class PaneHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit PaneHeader(const Theme& theme, QWidget* parent = nullptr);

    void setModels(const QStringList& models);
    void setModel(const QString& model); //!< without modelChosen()
    [[nodiscard]] const QString& model() const noexcept { return m_model; }
    void setGateway(const QString& name);
    //! Of the newest answer; nullopt: none yet.
    void setState(std::optional<store::MessageState> state);
    void setPlace(int index, int count);
    void setCurrent(bool current);
    void setLeftOut(bool leftOut);
    //! Whether there is a shared input that a pane can be left out of.
    void setShared(bool shared);
    void openPicker();
    void chooseModel(const QString& model); //!< as if it had been typed

signals:
    void modelChosen(const QString& model);
    void pressed(); //!< anywhere beside the controls
    void closeRequested();
    void useRequested();
    void leftOutChosen(bool leftOut);
    void compareRequested();
    void repeatsRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makePicker();
    void makeMenu();
    void fitPicker();
    void fitList();
    void showPickerTip();
    void choose();
    void refreshPill();

    const Theme& m_theme;
    QComboBox* m_picker = nullptr;
    ElidedLabel* m_gateway = nullptr;
    Pill* m_pill = nullptr;
    IconButton* m_more = nullptr;
    IconButton* m_close = nullptr;
    QAction* m_leaveOut = nullptr;
    QList<QAction*> m_amongOthers; //!< make no sense for a pane alone
    QString m_model;
    QString m_gatewayName;
    QString m_pickerKeys; //!< that open the list of models
    std::optional<store::MessageState> m_state;
    int m_index = 0;
    int m_count = 1;
    bool m_current = false;
    bool m_leftOut = false;
    bool m_shared = true;
};

} // namespace bw::ui
