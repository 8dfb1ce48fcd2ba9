package scot.tolbooth.portal.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardCodeTests {

    private static final CardCode CODE = new CardCode("BCDFGHJKMP");

    private final SecureRandom random = new SecureRandom();

    @Test
    void codesCarryAtLeast40RandomBits() {
        double bits = (CardCode.LENGTH - 1) * Math.log(CardCode.SIGNS.length()) / Math.log(2);

        assertThat(bits).isGreaterThan(40);
        assertThat(CardCode.SIGNS).doesNotContainPattern("[AEIOUYL012S58]");
    }

    @Test
    void manyCodesAreAllDifferentAndEverySignOccurs() {
        Set<String> codes = new HashSet<>();
        Set<Integer> signs = new HashSet<>();
        for (int i = 0; i < 5_000; i++) {
            String code = CardCode.random(random).value();
            codes.add(code);
            code.chars().forEach(signs::add);
        }

        assertThat(codes).hasSize(5_000);
        assertThat(signs).hasSize(CardCode.SIGNS.length());
    }

    @Test
    void everyWrongSignAndEverySwapIsFound() {
        Random seeded = new Random(7);
        for (int i = 0; i < 200; i++) {
            String code = CardCode.random(random).value();
            for (int place = 0; place < CardCode.LENGTH; place++) {
                char sign = CardCode.SIGNS.charAt(seeded.nextInt(CardCode.SIGNS.length()));
                String wrong = code.substring(0, place) + sign + code.substring(place + 1);
                assertThat(CardCode.isWhole(wrong)).as(wrong).isEqualTo(wrong.equals(code));
            }
            for (int place = 0; place < CardCode.LENGTH - 2; place++) {
                String swapped = code.substring(0, place)
                        + code.charAt(place + 1)
                        + code.charAt(place)
                        + code.substring(place + 2);
                assertThat(CardCode.isWhole(swapped)).as(swapped).isEqualTo(swapped.equals(code));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BCDFGHJKMP",
                "BCDFG-HJKMP",
                " bcdfg hjkmp ",
                "bcd-fgh–jkm—p",
                "BCDFG\u00a0HJKMP",
                "\u200fbcdfg.hjkmp",
                "ＢＣＤＦＧ ＨＪＫＭＰ"
            })
    void spacesDashesAndSmallLettersMakeNoDifference(String typed) {
        assertThat(CardEntry.of(typed)).isEqualTo(new CardEntry.Whole(CODE));
    }

    @Test
    void digitsOfOtherScriptsCountAsTheirOwn() {
        CardCode code = withDigits();
        StringBuilder urdu = new StringBuilder();
        code.value().chars().forEach(sign -> urdu.appendCodePoint(Character.isDigit(sign) ? '۰' + (sign - '0') : sign));

        assertThat(urdu.toString()).isNotEqualTo(code.value());
        assertThat(CardEntry.of(urdu.toString())).isEqualTo(new CardEntry.Whole(code));
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "' - ', EMPTY",
        "BCDFGHJKM, MISTYPED",
        "BCDFGHJKMPP, MISTYPED",
        "BCDFGHJKMC, MISTYPED",
        "BCDFGHJKOP, MISTYPED",
        "<script>alert(1)</script>, MISTYPED",
        "'x'' OR 1=1 --', MISTYPED"
    })
    void whatCanBeNoCodeIsSaidSo(String typed, CardAnswer.Why why) {
        assertThat(CardEntry.of(typed)).isEqualTo(new CardEntry.Malformed(why));
    }

    @Test
    void codesAreReadableInTwoGroupsAndStayOutOfMessages() {
        assertThat(CODE.grouped()).isEqualTo("BCDFG-HJKMP");
        assertThat(CODE.toString()).doesNotContain("BCDFG");
    }

    private CardCode withDigits() {
        CardCode code = CardCode.random(random);
        while (code.value().chars().noneMatch(Character::isDigit)) {
            code = CardCode.random(random);
        }
        return code;
    }
}
