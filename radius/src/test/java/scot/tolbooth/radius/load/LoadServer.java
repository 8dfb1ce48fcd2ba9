package scot.tolbooth.radius.load;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.scheduling.annotation.EnableScheduling;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.site.Position;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.radius.RadiusModule;
import scot.tolbooth.radius.nas.CidrBlock;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.protocol.RadiusPorts;

/**
 * The module in a process of its own, on a database that is there: migrates it, adds the NASes of the load, says its ports
 * and serves until its standard input ends.
 */
final class LoadServer {

    /** Begins the line that names both ports. */
    static final String READY = "ready ";

    private static final Change CHANGE = Change.by("load");

    private LoadServer() {}

    /** No {@code @Configuration}, or every test that scans the module would have its jobs. */
    @EnableScheduling
    static class Jobs {}

    /** Arguments: JDBC address, user, password, working directory. */
    public static void main(String[] arguments) throws IOException {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            TestPropertyValues.of(settings(arguments)).applyTo(context);
            RadiusModule.wire(context, () -> context.getBean(DataSource.class), Clock.systemUTC());
            context.scan("scot.tolbooth.inventory.database");
            context.register(Jobs.class);
            context.refresh();
            addNases(context);
            RadiusPorts ports = context.getBean(RadiusPorts.class);
            System.out.println(READY + ports.authentication() + " " + ports.accounting());
            while (System.in.read() >= 0) {
                // Until the driver closes it, or is gone.
            }
        }
    }

    private static List<String> settings(String[] arguments) {
        List<String> settings = new ArrayList<>(List.of(
                "spring.datasource.url=" + arguments[0],
                "spring.datasource.username=" + arguments[1],
                "spring.datasource.password=" + arguments[2],
                "tolbooth.data-dir=" + arguments[3],
                "tolbooth.radius.authentication-port=0",
                "tolbooth.radius.accounting-port=0",
                "tolbooth.radius.requests-per-second=1000000"));
        settings.add("tolbooth.radius.accounting.spool-directory=" + Path.of(arguments[3], "spool"));
        return settings;
    }

    private static void addNases(AnnotationConfigApplicationContext context) {
        for (int nas = 0; nas < LoadPackets.NASES; nas++) {
            SiteCode code = new SiteCode("LOAD-" + nas);
            context.getBean(Sites.class).save(site(code), CHANGE);
            NasClient client = new NasClient(
                    new NasName("load-" + nas),
                    CidrBlock.of(LoadPackets.address(nas).getHostAddress()),
                    code,
                    NasVendor.GENERIC,
                    null,
                    true,
                    0);
            context.getBean(NasClients.class).save(client, LoadPackets.SECRET, null, CHANGE);
        }
    }

    private static Site site(SiteCode code) {
        return new Site(
                code,
                "Load",
                SiteKind.LIBRARY,
                null,
                null,
                null,
                null,
                new Position(55.8, -4.0),
                true,
                "24/7",
                null,
                null,
                0);
    }
}
