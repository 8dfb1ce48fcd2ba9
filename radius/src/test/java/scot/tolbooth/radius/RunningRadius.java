package scot.tolbooth.radius;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.radius.grant.GrantRequest;
import scot.tolbooth.radius.grant.Grants;
import scot.tolbooth.radius.grant.IssuedGrant;
import scot.tolbooth.radius.nas.CidrBlock;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.protocol.RadiusPorts;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;
import scot.tolbooth.radius.registrant.Registrant;
import scot.tolbooth.radius.registrant.Registrants;

/** The whole module, wired as in the service, on free ports and a database of its own. */
public final class RunningRadius implements AutoCloseable {

    public static final String SECRET = "a-secret-of-some-length";
    public static final NasName NAS = new NasName("test-nas");

    private final ScratchDatabase database = ScratchDatabase.with("inventory", "radius");
    private final TickingClock clock = new TickingClock();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private RunningRadius(Map<String, String> settings) {
        TestPropertyValues.of(
                        "tolbooth.radius.authentication-port=0",
                        "tolbooth.radius.accounting-port=0",
                        "tolbooth.radius.reject-delay=0s",
                        "tolbooth.radius.accounting.spool-directory=" + spool())
                .and(settings)
                .applyTo(context);
        RadiusModule.wire(context, database::dataSource, clock);
        context.refresh();
    }

    private static Path spool() {
        try {
            return Files.createTempDirectory(Path.of("target"), "spool-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Starts it with one NAS client at 127.0.0.1. */
    public static RunningRadius start() {
        return start(Map.of());
    }

    public static RunningRadius start(Map<String, String> settings) {
        RunningRadius radius = new RunningRadius(settings);
        radius.addNas(NAS.value(), "127.0.0.1", true);
        return radius;
    }

    public void addNas(String name, String address, boolean requireMessageAuthenticator) {
        bean(NasClients.class)
                .save(
                        new NasClient(
                                new NasName(name),
                                CidrBlock.of(address),
                                null,
                                NasVendor.GENERIC,
                                null,
                                requireMessageAuthenticator,
                                0),
                        SECRET,
                        null,
                        Change.by("test"));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public TickingClock clock() {
        return clock;
    }

    public ScratchDatabase database() {
        return database;
    }

    public InetSocketAddress authentication() {
        return new InetSocketAddress(
                InetAddress.getLoopbackAddress(), bean(RadiusPorts.class).authentication());
    }

    public InetSocketAddress accounting() {
        return new InetSocketAddress(
                InetAddress.getLoopbackAddress(), bean(RadiusPorts.class).accounting());
    }

    public Registrant registrant(String address) {
        return bean(Registrants.class).verified(new Contact(ContactKind.EMAIL, address), "en-GB", "2026-1");
    }

    /** A grant of five minutes for somebody. */
    public IssuedGrant grant() {
        return grant(registrant("someone@example.org").id(), null, null);
    }

    public IssuedGrant grant(UUID registrant, @Nullable MacAddress mac, @Nullable NasName nas) {
        return bean(Grants.class).mint(new GrantRequest(registrant, mac, nas, Duration.ofMinutes(5)));
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
