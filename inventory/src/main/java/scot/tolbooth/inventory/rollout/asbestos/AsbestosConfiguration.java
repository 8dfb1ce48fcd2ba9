package scot.tolbooth.inventory.rollout.asbestos;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.site.Sites;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AsbestosSettings.class)
class AsbestosConfiguration {

    @Bean
    AsbestosRules asbestosRules(AsbestosSettings settings) {
        return settings.rules();
    }

    @Bean
    SiteWrites asbestosWrites(Sites sites, TransactionTemplate transactions, AuditTrail audit, Clock clock) {
        return new SiteWrites(sites, transactions, audit, clock);
    }

    @Bean
    RecordedFacts asbestosFacts(JdbcClient jdbc, Sites sites, Contractors contractors) {
        return new RecordedFacts(jdbc, sites, contractors);
    }

    @Bean
    AsbestosChecks asbestosChecks(RecordedFacts facts, AsbestosRules rules, Clock clock) {
        return new AsbestosChecks(facts, rules, clock);
    }

    @Bean
    WorkAreas workAreas(JdbcClient jdbc, SiteWrites writes) {
        return new WorkAreas(jdbc, writes);
    }

    @Bean
    AsbestosSurveys asbestosSurveys(JdbcClient jdbc, SiteWrites writes) {
        return new AsbestosSurveys(jdbc, writes);
    }

    @Bean
    AsbestosItems asbestosItems(JdbcClient jdbc, SiteWrites writes, AsbestosRules rules) {
        return new AsbestosItems(jdbc, writes, rules);
    }

    @Bean
    ContractorEntries contractorEntries(
            AsbestosSurveys surveys, AsbestosItems items, Contractors contractors, SiteWrites writes) {
        return new ContractorEntries(surveys, items, contractors, writes);
    }

    @Bean
    AsbestosOutcomes asbestosOutcomes(JdbcClient jdbc, RecordedFacts facts, SiteWrites writes, AsbestosRules rules) {
        return new AsbestosOutcomes(jdbc, facts, writes, rules);
    }

    @Bean
    Restrictions restrictions(JdbcClient jdbc, SiteWrites writes) {
        return new Restrictions(jdbc, writes);
    }

    @Bean
    AsbestosRegister asbestosRegister(JdbcClient jdbc, Contractors contractors, SiteWrites writes) {
        return new AsbestosRegister(jdbc, contractors, writes);
    }
}
