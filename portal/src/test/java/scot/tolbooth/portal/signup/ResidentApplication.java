package scot.tolbooth.portal.signup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.test.context.DynamicPropertyRegistry;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.portal.api.FakeSessionControl;

/** The residents' side of the service with the real database, RADIUS stores and security, and nothing else. */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "scot.tolbooth",
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {
                            ResidentApplication.INVENTORY,
                            "scot\\.tolbooth\\.radius\\.(nas|registrant|grant|accounting|authentication|passpoint|policy|way)\\.[A-Za-z]*Configuration",
                            ResidentApplication.PORTAL,
                            ResidentApplication.CARDS,
                            ResidentApplication.STAFF
                        }))
class ResidentApplication {

    static final String INVENTORY =
            "scot\\.tolbooth\\.inventory\\.(audit|circuit|contractor|database|rollout|rollout\\.asbestos|secret|site)"
                    + "\\.[A-Za-z]*Configuration";
    static final String PORTAL =
            "scot\\.tolbooth\\.portal\\.(delivery|funnel|hotspot|message|signup|account|complaint|online|openid|satisfaction|opendata|"
                    + "passpoint|walkup|welcome)\\.[A-Za-z]*(Configuration|Controller|PageModel|Advice)";
    static final String CARDS =
            "scot\\.tolbooth\\.portal\\.(card|operations\\.way)\\.[A-Za-z]+(Configuration|Page|Pages)";
    static final String STAFF =
            "scot\\.tolbooth\\.portal\\.(staff\\.(StaffConfiguration|ErrorPages|SignInPage|SignedIn)|PortalConfiguration)";

    /** Where it finds its database and keeps its files, as a portal alone. */
    static void settings(DynamicPropertyRegistry registry, ScratchDatabase database) {
        Path data = directory();
        registry.add("tolbooth.data-dir", data::toString);
        registry.add("tolbooth.roles", () -> "portal");
        registry.add("spring.datasource.url", database::url);
        registry.add("spring.datasource.username", database::username);
        registry.add("spring.datasource.password", database::password);
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("tolbooth-data-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The NASes of these tests answer as each says. */
    @Bean
    FakeSessionControl sessionControl() {
        return new FakeSessionControl();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
