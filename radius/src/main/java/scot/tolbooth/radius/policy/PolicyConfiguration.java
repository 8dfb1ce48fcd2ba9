package scot.tolbooth.radius.policy;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.registrant.RegistrantGroups;
import scot.tolbooth.radius.registrant.Registrants;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PolicySettings.class, GraceSettings.class})
class PolicyConfiguration {

    @Bean
    ClassToken classToken(SecretBox secrets) {
        return new ClassToken(secrets);
    }

    @Bean
    SitePlaces policyPlaces(Sites sites) {
        SitePlaces places = new SitePlaces(sites);
        places.refresh();
        return places;
    }

    @Bean
    StoredPolicies policies(
            JdbcClient jdbc,
            SitePlaces places,
            PolicySettings settings,
            GraceSettings grace,
            AuditTrail audit,
            TransactionTemplate transactions) {
        StoredPolicies.Said said = new StoredPolicies.Said(settings, grace.length());
        StoredPolicies policies = new StoredPolicies(new JdbcPolicyRules(jdbc), places, said, audit, transactions);
        policies.refresh();
        return policies;
    }

    @Bean
    AcceptPolicy acceptPolicy(StoredPolicies policies, SitePlaces places, ClassToken classToken) {
        return new AcceptPolicy(policies, places, classToken);
    }

    @Bean
    PresentTerms presentTerms(
            Policies policies, NasClients clients, RegistrantGroups groups, Registrants registrants, Clock clock) {
        return new PresentTerms(policies, clients, groups, registrants, clock);
    }
}
