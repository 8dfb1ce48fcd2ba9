package scot.tolbooth.inventory.customfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FieldRuleTests {

    private static final FieldRule ONE_TO_TEN =
            new FieldRule(FieldType.WHOLE_NUMBER, List.of(), null, BigDecimal.ONE, BigDecimal.TEN);

    @ParameterizedTest
    @CsvSource({
        "text,         ' Blue door ', Blue door",
        "whole-number, +007,          7",
        "whole-number, -0,            0",
        "decimal,      07.50,         7.5",
        "decimal,      100,           100",
        "date,         2028-02-29,    2028-02-29",
        "yes-no,       true,          yes",
        "yes-no,       no,            no",
        "url,          https://example.org/a?b=c, https://example.org/a?b=c"
    })
    void aValueIsStoredInOneForm(String type, String given, String stored) {
        assertThat(FieldRule.of(FieldType.of(type)).canonical(given)).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource({
        "whole-number, 7.5,                 must be a whole number",
        "whole-number, 1e3,                 must be a whole number",
        "decimal,      '7,5',               must be a number such as 7.5",
        "date,         29/02/2028,          must be a date such as 2026-11-30",
        "date,         2026-02-29,          must be a date such as 2026-11-30",
        "yes-no,       maybe,               must be yes or no",
        "url,          javascript:alert(1), must be a web address such as https://example.org/plan",
        "url,          example.org,         must be a web address such as https://example.org/plan",
        "url,          https://,            must be a web address such as https://example.org/plan"
    })
    void aValueOfAnotherTypeIsRefusedWithTheRule(String type, String given, String rule) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FieldRule.of(FieldType.of(type)).canonical(given))
                .withMessage(rule);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "10, true", "0, false", "11, false", "-1, false"})
    void aNumberKeepsItsBounds(String given, boolean taken) {
        if (taken) {
            assertThat(ONE_TO_TEN.canonical(given)).isEqualTo(given);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> ONE_TO_TEN.canonical(given));
        }
    }

    @Test
    void aChoiceTakesItsOptionsOnly() {
        FieldRule owner = new FieldRule(FieldType.CHOICE, List.of("Council", "Trust"), null, null, null);

        assertThat(owner.canonical("Trust")).isEqualTo("Trust");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> owner.canonical("Landlord"))
                .withMessage("must be one of Council, Trust");
    }

    @Test
    void aTextKeepsItsLength() {
        FieldRule short5 = new FieldRule(FieldType.TEXT, List.of(), 5, null, null);

        assertThat(short5.canonical("abcde")).isEqualTo("abcde");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> short5.canonical("abcdef"))
                .withMessage("must be at most 5 characters");
    }

    @Test
    void aRuleThatDoesNotFitItsTypeCannotExist() {
        assertThatIllegalArgumentException().isThrownBy(() -> FieldRule.of(FieldType.CHOICE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FieldRule(FieldType.CHOICE, List.of("a", "a"), null, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new FieldRule(FieldType.DATE, List.of(), 5, null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FieldRule(FieldType.TEXT, List.of(), null, BigDecimal.ONE, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FieldRule(FieldType.DECIMAL, List.of(), null, BigDecimal.TEN, BigDecimal.ONE));
    }

    @ParameterizedTest
    @EnumSource(FieldType.class)
    void whateverIsTypedIsEitherRefusedWithTheRuleOrStoredInAFormThatStays(FieldType type) {
        FieldRule rule = type == FieldType.CHOICE
                ? new FieldRule(type, List.of("a", "b"), null, null, null)
                : FieldRule.of(type);
        Random random = new Random(20261121);
        for (int round = 0; round < 20_000; round++) {
            String typed = typed(random);
            try {
                String stored = rule.canonical(typed);
                assertThat(rule.canonical(stored)).isEqualTo(stored);
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageStartingWith("must ");
            }
        }
    }

    private static String typed(Random random) {
        String likely = "0123456789-+.:/ abyesnotruhps\u0000é\n";
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(12);
        for (int place = 0; place < length; place++) {
            text.append(likely.charAt(random.nextInt(likely.length())));
        }
        return text.toString();
    }
}
