package scot.tolbooth.inventory.site;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Reversible;
import scot.tolbooth.inventory.audit.Undo;

@Configuration(proxyBeanMethods = false)
class SiteConfiguration {

    @Bean
    Sites sites(JdbcClient jdbc, AuditTrail audit, TransactionTemplate transactions) {
        return new Sites(jdbc, audit, transactions);
    }

    @Bean
    SiteHistory siteHistory(Sites sites, AuditTrail audit, Undo undo, TransactionTemplate transactions) {
        return new SiteHistory(sites, audit, undo, transactions);
    }

    @Bean
    Reversible reversibleSite(Sites sites) {
        return new ReversibleSite(sites);
    }
}
