package scot.tolbooth.radius;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.inventory.site.Sites;

/** Wires the whole module as in the service, with what the service would give it. */
public final class RadiusModule {

    private RadiusModule() {}

    /** What seals secrets in all tests, so that a test may make what the module opens. */
    public static SecretBox secrets() {
        return new SecretBox(new byte[32], new SecureRandom());
    }

    /**
     * Registers it and what it needs.
     *
     * @param dataSource asked for when the context starts
     */
    public static void wire(AnnotationConfigApplicationContext context, Supplier<DataSource> dataSource, Clock clock) {
        SecretBox secrets = secrets();
        context.registerBean("clock", Clock.class, () -> clock);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(dataSource.get()));
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(dataSource.get()));
        context.registerBean(
                TransactionTemplate.class,
                () -> new TransactionTemplate(new DataSourceTransactionManager(dataSource.get())));
        context.registerBean(SecureRandom.class, () -> new SecureRandom());
        context.registerBean(SecretBox.class, () -> secrets);
        context.registerBean(
                Sites.class,
                () -> new Sites(
                        context.getBean(JdbcClient.class),
                        context.getBean(AuditTrail.class),
                        context.getBean(TransactionTemplate.class)));
        context.registerBean(AuditTrail.class, () -> new AuditTrail(context.getBean(JdbcClient.class), clock));
        context.scan("scot.tolbooth.radius");
    }
}
