// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateways/gatewayspage.h"
#include "gui/session.h"
#include "support/suite.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>

namespace bw::test {

//! A system without a keychain.
class NoKeyStore final : public secrets::KeyStore
{
public:
    void read(const KeyId&, QObject* receiver, ReadDone done) override
    {
        answerLater(receiver, std::move(done), failure(ErrorCode::Unavailable, Sentence));
    }
    void write(const KeyId&, const SecretString&, QObject* receiver, Done done) override
    {
        answerLater(receiver, std::move(done), failure(ErrorCode::Unavailable, Sentence));
    }
    void remove(const KeyId&, QObject* receiver, Done done) override { answerLater(receiver, std::move(done), {}); }
    [[nodiscard]] QString name() const override { return QStringLiteral("nothing"); }
    [[nodiscard]] bool isPersistent() const override { return true; }

    const QString Sentence = QStringLiteral("There is no keychain service.");
};

//! The gateways page over the real store, in front of a person who clicks and types.
class GatewayDesk : public Suite
{
    Q_OBJECT

protected slots:
    void init()
    {
        Suite::init();
        open();
    }
    void cleanup()
    {
        m_page.reset();
        m_session.reset();
    }

protected:
    void open(std::unique_ptr<secrets::KeyStore> keys = secrets::sessionKeyStore())
    {
        cleanup();
        m_dir = std::make_unique<QTemporaryDir>();
        m_session = std::make_unique<app::Session>(std::move(keys), Paths::below(m_dir->path()));
        QSignalSpy loaded(&book(), &ui::GatewayBook::loaded);
        m_session->open();
        m_session->loadGateways();
        QTRY_COMPARE(loaded.count(), 1);
        m_page = std::make_unique<ui::GatewaysPage>(m_session->services());
        m_page->resize(1200, 760);
        m_page->show();
    }

    gateway::GatewayProfile stored(const QString& name)
    {
        gateway::GatewayProfile profile = gateway::profileTemplate(gateway::Provider::HolySheep);
        profile.name = name;
        book().save(profile);
        return profile;
    }

    void choose(int row)
    {
        auto* list = find<QListView>(QStringLiteral("gatewayList"));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(row, 0)).center());
    }

    //! Tabs of the editor, from 0.
    void openTab(int tab) { find<QTabBar>(QStringLiteral("gatewayTabs"))->setCurrentIndex(tab); }

    void click(const QString& name)
    {
        auto* button = find<QPushButton>(name);
        QVERIFY2(button && button->isEnabled(), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }

    void retype(const QString& field, const QString& text)
    {
        auto* edit = find<QLineEdit>(field);
        QVERIFY2(edit, qPrintable(field));
        edit->setFocus();
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
    }

    Result<SecretString> keyOf(const KeyId& id)
    {
        std::optional<Result<SecretString>> key;
        book().keys().read(id, this, [&key](const Result<SecretString>& read) { key = read; });
        [&] { QTRY_VERIFY(key); }();
        return key.value_or(failure(ErrorCode::Internal, QStringLiteral("no answer")));
    }

    Result<SecretString> keyOf(const gateway::GatewayProfile& profile)
    {
        std::optional<Result<SecretString>> key;
        book().key(profile, this, [&key](const Result<SecretString>& read) { key = read; });
        [&] { QTRY_VERIFY(key); }();
        return key.value_or(failure(ErrorCode::Internal, QStringLiteral("no answer")));
    }

    //! None of the program's files holds it.
    [[nodiscard]] bool isInAFile(const QByteArray& secret)
    {
        m_session->services().database.flush();
        const QDir dir(m_dir->path());
        for (const QString& name : dir.entryList(QDir::Files)) {
            QFile file(dir.filePath(name));
            if (!file.open(QIODevice::ReadOnly) || file.readAll().contains(secret))
                return true;
        }
        return false;
    }

    template <typename T>
    T* find(const QString& name = {})
    {
        return m_page->findChild<T*>(name);
    }
    ui::GatewayBook& book() { return m_session->services().gateways; }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<app::Session> m_session;
    std::unique_ptr<ui::GatewaysPage> m_page;
};

} // namespace bw::test
