// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayprofile.h"

#include <QAbstractTableModel>

#include <functional>

namespace bw::ui {

class EditedGateway;
class GatewayBook;

enum HeaderColumn { HeaderName, HeaderValue, HeaderSecret, HeaderColumnCount };

//! Headers that go with every request. The value of a credential is typed once, goes to the keychain when the gateway is
//! saved, and is never shown again. Headers whose names say so (api-key, Authorization, …) are always credentials.
class GatewayHeaderTable final : public QAbstractTableModel
{
    Q_OBJECT

public:
    GatewayHeaderTable(EditedGateway& gateway, const GatewayBook& book, QObject* parent = nullptr);

    void append(); //!< an empty row
    [[nodiscard]] std::function<void()> takeRow(int row); //!< gives what puts it back, while this lives

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

private:
    struct Row
    {
        QByteArray name;
        QByteArray value; //!< of a plain one
        KeyId secret;     //!< of a credential

        [[nodiscard]] bool isSecret() const { return !secret.isEmpty(); }
        bool operator==(const Row&) const = default;
    };

    void refresh();
    void write(const QList<Row>& rows);
    void putBack(int row, const Row& gone, const SecretString& typed);
    void rename(int row, const QByteArray& name);
    void setValue(int row, const QByteArray& value);
    void setSecret(int row, bool secret);
    [[nodiscard]] QString shownValue(const Row& row) const;
    [[nodiscard]] QString noteOf(const Row& row, int column) const;
    [[nodiscard]] QString problemOf(const Row& row, int column) const;

    EditedGateway& m_gateway;
    const GatewayBook& m_book;
    QList<Row> m_rows;
};

} // namespace bw::ui
