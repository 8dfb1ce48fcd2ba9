package scot.tolbooth.portal.passpoint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignatureMethod;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;

/** Signs profiles in the council's name. */
final class ProfileSigner {

    private final PrivateKey key;
    private final List<X509Certificate> chain;

    private ProfileSigner(PrivateKey key, List<X509Certificate> chain) {
        this.key = key;
        this.chain = chain;
    }

    /** @throws IllegalArgumentException where the file cannot be opened with its password, or has no key */
    static ProfileSigner of(PasspointSettings.Signing signing) {
        char[] password = signing.password().toCharArray();
        try (InputStream file = Files.newInputStream(signing.keyStore())) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(file, password);
            for (String alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, password) instanceof PrivateKey key) {
                    return new ProfileSigner(key, chain(store.getCertificateChain(alias)));
                }
            }
        } catch (IOException | GeneralSecurityException failure) {
            throw new IllegalArgumentException(
                    "tolbooth.passpoint.signing.key-store must be a PKCS #12 file that opens with .password, not "
                            + signing.keyStore(),
                    failure);
        }
        throw new IllegalArgumentException("tolbooth.passpoint.signing.key-store must hold a private key, but "
                + signing.keyStore() + " has none");
    }

    private static List<X509Certificate> chain(Certificate[] chain) {
        return Arrays.stream(chain).map(X509Certificate.class::cast).toList();
    }

    /** Around the content, as Apple's devices expect it (CMS SignedData, RFC 5652 section 5, in DER). */
    byte[] around(byte[] content) {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                    .build(isElliptic() ? "SHA256withECDSA" : "SHA256withRSA", key, chain.get(0)));
            generator.addCertificates(new JcaCertStore(chain));
            return generator
                    .generate(new CMSProcessableByteArray(content), true)
                    .getEncoded("DER");
        } catch (GeneralSecurityException | OperatorCreationException | CMSException | IOException failure) {
            throw new IllegalStateException("A profile cannot be signed", failure);
        }
    }

    /** Within the document, at its end (XML Signature, enveloped), as Windows expects it. */
    void within(XmlTree tree) {
        try {
            XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
            factory.newXMLSignature(info(factory), said(factory)).sign(new DOMSignContext(key, tree.root()));
        } catch (GeneralSecurityException | MarshalException | XMLSignatureException failure) {
            throw new IllegalStateException("A profile cannot be signed", failure);
        }
    }

    private SignedInfo info(XMLSignatureFactory factory) throws GeneralSecurityException {
        Reference all = factory.newReference(
                "",
                factory.newDigestMethod(DigestMethod.SHA256, null),
                List.of(factory.newTransform(Transform.ENVELOPED, (@Nullable TransformParameterSpec) null)),
                null,
                null);
        SignatureMethod signature = factory.newSignatureMethod(
                isElliptic() ? SignatureMethod.ECDSA_SHA256 : SignatureMethod.RSA_SHA256, null);
        return factory.newSignedInfo(
                factory.newCanonicalizationMethod(
                        CanonicalizationMethod.INCLUSIVE, (@Nullable C14NMethodParameterSpec) null),
                signature,
                List.of(all));
    }

    private KeyInfo said(XMLSignatureFactory factory) {
        KeyInfoFactory keys = factory.getKeyInfoFactory();
        return keys.newKeyInfo(List.of(keys.newX509Data(chain)));
    }

    private boolean isElliptic() {
        return "EC".equals(key.getAlgorithm());
    }
}
