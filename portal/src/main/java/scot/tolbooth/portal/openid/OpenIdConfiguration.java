package scot.tolbooth.portal.openid;

import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.portal.hotspot.HotspotSettings;

@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.PORTAL)
@EnableConfigurationProperties({OpenIdSettings.class, HotspotSettings.class})
class OpenIdConfiguration {

    private static final String RESIDENTS = "residents";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    SignInStates signInStates(JdbcClient jdbc, SecretBox secrets, SecureRandom random, Clock clock) {
        return new SignInStates(new JdbcAnsweredStates(jdbc), secrets, random, clock);
    }

    @Bean
    ResidentProvider residentProvider(
            OpenIdSettings settings,
            HotspotSettings addresses,
            SignInStates states,
            MeterRegistry meters,
            Clock clock) {
        OpenIdSettings.Client client = settings.residents();
        if (client == null) {
            return new ResidentProvider(null, null);
        }
        ClientKey key = ClientKey.of(client.key());
        OpenIdWatch watch = new OpenIdWatch(RESIDENTS, key.expires(), meters, clock);
        ProviderHttp http = new ProviderHttp(PATIENCE);
        RelyingParty.Registration registration =
                new RelyingParty.Registration(RESIDENTS, client, key, addresses.page("/account/openid/return"));
        Provider provider = new Provider(client, http, clock);
        return new ResidentProvider(new RelyingParty(registration, provider, http, states, watch, clock), watch);
    }

    /** Degraded where residents cannot sign in with it; see {@link OpenIdWatch#health}. */
    @Bean
    HealthIndicator openIdHealthIndicator(ResidentProvider residents) {
        return residents::health;
    }
}
