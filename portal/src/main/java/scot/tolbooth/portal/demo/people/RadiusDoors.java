package scot.tolbooth.portal.demo.people;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.grant.GrantRequest;
import scot.tolbooth.radius.grant.Grants;
import scot.tolbooth.radius.grant.IssuedGrant;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.protocol.AttributeType;
import scot.tolbooth.radius.protocol.PacketCode;
import scot.tolbooth.radius.protocol.RadiusOutcome;
import scot.tolbooth.radius.protocol.RadiusPacket;
import scot.tolbooth.radius.protocol.RadiusPorts;
import scot.tolbooth.radius.protocol.RadiusRequest;
import scot.tolbooth.radius.protocol.Retransmission;
import scot.tolbooth.radius.registrant.Registrant;
import scot.tolbooth.radius.registrant.Registrants;

/** Signs people in as the portal does, and asks RADIUS as a NAS does: with real packets over loopback. */
final class RadiusDoors implements Doors {

    private static final String LANGUAGE = "en";
    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final Duration SHORT_LIFETIME = Duration.ofSeconds(1);
    private static final long TOO_LATE_SECONDS = 3;

    private final Registrants registrants;
    private final Grants grants;
    private final Map<SiteCode, Station> stations;
    private final RadiusPorts ports;
    private final Executor desk;
    private final Clock clock;
    private final String termsVersion;

    /** @param desk runs what waits for the database */
    RadiusDoors(
            Registrants registrants,
            Grants grants,
            Map<SiteCode, Station> stations,
            RadiusPorts ports,
            Executor desk,
            Clock clock,
            String termsVersion) {
        this.registrants = registrants;
        this.grants = grants;
        this.stations = Map.copyOf(stations);
        this.ports = ports;
        this.desk = desk;
        this.clock = clock;
        this.termsVersion = termsVersion;
    }

    @Override
    public CompletableFuture<Void> announce(AccountingStatus status) {
        var announced = new HashSet<NasName>();
        CompletableFuture<?>[] answers = stations.values().stream()
                .filter(station -> announced.add(station.nas().name()))
                .map(station -> account(station, station.announcement(status)))
                .toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.allOf(answers);
    }

    @Override
    public CompletableFuture<Admission> admit(Person person, SiteCode site, Manner manner) {
        Station station = station(site);
        CompletableFuture<IssuedGrant> grant = CompletableFuture.supplyAsync(() -> mint(person, station, manner), desk);
        return switch (manner) {
            case ORDINARY -> grant.thenCompose(issued -> ask(person, station, issued, issued.password()));
            case WRONG_PASSWORD -> grant.thenCompose(issued -> ask(person, station, issued, issued.password() + "x"));
            case USED_TWICE ->
                grant.thenCompose(issued -> ask(person, station, issued, issued.password())
                        .thenCompose(first ->
                                ask(person, station, issued, issued.password()).thenApply(second -> first)));
            case TOO_LATE ->
                grant.thenComposeAsync(
                        issued -> ask(person, station, issued, issued.password()),
                        CompletableFuture.delayedExecutor(TOO_LATE_SECONDS, TimeUnit.SECONDS));
            case FORGETS -> grant.thenApply(issued -> new Admission.Refused());
        };
    }

    @Override
    public CompletableFuture<Boolean> report(Visit visit, AccountingStatus status, Instant happened) {
        Station station = station(visit.site());
        Report report = new Report(happened, clock.instant());
        return account(station, station.accountingRequest(visit, status, report));
    }

    private IssuedGrant mint(Person person, Station station, Manner manner) {
        Registrant registrant = registrants.verified(person.contact(), LANGUAGE, termsVersion);
        Duration lifetime = manner == Manner.TOO_LATE ? SHORT_LIFETIME : LIFETIME;
        return grants.mint(
                new GrantRequest(registrant.id(), person.mac(), station.nas().name(), lifetime));
    }

    private CompletableFuture<Admission> ask(Person person, Station station, IssuedGrant grant, String password) {
        return send(station, station.accessRequest(person, grant.username(), password), ports.authentication())
                .thenApply(outcome -> admission(outcome, grant.username()));
    }

    private static Admission admission(RadiusOutcome outcome, String userName) {
        return outcome instanceof RadiusOutcome.Replied replied
                        && replied.packet().code() == PacketCode.ACCESS_ACCEPT
                ? new Admission.Admitted(
                        userName,
                        seconds(replied.packet(), AttributeType.SESSION_TIMEOUT),
                        seconds(replied.packet(), AttributeType.ACCT_INTERIM_INTERVAL),
                        replied.packet().octets(AttributeType.CLASS).orElse(null))
                : new Admission.Refused();
    }

    private static @Nullable Duration seconds(RadiusPacket packet, AttributeType type) {
        return packet.number(type).map(Duration::ofSeconds).orElse(null);
    }

    private CompletableFuture<Boolean> account(Station station, RadiusRequest request) {
        return send(station, request, ports.accounting()).thenApply(RadiusOutcome.Replied.class::isInstance);
    }

    private static CompletableFuture<RadiusOutcome> send(Station station, RadiusRequest request, int port) {
        InetSocketAddress server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        return station.client().send(server, station.secret(), request, Retransmission.USUAL);
    }

    private Station station(SiteCode site) {
        return Objects.requireNonNull(stations.get(site), () -> "no NAS at " + site);
    }
}
