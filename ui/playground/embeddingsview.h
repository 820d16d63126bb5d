// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayclient.h"
#include "shell/services.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLayout;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QTabWidget;

namespace bw::openai {
struct EmbeddingsRequest;
}

namespace bw::ui {

class CosineModel;
class ModelCatalog;
class VectorModel;

//! Texts to vectors: what they look like, how near they are to each other, what they cost.
class EmbeddingsView final : public QWidget
{
    Q_OBJECT

public:
    EmbeddingsView(Services& services, ModelCatalog& catalog, QWidget* parent = nullptr);

    void setGateway(const ProfileId& gateway);
    [[nodiscard]] QString typed() const;
    void setTyped(const QString& text);
    void setRequest(const openai::EmbeddingsRequest& request); //!< to be asked again; what was typed comes back with Undo
    void focusInput();

signals:
    void inspectRequested(const bw::record::RequestRecord& record); //!< of the last request

private:
    QWidget* makeInput();
    void makeTexts(QWidget& side);
    [[nodiscard]] QLayout* makeOptions(QWidget& side);
    [[nodiscard]] QLayout* makeButtons(QWidget& side);
    QWidget* makeResult();
    void fillModels();
    void refreshForecast();
    void embed();
    void ask(const gateway::EmbeddingsSpec& spec);
    void stop(); //!< waits no longer: an answer that comes all the same is not shown
    void take(const gateway::EmbeddingsResult& result, const QStringList& texts);
    void compare(); //!< the texts of m_result
    void showError(const Failure& failure);
    void setBusy(bool busy);
    [[nodiscard]] QStringList texts() const;
    [[nodiscard]] QString summaryOf(const gateway::EmbeddingsResult& result) const;

    Services& m_services;
    ModelCatalog& m_catalog;
    ProfileId m_gateway;
    QPlainTextEdit* m_input = nullptr;
    QCheckBox* m_paragraphs = nullptr;
    QComboBox* m_model = nullptr;
    QSpinBox* m_dimensions = nullptr; //!< 0: not sent
    QLabel* m_forecast = nullptr;
    QPushButton* m_embed = nullptr;
    QLabel* m_error = nullptr;
    QLabel* m_summary = nullptr;
    QTabWidget* m_tabs = nullptr;
    QPushButton* m_stop = nullptr;
    QList<QPushButton*> m_afterResult; //!< copy
    QPushButton* m_inspect = nullptr;
    VectorModel* m_vectors = nullptr;
    CosineModel* m_cosines = nullptr;
    QStringList m_asked; //!< for m_result
    QList<QList<double>> m_result;
    std::optional<record::RequestRecord> m_record; //!< of the last request that ended, well or not
    quint64 m_turn = 0; //!< of asking: an answer to an earlier one is too late
    quint64 m_job = 0;  //!< likewise, of comparing
    bool m_busy = false;
    bool m_chosen = false; //!< the model, by the person
};

} // namespace bw::ui
