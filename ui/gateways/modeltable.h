// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayprofile.h"
#include "openai/modellist.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace bw::ui {

enum ModelColumn { ModelFavourite, ModelName, ModelInput, ModelOutput, ModelContext, ModelHidden, ModelColumnCount };
enum ModelRole { ModelIdRole = Qt::UserRole + 1, ModelSortRole, IsFavouriteRole, IsHiddenRole, IsDefaultRole };

//! The models of a gateway: those it lists itself and those that its profile names. Favourite and hidden are check
//! boxes. Columns above; values only, O(1) in data().
class ModelTable final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setModels(const QList<openai::ModelInfo>& models, const gateway::GatewayProfile& profile); //!< see knownModels()
    void setEditable(bool editable) { m_editable = editable; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

signals:
    void favouriteChanged(const QString& model, bool favourite); //!< by the person; the table follows setModels() only
    void hiddenChanged(const QString& model, bool hidden);       //!< likewise

private:
    struct Row
    {
        openai::ModelInfo info;
        bool favourite = false;
        bool hidden = false;
        bool standard = false;

        bool operator==(const Row&) const = default;
    };

    [[nodiscard]] static QString textOf(const Row& row, int column);
    [[nodiscard]] static QVariant sortKeyOf(const Row& row, int column);
    [[nodiscard]] QVariant checkOf(const Row& row, int column) const;

    QList<Row> m_rows;
    bool m_editable = true;
};

//! Those whose name holds the text; hidden ones only if asked for. The default first, then favourites, then by name.
class ModelFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ModelFilter(QObject* parent = nullptr);

    void setText(const QString& text);
    void setHiddenShown(bool shown);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    QString m_text;
    bool m_hiddenShown = false;
};

//! What the gateway lists and what the profile names, each once, with prices: the profile's own rows win, then what the
//! gateway says, then the price book.
[[nodiscard]] QList<openai::ModelInfo> knownModels(const QList<openai::ModelInfo>& listed, const gateway::GatewayProfile& profile,
                                                   const spend::PriceBook& book);

} // namespace bw::ui
