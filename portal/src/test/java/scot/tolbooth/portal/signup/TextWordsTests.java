package scot.tolbooth.portal.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextWordsTests {

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "stop", " Stop. ", "stop!", "Stop all", "UNSUBSCRIBE", "cancel", "Quit", "opt-out"})
    @ValueSource(strings = {"Stad", "sguir", "koniec", "Rezygnuję", "wypisz", "بند کریں", "روکیں", "停止", "退订。"})
    void wordsThatAskForNoMoreTextsAreUnderstoodInFiveLanguages(String text) {
        assertThat(TextWords.of(text)).isEqualTo(new TextWords.Stop());
    }

    @ParameterizedTest
    @ValueSource(strings = {"START", "unstop", "Tòisich", "Wznów", "شروع", "开始"})
    void wordsThatAskForTextsAgainAreUnderstoodInFiveLanguages(String text) {
        assertThat(TextWords.of(text)).isEqualTo(new TextWords.Start());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"WIFI BCDFG3", "wifi bcdfg3", "bcdfg3", "Wi-Fi: ＢＣＤＦＧ３", "please BCDFG3 now", "wifi\u00a0BCDFG3"
            })
    void aTagIsFoundHoweverItIsTyped(String text) {
        assertThat(TextWords.of(text)).isEqualTo(new TextWords.Other(List.of("BCDFG3")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Go", "do not stop me now", "BCDFG", "BCDFG33", "ABCDEF", "123456", "\u0000", "😀"})
    void whateverElseNamesNoJourney(String text) {
        assertThat(TextWords.of(text)).isEqualTo(new TextWords.Other(List.of()));
    }

    @Test
    void whoeverGuessesManyTagsIsHeardForThree() {
        assertThat(TextWords.of("BCDFG3 BCDFG4 BCDFG6 BCDFG7 BCDFG8"))
                .isEqualTo(new TextWords.Other(List.of("BCDFG3", "BCDFG4", "BCDFG6")));
    }
}
