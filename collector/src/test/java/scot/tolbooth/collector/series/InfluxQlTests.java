package scot.tolbooth.collector.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InfluxQlTests {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final String NAME = "\"((?:[^\"\\\\\n]|\\\\.)*)\"";
    private static final String TEXT = "'((?:[^'\\\\\n]|\\\\.)*)'";
    private static final Pattern STATEMENT = Pattern.compile(("SELECT MIN(#), MEAN(#), MAX(#), COUNT(#) FROM # "
                    + "WHERE time >= '2026-11-21T12:00:00Z' AND time < '2026-11-21T13:00:00Z' AND # = @ "
                    + "GROUP BY time(60000ms), * fill(none)")
            .replaceAll("[()*]", "\\\\$0")
            .replace("#", NAME)
            .replace("@", TEXT));
    private static final String[] PIECES = {"a", " ", "'", "\"", "\\", "\n", ";", "--", "OR 1=1", "é", ")", "DROP"};

    @Test
    void theStatementAsksForOneFieldInSteps() {
        assertThat(InfluxQl.select(query("interface", "up", "device", "lib-001-rtr"), InfluxLevel.RAW))
                .isEqualTo("SELECT MIN(\"up\"), MEAN(\"up\"), MAX(\"up\"), COUNT(\"up\") FROM \"interface\""
                        + " WHERE time >= '2026-11-21T12:00:00Z' AND time < '2026-11-21T13:00:00Z'"
                        + " AND \"device\" = 'lib-001-rtr' GROUP BY time(60000ms), * fill(none)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x' OR '1'='1",
                "x\\' OR 1=1 --",
                "\\",
                "'; DROP DATABASE tolbooth; --",
                "a\nb",
                "say \"hi\"",
                "St. Andrew's"
            })
    void aValueCannotBreakOut(String value) {
        assertThat(valueIn(InfluxQl.select(query("ssid", "clients", "ssid", value), InfluxLevel.RAW)))
                .isEqualTo(value);
    }

    @Test
    void noNameOrValueEverBreaksOut() {
        Random random = new Random(20261121);
        for (int i = 0; i < 20_000; i++) {
            String value = text(random);
            String tag = text(random);
            Matcher statement =
                    matched(InfluxQl.select(query(text(random), text(random), tag, value), InfluxLevel.RAW));
            assertThat(plain(statement.group(6))).isEqualTo(tag);
            assertThat(plain(statement.group(7))).isEqualTo(value);
        }
    }

    private static String valueIn(String statement) {
        return plain(matched(statement).group(7));
    }

    private static Matcher matched(String statement) {
        Matcher matcher = STATEMENT.matcher(statement);
        assertThat(matcher.matches()).as(statement).isTrue();
        return matcher;
    }

    /** What a literal of InfluxQL stands for. */
    private static String plain(String literal) {
        return Pattern.compile("\\\\(.)")
                .matcher(literal)
                .replaceAll(escape -> Matcher.quoteReplacement(escape.group(1).equals("n") ? "\n" : escape.group(1)));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(7); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static SeriesQuery query(String measurement, String field, String tag, String value) {
        return new SeriesQuery(
                measurement, field, Map.of(tag, value), NOON, NOON.plusSeconds(3600), Duration.ofMinutes(1));
    }
}
