package scot.tolbooth.portal.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserFamilyTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IOS_SHEET | Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148",
                "IOS_SHEET | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)",
                "SAFARI | Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
                "CHROME | Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/130.0 Mobile/15E148 Safari/604.1",
                "ANDROID_SHEET | Mozilla/5.0 (Linux; Android 11; Pixel 4 Build/RQ1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/87.0.4280.101 Mobile Safari/537.36",
                "SAMSUNG | Mozilla/5.0 (Linux; Android 14; SAMSUNG SM-A546B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/26.0 Chrome/122.0.0.0 Mobile Safari/537.36",
                "CHROME | Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36",
                "FIREFOX | Mozilla/5.0 (Android 14; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0",
                "FIREFOX | Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/132.0 Mobile/15E148 Safari/605.1.15",
                "WINDOWS | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0",
                "OTHER | Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36 EdgA/130.0.0.0",
                "OTHER | Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS;FBAV/489.0]",
                "OTHER | <script>alert(1)</script>"
            })
    void aBrowserBelongsToAFamily(BrowserFamily family, String userAgent) {
        assertThat(BrowserFamily.of(userAgent)).isEqualTo(family);
        assertThat(BrowserFamily.isProbe(userAgent)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CaptiveNetworkSupport-481.40.1 wispr",
                "Dalvik/2.1.0 (Linux; U; Android 11; Pixel 4)",
                "Microsoft NCSI",
                "",
                "Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Mobile/15E148 Tolbooth-Walk-Up/1"
            })
    void whatNobodyReadsIsNoVisit(String userAgent) {
        assertThat(BrowserFamily.isProbe(userAgent)).isTrue();
    }

    @Test
    void aBrowserThatSaysNothingIsNoVisitAndNoFamily() {
        assertThat(BrowserFamily.isProbe(null)).isTrue();
        assertThat(BrowserFamily.of(null)).isEqualTo(BrowserFamily.OTHER);
    }
}
