// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificates.h"

#include <QFile>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace bw::test {

bool Certificates::makeAuthority(const QString& name)
{
    return openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"30"_s, u"-subj"_s,
                    u"/CN="_s + name, u"-addext"_s, u"basicConstraints=critical,CA:TRUE"_s, u"-keyout"_s, key(name),
                    u"-out"_s, certificate(name)});
}

bool Certificates::makeServer(const QString& name, const QString& authority, const QString& names, int days)
{
    const QString request = m_folder + u'/' + name + u".csr"_s;
    const QString extensions = m_folder + u'/' + name + u".ext"_s;
    QFile file(extensions);
    if (!file.open(QIODevice::WriteOnly) || file.write("subjectAltName=" + names.toUtf8() + '\n') < 0)
        return false;
    file.close();
    return openssl({u"req"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-subj"_s, u"/CN="_s + name, u"-keyout"_s, key(name),
                    u"-out"_s, request})
           && openssl({u"x509"_s, u"-req"_s, u"-in"_s, request, u"-CA"_s, certificate(authority), u"-CAkey"_s, key(authority),
                       u"-CAcreateserial"_s, u"-days"_s, QString::number(days), u"-extfile"_s, extensions, u"-out"_s,
                       certificate(name)});
}

QByteArray Certificates::pem(const QString& name) const
{
    QFile file(certificate(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray Certificates::pin(const QString& name) const
{
    QByteArray publicKey;
    QByteArray der;
    QByteArray hash;
    const bool done = openssl({u"x509"_s, u"-in"_s, certificate(name), u"-pubkey"_s, u"-noout"_s}, &publicKey)
                      && openssl({u"pkey"_s, u"-pubin"_s, u"-outform"_s, u"der"_s}, &der, publicKey)
                      && openssl({u"dgst"_s, u"-sha256"_s, u"-binary"_s}, &hash, der);
    return done ? hash : QByteArray();
}

bool Certificates::openssl(const QStringList& arguments, QByteArray* output, const QByteArray& input) const
{
    QProcess process;
    process.start(u"openssl"_s, arguments);
    process.write(input);
    process.closeWriteChannel();
    const bool done = process.waitForFinished() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    if (output)
        *output = process.readAllStandardOutput();
    return done;
}

} // namespace bw::test
