package scot.tolbooth.portal.walkup;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.walkup.WalkUp.Step;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.nas.NasName;

/** The probes, and what they may do with their token: test at their site, and report. Every change is audited. */
public class Probes {

    /** Long enough for a slow line, a lease and a sign-in. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final int TOKEN_OCTETS = 32;

    private final JdbcProbes store;
    private final WalkUps results;
    private final TestContact contact;
    private final NasClients clients;
    private final Means means;

    Probes(JdbcProbes store, WalkUps results, TestContact contact, NasClients clients, Means means) {
        this.store = store;
        this.results = results;
        this.contact = contact;
        this.clients = clients;
        this.means = means;
    }

    /** What the house provides to everyone. */
    record Means(
            SecretBox secrets, SecureRandom random, AuditTrail audit, TransactionTemplate transactions, Clock clock) {}

    /** Every probe, by name. */
    public List<Probe> all() {
        return store.all();
    }

    /** Registers a probe, or gives one a new token, and says the token: it is kept nowhere. */
    public String register(String name, SiteCode site, Change change) {
        byte[] bytes = new byte[TOKEN_OCTETS];
        means.random().nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Probe probe = new Probe(name, site, means.clock().instant(), change.by(), null);
        return inTransaction(() -> {
            store.put(probe, digest(token));
            means.audit().record(change, "probe " + name, null, Map.of("site", site.value(), "token", "changed"));
            return token;
        });
    }

    /** Removes a probe, whose token is good no more, and says whether there was one. */
    public boolean remove(String name, Change change) {
        return inTransaction(() -> {
            boolean removed = store.delete(name);
            if (removed) {
                means.audit().record(change, "probe " + name, Map.of("probe", name), null);
            }
            return removed;
        });
    }

    /** Whose token it is. */
    public Optional<Probe> withToken(String token) {
        return store.byToken(digest(token));
    }

    /** Lets the probe sign up with the test contact for some minutes, and says with which. */
    public String begin(Probe probe) {
        nasesOf(probe).forEach(nas -> contact.expectAt(nas, LONGEST));
        return contact.contact().value();
    }

    /** The code that was made for the probe. */
    public Optional<String> code(Probe probe) {
        return nasesOf(probe).stream()
                .flatMap(nas -> contact.code(nas).stream())
                .findFirst();
    }

    /** Keeps what the probe reports; the first step that failed is where the way in ended. */
    public WalkUp report(Probe probe, List<Step> steps) {
        nasesOf(probe).forEach(contact::close);
        Optional<Step> failed = steps.stream().filter(step -> !step.passed()).findFirst();
        WalkUp result = new WalkUp(
                probe.site(),
                probe.name(),
                means.clock().instant(),
                failed.isPresent() ? WalkUp.Outcome.FAILED : WalkUp.Outcome.PASSED,
                failed.map(Step::name).orElse(null),
                failed.map(step -> Objects.requireNonNullElse(step.detail(), "no reason given"))
                        .orElse("online through the site's own Wi-Fi"),
                steps);
        results.record(result);
        store.heard(probe.name(), result.at());
        return result;
    }

    private List<NasName> nasesOf(Probe probe) {
        return clients.all().stream()
                .filter(client -> probe.site().equals(client.site()))
                .map(NasClient::name)
                .toList();
    }

    private String digest(String token) {
        return means.secrets().fingerprint(token, "portal.probe");
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(means.transactions().execute(status -> work.get()));
    }
}
