package scot.tolbooth.collector.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.tolbooth.collector.snmp.Oid;
import scot.tolbooth.collector.snmp.SnmpValue;

class RecordingTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "1.3.6.1.2.1.1.5.0|4|core; text core",
                "1.3.6.1.2.1.1.5.0|4x|636f7265; text core",
                "1.3.6.1.2.1.2.2.1.8.1|2|-7; whole -7",
                "1.3.6.1.2.1.2.2.1.10.1|65|4294967295; whole 4294967295",
                "1.3.6.1.2.1.31.1.1.1.6.1|70|18446744073709551615; wide 18446744073709551615",
                "1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.9; oid 1.3.6.1.4.1.9",
                "1.3.6.1.2.1.4.20.1.1|64|192.0.2.1; address 192.0.2.1",
                "1.3.6.1.2.1.4.20.1.1|64x|c0000201; address 192.0.2.1",
                ".1.3.6.1.2.1.1.5.0 = STRING: \"core\"; text core",
                ".1.3.6.1.2.1.1.5.0 = STRING: core; text core",
                ".1.3.6.1.2.1.1.5.0 = \"\"; text ",
                ".1.3.6.1.2.1.2.2.1.6.1 = Hex-STRING: 63 6F 72 65 ; text core",
                ".1.3.6.1.2.1.2.2.1.8.1 = INTEGER: up(1); whole 1",
                ".1.3.6.1.2.1.2.2.1.8.1 = INTEGER: -7; whole -7",
                ".1.3.6.1.2.1.2.2.1.8.1 = INTEGER: 21 milliseconds; whole 21",
                ".1.3.6.1.2.1.1.3.0 = Timeticks: (12345) 0:02:03.45; whole 12345",
                ".1.3.6.1.2.1.2.2.1.10.1 = Counter32: 4294967295; whole 4294967295",
                ".1.3.6.1.2.1.31.1.1.1.6.1 = Counter64: 18446744073709551615; wide 18446744073709551615",
                ".1.3.6.1.2.1.1.2.0 = OID: .1.3.6.1.4.1.9; oid 1.3.6.1.4.1.9",
                ".1.3.6.1.2.1.4.20.1.1 = IpAddress: 192.0.2.1; address 192.0.2.1",
                ".1.3.6.1.2.1.1.9.0 = No Such Object available on this agent at this OID; missing"
            })
    void valuesAreReadAsSnmpsimAndSnmpwalkWriteThem(String line, String value) {
        assertThat(Recording.read(line).values().values())
                .singleElement()
                .satisfies(read -> assertThat(words(read)).isEqualTo(value.strip()));
    }

    @Test
    void aTextOfSnmpwalkGoesOnOverSeveralLines() {
        Recording recording = Recording.read("""
                .1.3.6.1.2.1.1.1.0 = STRING: "Cisco IOS Software
                Copyright (c) 1986"
                .1.3.6.1.2.1.1.5.0 = STRING: "core"
                """);

        assertThat(words(recording.values().getOrDefault(Oid.of("1.3.6.1.2.1.1.1.0"), new SnmpValue.Missing())))
                .isEqualTo("text Cisco IOS Software Copyright (c) 1986");
        assertThat(recording.values()).hasSize(2);
    }

    @Test
    void linesThatAreNotUnderstoodAreNamedAndTheOthersRead() {
        Recording recording = Recording.read("""
                # a comment
                1.3.6.1.2.1.1.5.0|4|core
                1.3.6.1.2.1.1.6.0|99|x
                1.3.6.1.2.1.1.7.0|2|many
                """);

        assertThat(recording.values()).hasSize(1);
        assertThat(recording.skipped()).containsExactly("line 1", "line 3", "line 4");
    }

    @Test
    void aFileOfSomethingElseIsRefusedWithWhatIsExpected() {
        assertThatThrownBy(() -> Recording.read("name,site\nlib,LIB-001\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("snmpwalk -On");
        assertThatThrownBy(() -> Recording.read("x".repeat(Recording.LONGEST + 1)))
                .hasMessageContaining("16 MiB");
    }

    @Test
    void brokenRecordingsNeverBreakTheReader() {
        String good =
                "1.3.6.1.2.1.1.5.0|4|core\n.1.3.6.1.2.1.1.3.0 = Timeticks: (1) 0\n1.3.6.1.2.1.4.20|64x|c0a80101\n";
        Random random = new Random(20261128);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(good);
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                text.setCharAt(random.nextInt(text.length()), (char) (10 + random.nextInt(118)));
            }
            try {
                assertThat(Recording.read(text.toString()).values()).isNotEmpty();
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageStartingWith("The recording must");
            }
        }
    }

    private static String words(SnmpValue value) {
        if (value instanceof SnmpValue.Octets octets) {
            return ("text " + octets.text()).strip();
        }
        if (value instanceof SnmpValue.Whole whole) {
            return "whole " + whole.value();
        }
        if (value instanceof SnmpValue.Wide wide) {
            return "wide " + Long.toUnsignedString(wide.bits());
        }
        if (value instanceof SnmpValue.Identifier identifier) {
            return "oid " + identifier.oid();
        }
        return value instanceof SnmpValue.Address address ? "address " + address.text() : "missing";
    }
}
