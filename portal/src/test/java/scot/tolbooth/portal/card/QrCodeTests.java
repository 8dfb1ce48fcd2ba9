package scot.tolbooth.portal.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTests {

    private static final Pattern RUN = Pattern.compile("M([0-9]+) ([0-9]+)h([0-9]+)v1h-([0-9]+)z");
    private static final int QUIET_ZONE = 4;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080/wifi/card?lang=en",
                "https://wifi.northlanarkshire.example.gov.uk/public-wifi/wifi/card?lang=zh-Hans"
            })
    void whatIsDrawnIsReadAgain(String address) throws Exception {
        QrCode code = QrCode.of(address);

        assertThat(new Decoder().decode(modules(code)).getText()).isEqualTo(address);
    }

    /** Draws the path as a browser would; whatever reaches into the quiet zone is out of range, and fails. */
    private static BitMatrix modules(QrCode code) {
        assertThat(RUN.matcher(code.path()).replaceAll("")).isEmpty();
        BitMatrix modules = new BitMatrix(code.size() - 2 * QUIET_ZONE);
        RUN.matcher(code.path()).results().forEach(run -> draw(run, modules));
        return modules;
    }

    private static void draw(MatchResult run, BitMatrix modules) {
        int length = Integer.parseInt(run.group(3));
        assertThat(run.group(4)).isEqualTo(run.group(3));
        for (int x = 0; x < length; x++) {
            modules.set(Integer.parseInt(run.group(1)) - QUIET_ZONE + x, Integer.parseInt(run.group(2)) - QUIET_ZONE);
        }
    }
}
