// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/gatewayheadertable.h"

#include "gateway/headerproblem.h"
#include "gateway/redaction.h"
#include "gateways/editedgateway.h"
#include "gateways/gatewaybook.h"
#include "widgets/celltablemodel.h"

using namespace Qt::StringLiterals;

namespace bw::ui {

GatewayHeaderTable::GatewayHeaderTable(EditedGateway& gateway, const GatewayBook& book, QObject* parent)
    : QAbstractTableModel(parent), m_gateway(gateway), m_book(book)
{
    connect(&gateway, &EditedGateway::changed, this, &GatewayHeaderTable::refresh);
    connect(&book, &GatewayBook::changed, this, &GatewayHeaderTable::refresh); // where a value is kept may be known now
    refresh();
}

void GatewayHeaderTable::append()
{
    m_gateway.edit([](GatewayDraft& draft) { draft.profile.headers.append(std::pair<QByteArray, QByteArray>()); });
}

std::function<void()> GatewayHeaderTable::takeRow(int row)
{
    QList<Row> rows = m_rows;
    const Row gone = rows.takeAt(row);
    const SecretString typed = m_gateway.draft().secrets.value(gone.secret);
    write(rows);
    return [this, row, gone, typed] { putBack(row, gone, typed); };
}

void GatewayHeaderTable::putBack(int row, const Row& gone, const SecretString& typed)
{
    QList<Row> rows = m_rows;
    rows.insert(std::min<qsizetype>(row, rows.size()), gone);
    write(rows);
    if (!typed.isEmpty())
        m_gateway.edit([&](GatewayDraft& draft) { ui::setSecret(draft, gone.secret, typed); });
}

int GatewayHeaderTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int GatewayHeaderTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : HeaderColumnCount;
}

QVariant GatewayHeaderTable::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == HeaderName ? QString::fromLatin1(row.name) : index.column() == HeaderValue ? shownValue(row) : QString();
    case Qt::EditRole: // a credential is typed anew, never shown
        return index.column() == HeaderName ? QString::fromLatin1(row.name) : row.isSecret() ? QString() : QString::fromUtf8(row.value);
    case Qt::CheckStateRole:
        return index.column() == HeaderSecret ? QVariant(row.isSecret() ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return noteOf(row, index.column());
    case CellProblemRole:
        return problemOf(row, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignLeft);
    default:
        return {};
    }
}

QVariant GatewayHeaderTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    const QStringList titles{tr("Header"), tr("Value"), tr("Credential")};
    if (role == Qt::DisplayRole)
        return titles.value(section);
    if (role == Qt::ToolTipRole && section == HeaderSecret)
        return tr("The value goes to the keychain and into no file.");
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignLeft);
    return {};
}

Qt::ItemFlags GatewayHeaderTable::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags plain = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    if (m_gateway.isFixed())
        return plain;
    if (index.column() != HeaderSecret)
        return plain | Qt::ItemIsEditable;
    return gateway::isSecretHeader(m_rows[index.row()].name) ? plain : plain | Qt::ItemIsUserCheckable;
}

bool GatewayHeaderTable::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || m_gateway.isFixed())
        return false;
    if (role == Qt::CheckStateRole && index.column() == HeaderSecret)
        setSecret(index.row(), value.toInt() == Qt::Checked);
    else if (role == Qt::EditRole && index.column() == HeaderName)
        rename(index.row(), value.toString().trimmed().toUtf8());
    else if (role == Qt::EditRole && index.column() == HeaderValue)
        setValue(index.row(), value.toString().trimmed().toUtf8());
    else
        return false;
    return true;
}

void GatewayHeaderTable::refresh()
{
    const gateway::GatewayProfile& profile = m_gateway.profile();
    QList<Row> rows;
    for (const auto& [name, value] : profile.headers)
        rows.append({name, value, {}});
    for (const gateway::SecretHeader& header : profile.secretHeaders)
        rows.append({header.name, {}, header.id});
    if (rows.size() == m_rows.size()) {
        m_rows = rows;
        if (!rows.isEmpty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void GatewayHeaderTable::write(const QList<Row>& rows)
{
    m_gateway.edit([&rows](GatewayDraft& draft) {
        gateway::GatewayProfile& profile = draft.profile;
        profile.headers.clear();
        profile.secretHeaders.clear();
        for (const Row& row : rows) {
            if (row.isSecret())
                profile.secretHeaders.append({row.name, row.secret});
            else
                profile.headers.append({row.name, row.value});
        }
        const QList<KeyId> named = gateway::allKeyIdsOf(profile);
        draft.secrets.removeIf([&named](const auto& each) { return !named.contains(each.key()); });
    });
}

void GatewayHeaderTable::rename(int row, const QByteArray& name)
{
    const bool credential = gateway::isSecretHeader(name);
    QList<Row> rows = m_rows;
    rows[row].name = name;
    write(rows);
    if (credential && !m_rows[row].isSecret())
        setSecret(row, true);
}

void GatewayHeaderTable::setValue(int row, const QByteArray& value)
{
    if (m_rows[row].isSecret()) {
        m_gateway.edit([&](GatewayDraft& draft) { ui::setSecret(draft, m_rows[row].secret, SecretString(value)); });
        return;
    }
    QList<Row> rows = m_rows;
    rows[row].value = value;
    write(rows);
    if (gateway::isSecretHeader(rows[row].name, value))
        setSecret(row, true);
}

//! A plain value becomes the secret; a secret becomes an empty value, because it is never shown again.
void GatewayHeaderTable::setSecret(int row, bool secret)
{
    QList<Row> rows = m_rows;
    const QByteArray value = std::exchange(rows[row].value, {});
    rows[row].secret = secret ? KeyId::create() : KeyId();
    write(rows);
    if (secret && !value.isEmpty())
        m_gateway.edit([&](GatewayDraft& draft) { ui::setSecret(draft, rows[row].secret, SecretString(value)); });
}

QString GatewayHeaderTable::shownValue(const Row& row) const
{
    if (!row.isSecret())
        return QString::fromUtf8(row.value);
    if (m_gateway.draft().secrets.contains(row.secret))
        return tr("•••••• goes to the keychain when you save");
    const QString place = m_book.keyPlace(row.secret);
    return place.isEmpty() ? tr("type the value; it will not be shown") : tr("•••••• kept in: %1").arg(place);
}

//! What is wrong with it, or else what is odd.
QString GatewayHeaderTable::noteOf(const Row& row, int column) const
{
    const QString problem = problemOf(row, column);
    return problem.isEmpty() && column == HeaderName ? gateway::headerAdvice(row.name) : problem;
}

QString GatewayHeaderTable::problemOf(const Row& row, int column) const
{
    if (row.name.isEmpty() && row.value.isEmpty() && !row.isSecret())
        return {};
    if (column == HeaderName)
        return gateway::headerNameProblem(row.name);
    return column == HeaderValue ? gateway::headerValueProblem(row.value) : QString();
}

} // namespace bw::ui
