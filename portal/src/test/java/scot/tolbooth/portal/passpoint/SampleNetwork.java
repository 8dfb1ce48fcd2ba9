package scot.tolbooth.portal.passpoint;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** A network with an authority of its own, and what its files say. */
final class SampleNetwork {

    static final Instant ISSUED = Instant.parse("2026-11-28T10:15:30.123Z");
    static final Subscription SUBSCRIPTION = new Subscription(
            "abcdefgh23456789@wifi.example.gov.uk", "p<&\"ssword", ISSUED, ISSUED.plus(Duration.ofDays(365)));

    private SampleNetwork() {}

    /** A certificate that signs itself, with its key. */
    record Authority(KeyPair keys, X509Certificate certificate) {

        Path pem() throws IOException {
            byte[] octets = Certificates.der(certificate);
            return Files.writeString(
                    Files.createTempFile("authority-", ".pem"),
                    "-----BEGIN CERTIFICATE-----\n"
                            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(octets)
                            + "\n-----END CERTIFICATE-----\n");
        }

        Path keyStore(String password) throws IOException, GeneralSecurityException {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("signer", keys.getPrivate(), password.toCharArray(), new X509Certificate[] {certificate});
            Path file = Files.createTempFile("signer-", ".p12");
            try (OutputStream out = Files.newOutputStream(file)) {
                store.store(out, password.toCharArray());
            }
            return file;
        }
    }

    static Authority authority(String algorithm) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize("EC".equals(algorithm) ? 256 : 2048);
            KeyPair keys = generator.generateKeyPair();
            X500Principal name = new X500Principal("CN=Wi-Fi authority of a test");
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.ONE,
                    Date.from(ISSUED),
                    Date.from(ISSUED.plus(Duration.ofDays(3650))),
                    name,
                    keys.getPublic());
            String signature = "EC".equals(algorithm) ? "SHA256withECDSA" : "SHA256withRSA";
            return new Authority(
                    keys,
                    new JcaX509CertificateConverter()
                            .getCertificate(
                                    builder.build(new JcaContentSignerBuilder(signature).build(keys.getPrivate()))));
        } catch (GeneralSecurityException | org.bouncycastle.operator.OperatorCreationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static Network network(X509Certificate root, String... consortiums) {
        return new Network(
                "wifi.example.gov.uk",
                "Council & friends",
                List.of(consortiums),
                List.of("aaa.example.gov.uk", "aaa2.example.gov.uk"),
                root);
    }

    static Document parse(byte[] xml) {
        try {
            DocumentBuilder builder =
                    DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder();
            // Apple's type definition is on the web.
            builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (Exception failure) {
            throw new IllegalStateException(new String(xml, StandardCharsets.UTF_8), failure);
        }
    }

    /** Elements are named without their namespaces, as in {@code //*[local-name()='name']}. */
    static String at(Document document, String path) {
        try {
            return XPathFactory.newInstance().newXPath().evaluate(path, document);
        } catch (javax.xml.xpath.XPathExpressionException failure) {
            throw new IllegalArgumentException(path, failure);
        }
    }
}
