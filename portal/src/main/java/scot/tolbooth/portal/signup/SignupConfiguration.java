package scot.tolbooth.portal.signup;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.portal.hotspot.Gateways;
import scot.tolbooth.portal.hotspot.HandOverTally;
import scot.tolbooth.portal.hotspot.HotspotSettings;
import scot.tolbooth.portal.message.Messages;
import scot.tolbooth.portal.welcome.BrandSettings;
import scot.tolbooth.radius.grant.Grants;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.policy.Policies;
import scot.tolbooth.radius.registrant.RegistrantGroups;
import scot.tolbooth.radius.registrant.Registrants;
import scot.tolbooth.radius.way.WaysIn;

@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.PORTAL)
@EnableConfigurationProperties(SignupSettings.class)
class SignupConfiguration {

    @Bean
    Journeys journeys(JdbcClient jdbc, SecretBox secrets, SecureRandom random, Clock clock) {
        return new Journeys(new JdbcJourneys(jdbc, secrets), secrets, random, clock);
    }

    @Bean
    JourneyEntrance journeyEntrance(Journeys journeys) {
        return new JourneyEntrance(journeys);
    }

    @Bean
    WaysHere waysHere(WaysIn ways, NasClients nases) {
        return new WaysHere(ways, nases);
    }

    @Bean
    Verification.Means verificationMeans(
            SecretBox secrets, SecureRandom random, TransactionTemplate transactions, Clock clock) {
        return new Verification.Means(secrets, random, transactions, clock);
    }

    @Bean
    Verification verification(
            Journeys journeys,
            JdbcClient jdbc,
            Messages messages,
            Registrants registrants,
            Verification.Means means,
            SignupSettings settings,
            BrandSettings brand) {
        return new Verification(
                journeys, new JdbcCodes(jdbc), messages, registrants, means, settings, brand.termsVersion());
    }

    @Bean
    ContactChange contactChange(JdbcClient jdbc, SecretBox secrets, Verification verification) {
        return new ContactChange(new JdbcContactChanges(jdbc, secrets), verification);
    }

    @Bean
    Passes passes(
            Grants grants,
            Policies policies,
            RegistrantGroups groups,
            Registrants registrants,
            NasClients clients,
            Clock clock) {
        return new Passes(grants, policies, groups, registrants, clients, clock);
    }

    @Bean
    HandOver handOver(
            Gateways gateways,
            Passes passes,
            Journeys journeys,
            HotspotSettings addresses,
            HandOverTally tally,
            Clock clock) {
        return new HandOver(gateways, passes, journeys, addresses, tally, clock);
    }
}
