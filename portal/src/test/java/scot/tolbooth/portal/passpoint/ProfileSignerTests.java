package scot.tolbooth.portal.passpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class ProfileSignerTests {

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC"})
    void appleReadsTheProfileOutOfASignatureThatHolds(String algorithm) throws Exception {
        SampleNetwork.Authority authority = SampleNetwork.authority(algorithm);

        CMSSignedData signed = new CMSSignedData(signer(authority).around(new byte[] {1, 2, 3}));

        ByteArrayOutputStream content = new ByteArrayOutputStream();
        signed.getSignedContent().write(content);
        assertThat(content.toByteArray()).containsExactly(1, 2, 3);
        SignerInformation information =
                signed.getSignerInfos().getSigners().iterator().next();
        assertThat(information.verify(new JcaSimpleSignerInfoVerifierBuilder().build(authority.certificate())))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC"})
    void windowsFindsASignatureThatHoldsForTheWrittenFile(String algorithm) throws Exception {
        SampleNetwork.Authority authority = SampleNetwork.authority(algorithm);
        XmlTree profile = new WindowsProfile(SampleNetwork.network(authority.certificate(), "5A03BA0000"))
                .of(SampleNetwork.SUBSCRIPTION);

        signer(authority).within(profile);

        assertThat(holds(profile.text(), authority)).isTrue();
        assertThat(holds(profile.text().replace("_Passpoint", "_Elsewhere"), authority))
                .as("changed afterwards")
                .isFalse();
    }

    @Test
    void saysWhichSettingNamesAFileThatItCannotUse() throws Exception {
        Path other = Files.writeString(Files.createTempFile("no-", ".p12"), "no key store");
        Path locked = SampleNetwork.authority("EC").keyStore("right");

        assertThatThrownBy(() -> ProfileSigner.of(new PasspointSettings.Signing(other, "word")))
                .hasMessageContaining("tolbooth.passpoint.signing.key-store");
        assertThatThrownBy(() -> ProfileSigner.of(new PasspointSettings.Signing(locked, "wrong")))
                .hasMessageContaining("tolbooth.passpoint.signing.key-store")
                .hasMessageNotContaining("wrong");
    }

    private static ProfileSigner signer(SampleNetwork.Authority authority) throws Exception {
        return ProfileSigner.of(new PasspointSettings.Signing(authority.keyStore("secret"), "secret"));
    }

    private static boolean holds(String text, SampleNetwork.Authority authority) throws Exception {
        Document file = SampleNetwork.parse(text.getBytes(StandardCharsets.UTF_8));
        DOMValidateContext context = new DOMValidateContext(
                authority.certificate().getPublicKey(),
                file.getElementsByTagNameNS(XMLSignature.XMLNS, "Signature").item(0));
        return XMLSignatureFactory.getInstance("DOM")
                .unmarshalXMLSignature(context)
                .validate(context);
    }
}
