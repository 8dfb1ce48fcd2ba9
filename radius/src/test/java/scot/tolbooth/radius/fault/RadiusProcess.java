package scot.tolbooth.radius.fault;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.radius.RadiusModule;
import scot.tolbooth.radius.grant.GrantRequest;
import scot.tolbooth.radius.grant.Grants;
import scot.tolbooth.radius.grant.IssuedGrant;
import scot.tolbooth.radius.nas.CidrBlock;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;
import scot.tolbooth.radius.registrant.Registrants;

/**
 * The radius module as a process of its own, wired and scheduled as in the service, which can be killed. It says on its
 * output which grants it has made for the test, and when it is ready.
 */
final class RadiusProcess {

    static final String SECRET = "a-secret-of-some-length";
    static final String READY = "READY";
    static final String GRANT = "GRANT";

    static final int GRANTS = 60;

    private RadiusProcess() {}

    @EnableScheduling
    static class Scheduling {}

    public static void main(String[] arguments) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        LoggingSystem logging = LoggingSystem.get(RadiusProcess.class.getClassLoader());
        logging.setLogLevel("ROOT", LogLevel.INFO);
        logging.setLogLevel("scot.tolbooth.radius.authentication", LogLevel.DEBUG);
        RadiusModule.wire(context, () -> context.getBean(DataSource.class), Clock.systemUTC());
        context.scan("scot.tolbooth.inventory.database");
        context.registerBean("taskScheduler", ThreadPoolTaskScheduler.class, RadiusProcess::scheduler);
        context.register(Scheduling.class);
        context.registerShutdownHook();
        context.refresh();
        prepare(context);
    }

    private static ThreadPoolTaskScheduler scheduler() {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(4);
        return scheduler;
    }

    private static void prepare(AnnotationConfigApplicationContext context) {
        context.getBean(NasClients.class)
                .save(
                        new NasClient(
                                new NasName("test-nas"),
                                CidrBlock.of("127.0.0.0/8"),
                                null,
                                NasVendor.GENERIC,
                                null,
                                true,
                                0),
                        SECRET,
                        null,
                        Change.by("test"));
        var someone = context.getBean(Registrants.class)
                .verified(new Contact(ContactKind.EMAIL, "someone@example.org"), "en-GB", "2026-1");
        for (int i = 0; i < GRANTS; i++) {
            IssuedGrant grant =
                    context.getBean(Grants.class).mint(new GrantRequest(someone.id(), null, null, Duration.ofHours(1)));
            System.out.println(GRANT + " " + grant.username() + " " + grant.password());
        }
        System.out.println(READY);
    }
}
