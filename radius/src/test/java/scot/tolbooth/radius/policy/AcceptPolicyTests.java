package scot.tolbooth.radius.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.protocol.Attribute;
import scot.tolbooth.radius.protocol.AttributeType;
import scot.tolbooth.radius.protocol.Octets;

class AcceptPolicyTests {

    private static final UUID SOMEONE = UUID.randomUUID();

    private final ClassToken token = new ClassToken(new SecretBox(new byte[32], new SecureRandom()));

    @Test
    void everyoneGetsTimesAndAClass() {
        assertThat(accept(NasVendor.GENERIC, 20_000_000, 5_000_000))
                .contains(
                        Attribute.number(AttributeType.SESSION_TIMEOUT, 28_800),
                        Attribute.number(AttributeType.IDLE_TIMEOUT, 900),
                        Attribute.number(AttributeType.ACCT_INTERIM_INTERVAL, 300));
    }

    @Test
    void wisprCountsBitsPerSecond() {
        assertThat(accept(NasVendor.UNIFI, 20_000_000, 5_000_000))
                .contains(
                        Attribute.number(AttributeType.WISPR_BANDWIDTH_MAX_DOWN, 20_000_000),
                        Attribute.number(AttributeType.WISPR_BANDWIDTH_MAX_UP, 5_000_000));
    }

    @Test
    void mikrotikIsToldFromTheRoutersSide() {
        assertThat(accept(NasVendor.MIKROTIK, 20_000_000, 5_000_000))
                .contains(Attribute.text(AttributeType.MIKROTIK_RATE_LIMIT, "5000000/20000000"));
    }

    @Test
    void coovaChilliCountsThousands() {
        assertThat(accept(NasVendor.COOVACHILLI, 20_000_000, 5_000_000))
                .contains(
                        Attribute.number(AttributeType.CHILLISPOT_BANDWIDTH_MAX_DOWN, 20_000),
                        Attribute.number(AttributeType.CHILLISPOT_BANDWIDTH_MAX_UP, 5_000));
    }

    @Test
    void noLimitIsNotSaid() {
        for (NasVendor vendor : NasVendor.values()) {
            assertThat(accept(vendor, 0, 0)).hasSize(4);
        }
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
                .isThrownBy(() -> settings(Duration.ofSeconds(30), 0, 0))
                .withMessageContaining("tolbooth.radius.policy.interim-interval");
    }

    private List<Attribute> accept(NasVendor vendor, long down, long up) {
        return new AcceptPolicy(settings(Duration.ofMinutes(5), down, up), token).attributes(vendor, SOMEONE);
    }

    private static PolicySettings settings(Duration interim, long down, long up) {
        return new PolicySettings(Duration.ofHours(8), Duration.ofMinutes(15), interim, down, up);
    }
}
