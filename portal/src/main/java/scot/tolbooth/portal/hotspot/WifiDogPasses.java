package scot.tolbooth.portal.hotspot;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasName;

/** Tokens for WifiDog gateways: each signs one device in, once and soon, and keeps it in for as long as allowed. */
class WifiDogPasses {

    /** From the portal to the gateway; the gateway asks at once. */
    private static final Duration UNUSED_LIFE = Duration.ofMinutes(2);

    private static final Duration KEPT = Duration.ofDays(31);
    private static final int TOKEN_BYTES = 24;

    private final JdbcWifiDogPasses store;
    private final HandOverTally tally;
    private final SecretBox secrets;
    private final SecureRandom random;
    private final Clock clock;

    WifiDogPasses(JdbcWifiDogPasses store, HandOverTally tally, SecretBox secrets, SecureRandom random, Clock clock) {
        this.store = store;
        this.tally = tally;
        this.secrets = secrets;
        this.random = random;
        this.clock = clock;
    }

    /** Makes a token for a device; one that the gateway did not name is not asked about. */
    String make(NasName nas, @Nullable MacAddress mac, Allowance allowance) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        store.put(
                digest(token),
                nas,
                device(mac),
                new JdbcWifiDogPasses.Kept(clock.instant(), allowance.time().toSeconds(), allowance.octets()));
        return token;
    }

    /** Uses a token up, and says whether it lets the device in. */
    boolean signIn(NasName nas, String token, @Nullable MacAddress mac) {
        Instant now = clock.instant();
        boolean letIn = store.signIn(digest(token), nas, device(mac), now, now.minus(UNUSED_LIFE));
        if (letIn) {
            tally.count(nas, HandOverTally.OPENED);
        }
        return letIn;
    }

    /** Counts those with which the gateway did not come, whatever the browser saw there. */
    @Scheduled(initialDelayString = "PT35S", fixedDelayString = "PT30S")
    void noteMissed() {
        Instant now = clock.instant();
        store.miss(now.minus(UNUSED_LIFE), now).forEach(nas -> tally.count(nas, HandOverTally.NOT_FETCHED));
    }

    /**
     * Whether a device that signed in may stay.
     *
     * @param octets that the gateway counted, in both directions
     */
    boolean mayStay(NasName nas, String token, long octets) {
        return store.mayStay(digest(token), nas, octets, clock.instant());
    }

    void signOut(NasName nas, String token) {
        store.signOut(digest(token), nas, clock.instant());
    }

    @Scheduled(initialDelayString = "PT12M", fixedDelayString = "PT1H")
    void forget() {
        store.deleteBefore(clock.instant().minus(KEPT));
    }

    private String digest(String token) {
        return secrets.fingerprint(token, "portal.wifidog.token");
    }

    private @Nullable String device(@Nullable MacAddress mac) {
        return mac == null ? null : secrets.fingerprint(mac.digits(), "portal.wifidog.device");
    }
}
