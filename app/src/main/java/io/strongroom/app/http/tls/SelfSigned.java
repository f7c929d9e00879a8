package io.strongroom.app.http.tls;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Makes certificates that nobody but their own key vouches for; clients have to be told to trust them.
///
/// Source: RFC 5280; names in subjectAltName as RFC 6125 wants them.
public final class SelfSigned {
    /// How long one is good. Longer ones are refused by some systems.
    static final Duration VALID = Duration.ofDays(397);

    /// Clocks of clients may be behind.
    private static final Duration BEFORE = Duration.ofHours(1);

    private static final String CURVE = "secp256r1";
    private static final int SERIAL_BITS = 120;
    private static final X500Name NAME = new X500Name("CN=Strongroom endpoint");

    private SelfSigned() {}

    /// A fresh key and a certificate for everything this machine is reached by.
    public static ServerIdentity make(Instant now) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(CURVE));
        KeyPair pair = generator.generateKeyPair();
        return new ServerIdentity(pair.getPrivate(), List.of(certificate(pair, now)));
    }

    private static X509Certificate certificate(KeyPair pair, Instant now) throws GeneralSecurityException {
        try {
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    NAME,
                    new BigInteger(SERIAL_BITS, new SecureRandom()).add(BigInteger.ONE),
                    Date.from(now.minus(BEFORE)),
                    Date.from(now.plus(VALID)),
                    NAME,
                    pair.getPublic());
            // Trusted as it is, so it must be able to stand at the end of a chain, with nothing below it.
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyCertSign));
            builder.addExtension(
                    Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
            builder.addExtension(Extension.subjectAlternativeName, false, names());
            ContentSigner signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (CertIOException | OperatorCreationException e) {
            throw new GeneralSecurityException("a certificate was not made", e);
        }
    }

    private static GeneralNames names() {
        return new GeneralNames(Stream.concat(
                        Stream.of("localhost", "*.localhost").map(name -> new GeneralName(GeneralName.dNSName, name)),
                        Stream.concat(
                                hostName().map(name -> new GeneralName(GeneralName.dNSName, name)),
                                addresses().stream().map(one -> new GeneralName(GeneralName.iPAddress, one))))
                .toArray(GeneralName[]::new));
    }

    private static Stream<String> hostName() {
        try {
            return Stream.of(InetAddress.getLocalHost().getHostName())
                    .filter(name ->
                            name.matches("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?") && !name.matches("[0-9.]+"));
        } catch (UnknownHostException _) {
            return Stream.empty();
        }
    }

    /// The addresses of this machine; loopback always.
    private static Set<String> addresses() {
        Set<String> all = new TreeSet<>(List.of("127.0.0.1", "0:0:0:0:0:0:0:1"));
        try {
            NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .map(one -> one.getHostAddress().replaceFirst("%.*", ""))
                    .forEach(all::add);
        } catch (SocketException _) {
            // those of loopback are enough to begin with
        }
        return all;
    }
}
