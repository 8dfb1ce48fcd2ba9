package scot.tolbooth.radius.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import scot.tolbooth.radius.Peers;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.protocol.AttributeType;

/** Under which numbers each vendor's NAS is told: against the vendors' own dictionaries and against Debian's. */
class VendorNumbersTests {

    private static final Path DICTIONARIES = Path.of("/usr/share/freeradius");

    /** What a rule says that says everything; 10 GB need gigawords. */
    private static final Map<Term, Object> EVERYTHING =
            Map.of(Term.QUOTA, 10_000_000_000L, Term.FILTER, "family-safe", Term.ROLE, "guests", Term.VLAN, 42L);

    /** Debian 12's are too old for it, or have never had it. */
    private static final Set<String> UNKNOWN_TO_DEBIAN =
            Set.of("ChilliSpot-Max-Total-Gigawords", "TPLink-Recv-limit", "TPLink-Xmit-limit");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            generic     | 14122/7 14122/8 11
            coovachilli | 14559/4 14559/5 14559/3 14559/23 11
            mikrotik    | 14988/8 14988/17 14988/18 11 14988/3
            cisco       | 14179/7 14179/9 14179/13 14179/15 14179/6 14179/11
            aruba       | 11 14823/1
            ruckus      | 14122/7 14122/8 11 25053/1
            unifi       | 14122/7 14122/8 11
            meraki      | 14122/7 14122/8 11
            tplink      | 11863/1 11863/2 11
            """)
    void eachVendorIsToldUnderItsNumbers(String vendor, String expected) {
        List<String> numbers = carried(NasVendor.of(vendor)).stream()
                .map(attribute -> written(attribute.attribute().type()))
                .toList();

        // Session-Timeout, Idle-Timeout, Acct-Interim-Interval come first, and the VLAN's tunnel last, for everyone.
        assertThat(numbers.subList(0, 3)).containsExactly("27", "28", "85");
        assertThat(numbers.subList(numbers.size() - 3, numbers.size())).containsExactly("64", "65", "81");
        assertThat(numbers.subList(3, numbers.size() - 3)).isEqualTo(Arrays.asList(expected.split(" ")));
    }

    @ParameterizedTest
    @EnumSource(NasVendor.class)
    void debiansDictionariesHaveTheSameNumbers(NasVendor vendor) throws IOException {
        Peers.require(DICTIONARIES, "freeradius-common");
        Map<String, String> known = dictionaries();

        for (CarriedAttribute attribute : carried(vendor)) {
            if (!UNKNOWN_TO_DEBIAN.contains(attribute.name())) {
                assertThat(known.get(attribute.name().toLowerCase(Locale.ROOT)))
                        .as(attribute.name())
                        .isEqualTo(written(attribute.attribute().type()));
            }
        }
    }

    @Test
    void theClassHasItsNumber() {
        assertThat(AttributeType.CLASS).isEqualTo(AttributeType.standard(25));
    }

    private static String written(AttributeType type) {
        return type.isVendors() ? type.vendor() + "/" + type.number() : Integer.toString(type.number());
    }

    private static List<CarriedAttribute> carried(NasVendor vendor) {
        PolicyRule base = PolicyRule.base(new PolicySettings(
                Duration.ofHours(8), Duration.ofMinutes(15), Duration.ofMinutes(5), 20_000_000, 5_000_000));
        PolicyRule everything = new PolicyRule(new RuleName("all"), Scope.EVERYWHERE, new Terms(EVERYTHING), 1);
        Settled settled =
                new PolicyBook(List.of(base, everything)).settle(new Circumstances(null, null, Instant.EPOCH, null));
        return AcceptWriter.write(settled, vendor, 0);
    }

    /** Number by name in small letters. */
    private static Map<String, String> dictionaries() throws IOException {
        Map<String, String> numbers = new HashMap<>();
        for (String file : List.of(
                "rfc2865", "rfc2868", "rfc2869", "wispr", "chillispot", "mikrotik", "airespace", "aruba", "ruckus")) {
            read(DICTIONARIES.resolve("dictionary." + file), numbers);
        }
        return numbers;
    }

    private static void read(Path file, Map<String, String> numbers) throws IOException {
        List<String[]> lines = Files.readAllLines(file).stream()
                .map(line -> line.split("\\s+"))
                .toList();
        Optional<String> vendor = lines.stream()
                .filter(words -> words[0].equals("VENDOR"))
                .map(words -> words[2] + "/")
                .findFirst();
        lines.stream()
                .filter(words -> words[0].equals("ATTRIBUTE"))
                .forEach(words -> numbers.put(words[1].toLowerCase(Locale.ROOT), vendor.orElse("") + words[2]));
    }
}
