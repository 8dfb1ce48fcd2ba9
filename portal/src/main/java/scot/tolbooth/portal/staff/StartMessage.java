package scot.tolbooth.portal.staff;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/** Says as the last line of a good start where to go and how to sign in. */
final class StartMessage implements ApplicationListener<ApplicationReadyEvent>, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger("scot.tolbooth");

    private final FirstAdministrator administrator;

    StartMessage(FirstAdministrator administrator) {
        this.administrator = administrator;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        String port = event.getApplicationContext().getEnvironment().getProperty("local.server.port", "none");
        LOG.info(
                "Tolbooth is ready: public pages at http://localhost:{}/ - staff at http://localhost:{}/operations - {}",
                port,
                port,
                administrator.howToSignIn());
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
