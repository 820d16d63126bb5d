// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/gatewayspage.h"

#include "gateway/import.h"
#include "gateways/exportmenu.h"
#include "gateways/gatewaybook.h"
#include "gateways/gatewaydelegate.h"
#include "gateways/gatewayeditor.h"
#include "gateways/gatewayfiles.h"
#include "gateways/gatewaymodel.h"
#include "gateways/healthwatch.h"
#include "gateways/importdialog.h"
#include "gateways/keysaver.h"
#include "gateways/newgateway.h"
#include "shell/services.h"
#include "theme/theme.h"
#include "widgets/command.h"
#include "widgets/scaledsize.h"
#include "widgets/undobar.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int ListWidth = 248;

} // namespace

GatewaysPage::GatewaysPage(Services& services, QWidget* parent)
    : Page(parent), m_services(services), m_health(new HealthWatch(services, this)),
      m_model(new GatewayModel(services.gateways, *m_health, this))
{
    setAcceptDrops(true);
    build();
    makeHeader();
    connect(&m_editor->gateway(), &EditedGateway::edited, this, &GatewaysPage::keepDraft);
    connect(m_editor, &GatewayEditor::saveRequested, this, &GatewaysPage::save);
    connect(m_editor, &GatewayEditor::revertRequested, this, &GatewaysPage::revert);
    connect(m_editor, &GatewayEditor::removeRequested, this, &GatewaysPage::remove);
    connect(m_editor, &GatewayEditor::endpointSwitched, this, &GatewaysPage::switchEndpoint);
    connect(m_keySaver, &KeySaver::kept, this, &GatewaysPage::bookChanged);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
        if (now.isValid())
            choose(ProfileId(now.data(ProfileIdRole).toString()));
    });
    connect(&services.gateways, &GatewayBook::changed, this, &GatewaysPage::bookChanged);
    addCommandList(*this, commands(this));
    bookChanged();
}

QList<CommandSpec> GatewaysPage::commands(GatewaysPage* page)
{
    return {{u"gateways.find"_s, tr("Find a model of the gateway"), {QKeySequence::Find}, [page] { page->ofChosen(&GatewayEditor::findModel); }},
            {u"gateways.add"_s, tr("Add a gateway"), {}, [page] { page->addGateway(); }},
            {u"gateways.check"_s, tr("Check the key of the gateway"), {}, [page] { page->ofChosen(&GatewayEditor::check); }},
            {u"gateways.warmUp"_s, tr("Warm up the gateway: open connections ahead"), {}, [page] { page->ofChosen(&GatewayEditor::warmUp); }},
            {u"gateways.import"_s, tr("Import a gateway"), {}, [page] { page->openImport(); }},
            {u"gateways.export"_s, tr("Export the gateway"), {}, [page] { page->exportAs(u"exportProfile"_s); }},
            {u"gateways.exportNginx"_s, tr("Export the gateway as an nginx.conf"), {}, [page] { page->exportAs(u"exportNginx"_s); }}};
}

//! Nothing where no gateway is chosen.
void GatewaysPage::ofChosen(void (GatewayEditor::*act)())
{
    if (m_detail->currentWidget() == m_editor)
        (m_editor->*act)();
}

GatewaysPage::~GatewaysPage()
{
    m_undo->settleNow();
}

QString GatewaysPage::id() const
{
    return u"gateways"_s;
}

QString GatewaysPage::title() const
{
    return tr("Gateways");
}

QString GatewaysPage::iconName() const
{
    return u"gateways"_s;
}

void GatewaysPage::activate()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

void GatewaysPage::build()
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeList());
    row->addWidget(makeDetail(), 1);
}

QWidget* GatewaysPage::makeList()
{
    auto* side = new QFrame(this);
    side->setObjectName(u"sideList"_s);
    setScaledWidth(*side, ListWidth);
    m_list = new QListView(side);
    m_list->setObjectName(u"gatewayList"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new GatewayDelegate(m_services.theme, m_list));
    m_list->setAccessibleName(tr("Gateways"));
    m_list->setSpacing(1);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(10, 10, 10, 10);
    column->addWidget(m_list);
    return side;
}

