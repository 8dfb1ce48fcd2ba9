package scot.tolbooth.portal.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scot.tolbooth.radius.registrant.Destructions.Destruction;

class DestructionsCsvTests {

    private static final String HEADER = "at,what,records,rule,older_than\r\n";
    private static final Instant SUMMER = Instant.parse("2026-07-01T00:30:00Z");
    private static final Instant WINTER = Instant.parse("2025-12-01T00:30:00.5Z");

    private final TimeZone here = TimeZone.getDefault();

    @BeforeEach
    void farAway() {
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    }

    @AfterEach
    void home() {
        TimeZone.setDefault(here);
    }

    @Test
    void anEmptyLogHasItsColumnsAllTheSame() {
        assertThat(DestructionsCsv.write(List.of())).isEqualTo(HEADER);
    }

    @Test
    void instantsAreInUtcWhereverTheServiceRuns() {
        assertThat(written("registrants", "not used for 365 days"))
                .isEqualTo(HEADER
                        + "2026-07-01T00:30:00Z,registrants,1234,not used for 365 days,2025-12-01T00:30:00.500Z\r\n");
    }

    @Test
    void whatHasCommasQuotesOrLinesIsQuoted() {
        assertThat(written("persons, and \"devices\"", "one\nrule"))
                .contains(",\"persons, and \"\"devices\"\"\",1234,\"one\nrule\",");
    }

    /** A spreadsheet would reckon with it. */
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-2", "@SUM(A1)", "\t=1", "\r=1"})
    void nothingIsTakenForAFormula(String text) {
        String line = written(text, text).substring(HEADER.length());

        assertThat(line.replace("\"", "").split(",", -1)).satisfies(fields -> {
            assertThat(fields[1]).isEqualTo("'" + text);
            assertThat(fields[3]).isEqualTo("'" + text);
        });
    }

    private static String written(String what, String rule) {
        return DestructionsCsv.write(List.of(new Destruction(SUMMER, what, rule, WINTER, 1234)));
    }
}
