package scot.tolbooth.portal.signup;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.portal.hotspot.Arrival;
import scot.tolbooth.portal.welcome.Language;
import scot.tolbooth.radius.registrant.Contact;

/** Every resident's journey. One lasts 30 minutes, and is forgotten a day later. */
public class Journeys {

    static final Duration LIFE = Duration.ofMinutes(30);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int TOKEN_BYTES = 24;

    private final JdbcJourneys store;
    private final SecretBox secrets;
    private final SecureRandom random;
    private final FunnelSteps funnel;
    private final Clock clock;

    Journeys(JdbcJourneys store, SecretBox secrets, SecureRandom random, FunnelSteps funnel, Clock clock) {
        this.store = store;
        this.funnel = funnel;
        this.secrets = secrets;
        this.random = random;
        this.clock = clock;
    }

    /** Takes up the device's unfinished journey at this NAS, or begins one: a portal that was closed opens where it was. */
    Journey arrive(Arrival arrival, Language language) {
        Instant now = clock.instant();
        String device = arrival.mac() == null
                ? null
                : device(arrival.nas() + " " + arrival.mac().digits());
        Journey journey = Optional.ofNullable(device)
                .flatMap(digest -> store.latestOf(digest, now))
                .map(known -> known.arrivedAgain(arrival, now, now.plus(LIFE)))
                .orElseGet(() -> begin(Purpose.WIFI, language, device, arrival, now));
        save(journey);
        return journey;
    }

    /**
     * Begins the journey to one's own data.
     *
     * @param address of the browser, for the limits only
     */
    public Journey toAccount(Language language, String address) {
        Journey journey = begin(Purpose.ACCOUNT, language, device("address " + address), null, clock.instant());
        store.put(journey);
        return journey;
    }

    /** The journey with this token, unless it is over. */
    public Optional<Journey> find(Purpose purpose, String token) {
        return store.find(token, clock.instant()).filter(journey -> journey.purpose() == purpose);
    }

    /** Lets somebody in who proved who they are by something else than a code. */
    public void identify(Journey journey, UUID registrant) {
        save(journey.verifiedAs(registrant));
    }

    /** Closes its pages. */
    public void end(Journey journey) {
        save(journey.endingBy(clock.instant()));
    }

    /** The journey with this number, unless it is over. */
    public Optional<Journey> find(UUID id) {
        return store.find(id, clock.instant());
    }

    /** The journey with this token while it is remembered, a day longer than its pages are open. */
    public Optional<Journey> findEvenExpired(Purpose purpose, String token) {
        return store.find(token, clock.instant().minus(KEPT)).filter(journey -> journey.purpose() == purpose);
    }

    /** Whether its pages are open no more. */
    public boolean isOver(Journey journey) {
        return !journey.expires().isAfter(clock.instant());
    }

    void save(Journey journey) {
        store.put(journey);
        funnel.moved(journey);
    }

    /** The device is seen online: what it took to come there is no sign of trouble any more. */
    public void cameOnline(Journey journey) {
        if (journey.handOvers() > 0) {
            store.forgetHandOvers(journey.id());
        }
    }

    /** Gives a journey its whole time once more, so that whoever goes away to read a code finds it as it was. */
    void renew(Journey journey) {
        store.lengthen(journey.id(), clock.instant().plus(LIFE));
    }

    /** A code was sent: with it tries begin anew. */
    void codeSent(Journey journey, Contact recipient) {
        save(journey.codeSentTo(recipient));
        if (journey.wrongCodes() > 0) {
            store.forgetWrongCodes(journey.id());
        }
    }

    int countWrongCode(Journey journey) {
        return store.countWrongCode(journey.id());
    }

    /** Counts one more hand-over where there were so many, and says whether that was so: it is for one asker only. */
    boolean countHandOver(Journey journey, int before) {
        return store.countHandOver(journey.id(), before);
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forget() {
        store.deleteExpiredBefore(clock.instant().minus(KEPT));
    }

    private Journey begin(
            Purpose purpose, Language language, @Nullable String device, @Nullable Arrival arrival, Instant now) {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        return new Journey(
                UUID.randomUUID(),
                purpose,
                Base64.getUrlEncoder().withoutPadding().encodeToString(token),
                language,
                Journey.Stage.CONTACT,
                arrival,
                arrival == null ? null : now,
                device,
                null,
                null,
                0,
                0,
                now,
                now.plus(LIFE));
    }

    private String device(String text) {
        return secrets.fingerprint(text, "portal.device");
    }
}