QWidget* GatewaysPage::makeDetail()
{
    auto* side = new QWidget(this);
    m_undo = new UndoBar(side);
    m_keySaver = new KeySaver(m_services.gateways, side);
    m_note = new QLabel(side);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    setTone(m_note, Tone::Warning);
    m_note->hide();
    m_detail = new QStackedWidget(side);
    m_editor = new GatewayEditor(m_services, *m_health, side);
    m_detail->addWidget(makeNothing());
    m_detail->addWidget(m_editor);
    auto* notices = new QVBoxLayout;
    notices->setContentsMargins(12, 8, 12, 0);
    notices->setSpacing(8);
    for (QWidget* notice : std::initializer_list<QWidget*>{m_undo, m_keySaver, m_note})
        notices->addWidget(notice);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(notices);
    column->addWidget(m_detail, 1);
    return side;
}

QWidget* GatewaysPage::makeNothing()
{
    auto* nothing = new QLabel(tr("No gateway is chosen. Choose one on the left, add one, or drop a cURL command, a .env file or a LiteLLM config.yaml here."), this);
    nothing->setAlignment(Qt::AlignCenter);
    nothing->setWordWrap(true);
    setTone(nothing, Tone::Muted);
    return nothing;
}

void GatewaysPage::makeHeader()
{
    m_header = new QWidget(this);
    const auto button = [this](const QString& icon, const QString& text, const QString& name) {
        auto* made = new QPushButton(m_services.theme.icon(icon), text, m_header);
        made->setObjectName(name);
        return made;
    };
    QPushButton* import = button(u"download"_s, tr("Import…"), u"importGateway"_s);
    import->setToolTip(tr("A cURL command, a .env file, a LiteLLM config.yaml or an exported profile becomes a gateway."));
    m_export = button(u"upload"_s, tr("Export…"), u"exportGateway"_s);
    m_export->setMenu(makeExports());
    QPushButton* add = button(u"plus"_s, tr("Add gateway"), u"addGateway"_s);
    connect(import, &QPushButton::clicked, this, &GatewaysPage::openImport);
    connect(add, &QPushButton::clicked, this, &GatewaysPage::addGateway);
    auto* row = new QHBoxLayout(m_header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addStretch(1);
    row->addWidget(import);
    row->addWidget(m_export);
    row->addWidget(add);
}

//! Nothing where none is chosen that could be.
void GatewaysPage::exportAs(const QString& action)
{
    if (m_export->isEnabled())
        m_export->menu()->findChild<QAction*>(action)->trigger();
}

QMenu* GatewaysPage::makeExports()
{
    auto* exports = new ExportMenu([this] { return m_services.gateways.find(m_chosen); }, this);
    connect(exports, &ExportMenu::told, this, [this](const QString& sentence) {
        m_note->setText(sentence);
        m_note->show();
    });
    return exports;
}

void GatewaysPage::addGateway()
{
    const GatewayDraft draft = draftOf(newGateway(gateway::Provider::HolySheep, m_services.settings));
    m_drafts.insert(draft.profile.id, draft);
    m_begun.insert(draft.profile.id, draft);
    m_list->selectionModel()->clear();
    choose(draft.profile.id);
    m_editor->focusFirstField();
}

void GatewaysPage::choose(const ProfileId& id)
{
    if (id == m_chosen)
        return;
    m_chosen = id;
    m_editor->clearCheck();
    m_note->hide();
    showChosen();
}

void GatewaysPage::showChosen()
{
    const auto stored = m_services.gateways.find(m_chosen);
    const auto draft = m_drafts.constFind(m_chosen);
    const bool any = stored || draft != m_drafts.cend();
    m_detail->setCurrentIndex(any ? 1 : 0);
    if (any) {
        const GatewayDraft wanted = draft != m_drafts.cend() ? *draft : draftOf(*stored);
        const bool fixed = m_services.gateways.isTransient(m_chosen);
        if (wanted != m_editor->gateway().draft() || fixed != m_editor->gateway().isFixed())
            m_editor->gateway().load(wanted, fixed);
    }
    updateButtons();
}

void GatewaysPage::keepDraft()
{
    const auto stored = m_services.gateways.find(m_chosen);
    const GatewayDraft& draft = m_editor->gateway().draft();
    const bool saved = stored && isSaved(draft, *stored);
    if (saved)
        m_drafts.remove(m_chosen);
    else
        m_drafts.insert(m_chosen, draft);
    m_model->setUnsaved(m_chosen, !saved);
    updateButtons();
}

void GatewaysPage::save()
{
    if (m_editor->showProblems())
        return;
    const GatewayDraft draft = m_editor->gateway().draft();
    const gateway::GatewayProfile profile = profileOf(draft);
    const auto before = m_services.gateways.find(profile.id);
    m_drafts.remove(profile.id);
    m_begun.remove(profile.id);
    m_model->setUnsaved(profile.id, false);
    m_services.gateways.save(profile);
    if (before)
        m_services.gateways.forgetKeys(keysLeftBehind(*before, profile));
    if (!draft.secrets.isEmpty())
        m_keySaver->save(draft.secrets);
    m_list->setCurrentIndex(m_model->index(m_model->rowOf(profile.id)));
    showChosen();
}

void GatewaysPage::revert()
{
    m_drafts.remove(m_chosen);
    m_begun.remove(m_chosen);
    m_model->setUnsaved(m_chosen, false);
    showChosen();
}

void GatewaysPage::remove()
{
    const auto stored = m_services.gateways.find(m_chosen);
    const std::optional<GatewayDraft> draft = m_drafts.contains(m_chosen) ? std::optional(m_drafts.take(m_chosen)) : std::nullopt;
    m_model->setUnsaved(m_chosen, false);
    if (stored)
        m_services.gateways.remove(stored->id);
    else
        bookChanged();
    const QString name = stored ? stored->name : draft ? draft->profile.name : QString();
    m_undo->offer(
        tr("“%1” was deleted.").arg(name),
        [this, stored, draft] {
            if (draft)
                m_drafts.insert(draft->profile.id, *draft);
            if (stored)
                m_services.gateways.save(*stored);
            choose(stored ? stored->id : draft->profile.id);
            m_model->setUnsaved(m_chosen, draft.has_value());
        },
        [this, stored] {
            if (stored)
                m_services.gateways.forgetKeys(gateway::allKeyIdsOf(*stored));
        });
}

//! What is stored changes at once; other changes of the draft still wait for Save.
void GatewaysPage::switchEndpoint(const EndpointId& endpoint, bool enabled)
{
    m_editor->gateway().edit([&](GatewayDraft& draft) { setEndpointEnabled(draft.profile, endpoint, enabled); });
    if (auto stored = m_services.gateways.find(m_chosen)) {
        setEndpointEnabled(*stored, endpoint, enabled);
        m_services.gateways.save(*stored);
        keepDraft();
    }
}

void GatewaysPage::openImport()
{
    importText({}, {});
}

void GatewaysPage::importText(const QByteArray& text, const QString& fileName)
{
    auto* dialog = new ImportDialog(m_services, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportDialog::chosen, this, &GatewaysPage::adopt);
    if (!text.isEmpty())
        dialog->setText(text, fileName);
    dialog->open();
}

void GatewaysPage::adopt(const QList<gateway::ImportedGateway>& gateways)
{
    QHash<KeyId, SecretString> secrets;
    for (const gateway::ImportedGateway& imported : gateways) {
        m_services.gateways.save(withFreeName(imported.profile, m_services.gateways.profiles()));
        secrets.insert(imported.secrets);
    }
    if (!secrets.isEmpty())
        m_keySaver->save(secrets);
    if (!gateways.isEmpty())
        m_list->setCurrentIndex(m_model->index(m_model->rowOf(gateways.first().profile.id)));
}

void GatewaysPage::importFile(const QString& path)
{
    const Result<QByteArray> text = readImportFile(path);
    if (text)
        return importText(*text, path);
    m_note->setText(text.error().message);
    m_note->show();
}

void GatewaysPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void GatewaysPage::dropEvent(QDropEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    event->acceptProposedAction();
    if (!urls.isEmpty() && urls.first().isLocalFile())
        importFile(urls.first().toLocalFile());
    else
        importText(event->mimeData()->text().toUtf8(), {});
}

void GatewaysPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_health->setWatching(true);
}

void GatewaysPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_health->setWatching(false);
}

void GatewaysPage::bookChanged()
{
    const bool exists = m_services.gateways.find(m_chosen) || m_drafts.contains(m_chosen);
    const auto& profiles = m_services.gateways.profiles();
    if (!exists && !profiles.isEmpty())
        m_list->setCurrentIndex(m_model->index(0));
    else
        showChosen();
}

void GatewaysPage::updateButtons()
{
    const auto stored = m_services.gateways.find(m_chosen);
    m_editor->setSaved(stored && isSaved(m_editor->gateway().draft(), *stored), stored.has_value());
    m_export->setEnabled(stored && !m_services.gateways.isTransient(m_chosen));
}

} // namespace bw::ui
