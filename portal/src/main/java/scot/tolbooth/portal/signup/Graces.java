package scot.tolbooth.portal.signup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.hotspot.Arrival;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.policy.GraceSettings;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;
import scot.tolbooth.radius.registrant.Registrants;

/**
 * Lets people who chose e-mail online for some minutes, to read their code: so often for a device, an address and a site
 * in a day, counted in the database, one at a time. They are nobody yet, and have nothing of a registrant's.
 */
public class Graces {

    private static final Duration DAY = Duration.ofDays(1);

    /** The NAS may have missed one. */
    private static final int HAND_OVERS = 3;

    private static final String FINGERPRINT = "portal.grace-device";

    private final JdbcGraces store;
    private final WaysHere ways;
    private final Verification verification;
    private final Registrants registrants;
    private final GraceSettings settings;
    private final Means means;

    Graces(
            JdbcGraces store,
            WaysHere ways,
            Verification verification,
            Registrants registrants,
            GraceSettings settings,
            Means means) {
        this.store = store;
        this.ways = ways;
        this.verification = verification;
        this.registrants = registrants;
        this.settings = settings;
        this.means = means;
    }

    /** What the house provides to everyone. */
    record Means(SecretBox secrets, TransactionTemplate transactions, Clock clock, String termsVersion) {}

    /** The minutes of a journey that go on. */
    public Optional<Grace> running(Journey journey) {
        return latest(journey).filter(grace -> grace.isRunning(means.clock().instant()));
    }

    /** The minutes of a journey, which may be over. */
    public Optional<Grace> latest(Journey journey) {
        return journey.purpose() == Purpose.WIFI ? store.latestOf(journey.id()) : Optional.empty();
    }

    /** How long somebody may be online who asks now; empty where they may not. */
    Optional<Duration> offer(Journey journey) {
        return asking(journey)
                .filter(asking -> store.had(asking, yesterday()).allowAnother(settings))
                .map(asking -> settings.length());
    }

    /** Begins the minutes, or goes on with those that run where the NAS may have missed them; empty where there are none. */
    Optional<Grace> begin(Journey journey) {
        Optional<Grace> granted = running(journey)
                .or(() -> asking(journey)
                        .flatMap(asking -> Objects.requireNonNull(
                                means.transactions().execute(status -> enter(journey, asking)))));
        return granted.filter(grace -> store.countHandOver(grace, HAND_OVERS));
    }

    /**
     * A code was entered on that device that had been sent there: whoever read it in such minutes is known now. Anybody
     * can name an address; what other devices had for it is not its owner's.
     */
    void belongTo(UUID person, MacAddress device, Contact contact) {
        store.registrantsOf(fingerprint(device), digests().of(contact))
                .forEach(grace -> registrants.graceWasOf(grace, person));
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forget() {
        store.deleteBefore(yesterday());
    }

    private Optional<Grace> enter(Journey journey, JdbcGraces.Asking asking) {
        store.lock();
        Optional<Grace> justNow = running(journey);
        if (justNow.isPresent()) {
            return justNow;
        }
        if (!store.had(asking, yesterday()).allowAnother(settings)) {
            return Optional.empty();
        }
        Instant now = means.clock().instant();
        Instant until = now.plus(settings.length());
        UUID nobody = registrants
                .withGrace(journey.language().code(), means.termsVersion(), until)
                .id();
        Grace grace = new Grace(nobody, now, until);
        store.add(asking, grace);
        return Optional.of(grace);
    }

    /** Only for a code that is on its way by e-mail, and where the device is known and its NAS keeps to a time. */
    private Optional<JdbcGraces.Asking> asking(Journey journey) {
        Arrival arrival = journey.arrival();
        Contact contact = journey.contact();
        MacAddress mac = arrival == null ? null : arrival.mac();
        boolean waiting = journey.purpose() == Purpose.WIFI && journey.stage() == Journey.Stage.CODE;
        if (!waiting || arrival == null || mac == null || contact == null || contact.kind() != ContactKind.EMAIL) {
            return Optional.empty();
        }
        if (!arrival.family().keepsToTime() || !ways.of(journey).letReadMail() || isLost(journey)) {
            return Optional.empty();
        }
        @Nullable SiteCode site = ways.site(journey);
        return Optional.of(new JdbcGraces.Asking(
                journey.id(),
                fingerprint(mac),
                digests().of(contact),
                site == null ? "nas " + arrival.nas() : "site " + site));
    }

    /** Nothing is there to be read, as far as is known. */
    private boolean isLost(Journey journey) {
        return verification
                .trouble(journey)
                .filter(trouble -> trouble != CodeTrouble.SLOW)
                .isPresent();
    }

    private String fingerprint(MacAddress device) {
        return means.secrets().fingerprint(device.digits(), FINGERPRINT);
    }

    private Digests digests() {
        return new Digests(means.secrets());
    }

    private Instant yesterday() {
        return means.clock().instant().minus(DAY);
    }
}
