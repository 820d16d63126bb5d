// SPDX-License-Identifier: GPL-3.0-or-later
// keyring_client probe|read|write|remove [ITEM]: one operation on the system's key store, as Bellwether does it. A key
// to write comes on stdin. Prints "ok", "ok KEY", or the error's code and sentence.
#include "secrets/keystore.h"

#include <QCoreApplication>
#include <QFile>

#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace bw;

namespace {

constexpr std::array CodeNames = {"InvalidInput", "NotFound", "Unavailable", "Denied",  "Io",
                                  "Parse",        "Conflict", "Unsupported", "Internal"};

void finish(const QByteArray& line)
{
    std::printf("%s\n", line.constData());
    QCoreApplication::quit();
}

void finish(const Error& error)
{
    finish(QByteArray(CodeNames[static_cast<size_t>(error.code)]) + ' ' + error.message.toUtf8());
}

void finish(const Result<void>& result)
{
    result ? finish("ok") : finish(result.error());
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const QString operation = application.arguments().value(1);
    const KeyId id(application.arguments().value(2));
    const std::unique_ptr<secrets::KeyStore> store = secrets::systemKeyStore();
    const auto done = [](const Result<void>& result) { finish(result); };
    if (operation == u"probe") {
        store->probe(&application, done);
    } else if (operation == u"remove") {
        store->remove(id, &application, done);
    } else if (operation == u"write") {
        QFile input;
        if (!input.open(stdin, QIODevice::ReadOnly))
            return 2;
        store->write(id, SecretString(input.readAll()), &application, done);
    } else {
        store->read(id, &application, [](const Result<SecretString>& result) {
            result ? finish("ok " + result->reveal()) : finish(result.error());
        });
    }
    return QCoreApplication::exec();
}
