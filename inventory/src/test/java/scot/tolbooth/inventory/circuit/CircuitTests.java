package scot.tolbooth.inventory.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import scot.tolbooth.inventory.site.SiteCode;

class CircuitTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource({
        "          ,           ,           , PLANNED, false",
        "2026-11-22,           ,           , PLANNED, false",
        "2026-11-21,           ,           , ORDERED, false",
        "2026-11-01, 2026-11-22,           , ORDERED, false",
        "2026-11-01, 2026-11-21,           , LIVE,    true",
        "          , 2026-11-01,           , LIVE,    true",
        "2026-11-01, 2026-11-02, 2026-11-22, LIVE,    true",
        "2026-11-01, 2026-11-02, 2026-11-21, CEASED,  false",
        "2026-11-01,           , 2026-11-02, CEASED,  false"
    })
    void itIsLiveFromTheDayItIsInstalledToTheDayItCeases(
            @Nullable LocalDate ordered,
            @Nullable LocalDate installed,
            @Nullable LocalDate ceased,
            CircuitState state,
            boolean live) {
        Circuit circuit = circuit(new CircuitDates(ordered, null, installed, null, null, ceased));

        assertThat(circuit.state(DAY)).isEqualTo(state);
        assertThat(circuit.isLive(DAY)).isEqualTo(live);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-02, 2026-11-01,           ,           ,           ,           , promised must not be before ordered",
        "2026-11-02,           , 2026-11-01,           ,           ,           , installed must not be before ordered",
        "          ,           ,           , 2026-11-01,           ,           , accepted must not be given without",
        "          ,           , 2026-11-02, 2026-11-01,           ,           , accepted must not be before installed",
        "2026-11-02,           ,           ,           , 2026-11-01,           , contract_end must not be before ordered",
        "          ,           , 2026-11-02,           , 2026-11-01,           , contract_end must not be before installed",
        "2026-11-02,           ,           ,           ,           , 2026-11-01, ceased must not be before ordered",
        "          ,           , 2026-11-02,           ,           , 2026-11-01, ceased must not be before installed"
    })
    void daysComeInTheirOrder(
            @Nullable LocalDate ordered,
            @Nullable LocalDate promised,
            @Nullable LocalDate installed,
            @Nullable LocalDate accepted,
            @Nullable LocalDate contractEnd,
            @Nullable LocalDate ceased,
            String rule) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CircuitDates(ordered, promised, installed, accepted, contractEnd, ceased))
                .withMessageStartingWith(rule);
    }

    @Test
    void allOnOneDayIsInOrder() {
        assertThat(new CircuitDates(DAY, DAY, DAY, DAY, DAY, DAY).installed()).isEqualTo(DAY);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20, , true", "2026-11-21, , false", "2026-11-20, 2026-11-21, false", ", , false"})
    void itIsOverdueOnceThePromisedDayHasPassed(
            @Nullable LocalDate promised, @Nullable LocalDate installed, boolean overdue) {
        assertThat(circuit(new CircuitDates(null, promised, installed, null, null, null))
                        .isOverdue(DAY))
                .isEqualTo(overdue);
    }

    @ParameterizedTest
    @CsvSource({"100, 100", "100.0, 100", "1e2, ", "0.512, 0.512", "1000000, 1000000", "10000.250, 10000.25"})
    void aBandwidthIsWrittenPlainly(String text, @Nullable String plain) {
        if (plain == null) {
            assertThatIllegalArgumentException().isThrownBy(() -> Bandwidth.of(text));
        } else {
            assertThat(Bandwidth.of(text)).hasToString(plain).isEqualTo(Bandwidth.of(plain));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1000000.001", "0.0001", "fast", "", "1,5"})
    void whatIsNoBandwidthIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bandwidth.of(text))
                .withMessageStartingWith("must be a number of Mbit/s, more than 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "A/B", "A B", "_new"})
    void whatCannotStandInAnAddressIsNoReference(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CircuitReference(text));
    }

    @ParameterizedTest
    @EnumSource(Breakout.class)
    void everyBreakoutIsReadFromItsWord(Breakout breakout) {
        assertThat(Breakout.of(breakout.word())).isEqualTo(breakout);
    }

    @Test
    void anInterfaceIsThatOfARouter() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Circuit(
                        new CircuitReference("C-1"),
                        new SiteCode("LIB-007"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        CircuitDates.UNKNOWN,
                        null,
                        "ge-0/0/1",
                        null,
                        0))
                .withMessageStartingWith("interface must not be given without a router");
    }

    private static Circuit circuit(CircuitDates dates) {
        return new Circuit(
                new CircuitReference("C-1"),
                new SiteCode("LIB-007"),
                null,
                null,
                null,
                null,
                null,
                dates,
                null,
                null,
                null,
                0);
    }
}
