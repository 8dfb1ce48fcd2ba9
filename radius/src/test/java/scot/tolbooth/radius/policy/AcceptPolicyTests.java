package scot.tolbooth.radius.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.protocol.Octets;

class AcceptPolicyTests {

    private static final UUID SOMEONE = UUID.randomUUID();
    private static final long GIGABYTE = 1_000_000_000L;

    private final ClassToken token = new ClassToken(new SecretBox(new byte[32], new SecureRandom()));

    @Test
    void everyoneGetsTimes() {
        assertThat(written(NasVendor.GENERIC, Map.of()))
                .containsExactly(
                        "Session-Timeout = 28800",
                        "Idle-Timeout = 900",
                        "Acct-Interim-Interval = 300",
                        "WISPr-Bandwidth-Max-Up = 5000000",
                        "WISPr-Bandwidth-Max-Down = 20000000");
    }

    /** WISPr counts bits; CoovaChilli, Airespace and TP-Link thousands; MikroTik and TP-Link see it from the router. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            generic     | WISPr-Bandwidth-Max-Up = 5000000, WISPr-Bandwidth-Max-Down = 20000000
            unifi       | WISPr-Bandwidth-Max-Up = 5000000, WISPr-Bandwidth-Max-Down = 20000000
            ruckus      | WISPr-Bandwidth-Max-Up = 5000000, WISPr-Bandwidth-Max-Down = 20000000
            mikrotik    | Mikrotik-Rate-Limit = 5000000/20000000
            coovachilli | ChilliSpot-Bandwidth-Max-Up = 5000, ChilliSpot-Bandwidth-Max-Down = 20000
            cisco       | Airespace-Data-Bandwidth-Average-Contract = 20000, Airespace-Data-Bandwidth-Burst-Contract = 20000, Airespace-Data-Bandwidth-Average-Contract-Upstream = 5000, Airespace-Data-Bandwidth-Burst-Contract-Upstream = 5000
            tplink      | TPLink-Recv-limit = 5000, TPLink-Xmit-limit = 20000
            aruba       |
            """)
    void eachVendorIsToldRatesInItsUnit(String vendor, String expected) {
        List<String> rates = written(NasVendor.of(vendor), Map.of()).stream()
                .filter(line -> !line.matches("(Session|Idle|Acct).*"))
                .toList();

        assertThat(rates).isEqualTo(expected == null ? List.of() : Arrays.asList(expected.split(", ")));
    }

    @ParameterizedTest
    @EnumSource(NasVendor.class)
    void noLimitIsNotSaid(NasVendor vendor) {
        assertThat(written(vendor, Map.of(Term.UPLOAD, 0L, Term.DOWNLOAD, 0L))).hasSize(3);
        assertThat(untold(vendor, Map.of(Term.UPLOAD, 0L, Term.DOWNLOAD, 0L))).isEmpty();
    }

    @Test
    void aTinyLimitDoesNotBecomeNone() {
        assertThat(written(NasVendor.COOVACHILLI, Map.of(Term.DOWNLOAD, 500L)))
                .contains("ChilliSpot-Bandwidth-Max-Down = 1");
    }

    @Test
    void volumesOverFourGibibytesAreSaidInGigawords() {
        Map<Term, Object> quota = Map.of(Term.QUOTA, 10 * GIGABYTE);

        assertThat(written(NasVendor.COOVACHILLI, quota, 0))
                .contains("ChilliSpot-Max-Total-Octets = 1410065408", "ChilliSpot-Max-Total-Gigawords = 2");
        assertThat(written(NasVendor.MIKROTIK, quota, 9 * GIGABYTE))
                .contains("Mikrotik-Total-Limit = 1000000000")
                .doesNotContain("Mikrotik-Total-Limit-Gigawords");
        assertThat(untold(NasVendor.UNIFI, quota)).containsExactly(Term.QUOTA);
    }

    @Test
    void filtersAndRolesHaveTheVendorsNames() {
        Map<Term, Object> safe = Map.of(Term.FILTER, "family-safe", Term.ROLE, "guests");

        assertThat(written(NasVendor.GENERIC, safe)).contains("Filter-Id = family-safe");
        assertThat(untold(NasVendor.GENERIC, safe)).containsExactly(Term.ROLE);
        assertThat(written(NasVendor.CISCO, safe))
                .contains("Airespace-ACL-Name = family-safe", "Airespace-Guest-Role-Name = guests");
        assertThat(written(NasVendor.ARUBA, safe)).contains("Filter-Id = family-safe", "Aruba-User-Role = guests");
        assertThat(written(NasVendor.RUCKUS, safe)).contains("Ruckus-User-Groups = guests");
        assertThat(written(NasVendor.MIKROTIK, safe)).contains("Mikrotik-Group = guests");
    }

    @Test
    void aVlanIsATunnelOfRfc3580() {
        List<CarriedAttribute> carried = AcceptWriter.write(settled(Map.of(Term.VLAN, 42L)), NasVendor.ARUBA, 0);

        assertThat(carried)
                .filteredOn(attribute -> attribute.term() == Term.VLAN)
                .extracting(attribute -> attribute.name() + " "
                        + attribute.attribute().type().number() + " "
                        + attribute.attribute().value().hex())
                .containsExactly(
                        "Tunnel-Type 64 0000000d", "Tunnel-Medium-Type 65 00000006", "Tunnel-Private-Group-Id 81 3432");
    }

    @Test
    void whatAnArubaNasCannotBeToldIsNamed() {
        assertThat(untold(NasVendor.ARUBA, Map.of(Term.DEVICES, 3L))).containsExactly(Term.DOWNLOAD, Term.UPLOAD);
    }

    @Test
    void theClassTellsWhoseItIsToThisServiceAlone() {
        Octets mine = token.of(SOMEONE);
        assertThat(token.registrant(mine)).contains(SOMEONE);
        assertThat(token.of(SOMEONE)).isNotEqualTo(mine);
        assertThat(token.registrant(Octets.ofText("somebody else's"))).isEmpty();
        assertThat(token.registrant(Octets.ofText("v1:AAAA"))).isEmpty();
        assertThat(token.registrant(Octets.ofText("v1:!"))).isEmpty();
    }

    @Test
    void settingsThatMakeNoSenseAreRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(Duration.ofSeconds(30)))
                .withMessageContaining("tolbooth.radius.policy.interim-interval");
    }

    private static List<String> written(NasVendor vendor, Map<Term, Object> terms) {
        return written(vendor, terms, 0);
    }

    private static List<String> written(NasVendor vendor, Map<Term, Object> terms, long used) {
        return AcceptWriter.write(settled(terms), vendor, used).stream()
                .map(attribute -> attribute.name() + " = " + attribute.value())
                .toList();
    }

    private static List<Term> untold(NasVendor vendor, Map<Term, Object> terms) {
        Settled settled = settled(terms);
        return AcceptWriter.untold(settled, vendor, AcceptWriter.write(settled, vendor, 0));
    }

    private static Settled settled(Map<Term, Object> terms) {
        PolicyRule base = PolicyRule.base(settings(Duration.ofMinutes(5)));
        List<PolicyRule> rules = terms.isEmpty()
                ? List.of(base)
                : List.of(base, new PolicyRule(new RuleName("one"), Scope.EVERYWHERE, new Terms(terms), 1));
        return new PolicyBook(rules).settle(new Circumstances(null, null, Instant.EPOCH, null));
    }

    private static PolicySettings settings(Duration interim) {
        return new PolicySettings(Duration.ofHours(8), Duration.ofMinutes(15), interim, 20_000_000, 5_000_000);
    }
}
