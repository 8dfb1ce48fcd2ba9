package scot.tolbooth.radius.authentication;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.protocol.AttributeType;
import scot.tolbooth.radius.protocol.RadiusExchange;
import scot.tolbooth.radius.protocol.RadiusPacket;
import scot.tolbooth.radius.protocol.Stations;

/** Redirected devices in the database: ticket and device by keyed digests, the device's address sealed. */
final class StoredRedirectedDevices implements RedirectedDevices {

    private static final Duration KNOWN = Duration.ofHours(1);
    /** As many as a URL that somebody could guess is safe with: 128 bits. */
    private static final int TICKET_OCTETS = 16;

    private static final String DEVICE = "redirected-device";
    private static final String TICKET = "redirect-ticket";

    private final JdbcRedirectedDevices store;
    private final SecretBox secrets;
    private final SecureRandom random;
    private final Clock clock;

    StoredRedirectedDevices(JdbcRedirectedDevices store, SecretBox secrets, SecureRandom random, Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public Optional<RedirectedDevice> find(String ticket) {
        return store.byTicket(digest(ticket), oldest()).map(this::opened);
    }

    @Override
    public Optional<RedirectedDevice> latest(NasName nas, MacAddress device) {
        return store.latest(nas, fingerprint(device), oldest()).map(this::opened);
    }

    /** Gives each device that is to be sent to the portal its ticket. */
    void issue(List<PendingRequest> requests) {
        List<JdbcRedirectedDevices.Row> rows = new ArrayList<>();
        for (PendingRequest request : requests) {
            if (request.decision() instanceof Decision.Redirect redirect) {
                String ticket = draw();
                request.decide(redirect.withTicket(ticket));
                rows.add(row(request, ticket));
            }
        }
        if (!rows.isEmpty()) {
            store.insert(rows);
        }
    }

    int purge() {
        return store.deleteBefore(oldest());
    }

    private JdbcRedirectedDevices.Row row(PendingRequest request, String ticket) {
        RadiusExchange exchange = request.exchange();
        RadiusPacket packet = exchange.packet();
        String station = station(packet);
        RedirectedDevice sealed = new RedirectedDevice(
                exchange.nas().name(),
                exchange.source(),
                packet.text(AttributeType.NAS_IDENTIFIER)
                        .map(Stations::withoutNul)
                        .orElse(""),
                secrets.seal(station, DEVICE),
                request.attempt().ssid(),
                Stations.auditSessionId(packet).orElse(null));
        return new JdbcRedirectedDevices.Row(
                digest(ticket), exchange.received(), fingerprint(new MacAddress(station)), sealed);
    }

    /** Nobody is redirected whose device is named nowhere. */
    private static String station(RadiusPacket packet) {
        return packet.text(AttributeType.CALLING_STATION_ID)
                .filter(text -> MacAddress.find(text).isPresent())
                .or(() -> packet.text(AttributeType.USER_NAME))
                .orElseThrow(() -> new IllegalStateException("a redirected request names no device"));
    }

    private RedirectedDevice opened(RedirectedDevice sealed) {
        return new RedirectedDevice(
                sealed.nas(),
                sealed.source(),
                sealed.nasIdentifier(),
                secrets.open(sealed.station(), DEVICE),
                sealed.ssid(),
                sealed.auditSessionId());
    }

    private String draw() {
        byte[] octets = new byte[TICKET_OCTETS];
        random.nextBytes(octets);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }

    private Instant oldest() {
        return clock.instant().minus(KNOWN);
    }

    private String digest(String ticket) {
        return secrets.fingerprint(ticket, TICKET);
    }

    private String fingerprint(MacAddress device) {
        return secrets.fingerprint(device.digits(), DEVICE);
    }
}
