package scot.tolbooth.inventory.visit;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.access.AccessConstraints;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.site.Sites;

@Configuration(proxyBeanMethods = false)
class VisitConfiguration {

    @Bean
    Visits.SiteDoors siteDoors(Sites sites, Contractors contractors, AccessConstraints access) {
        return new Visits.SiteDoors(sites, contractors, access);
    }

    @Bean
    Visits visits(
            JdbcClient jdbc, Visits.SiteDoors doors, AuditTrail audit, TransactionTemplate transactions, Clock clock) {
        return new Visits(jdbc, doors, audit, transactions, clock);
    }
}
