package scot.tolbooth.inventory.rollout.report;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.rollout.Gates;
import scot.tolbooth.inventory.rollout.blocker.Blockers;
import scot.tolbooth.inventory.rollout.rag.Assessments;
import scot.tolbooth.inventory.rollout.rag.Standings;
import scot.tolbooth.inventory.site.Sites;

@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

    @Bean
    Deliverables deliverables(JdbcClient jdbc, AuditTrail audit, TransactionTemplate transactions) {
        return new Deliverables(jdbc, audit, transactions);
    }

    @Bean
    DeliverableStandings deliverableStandings(Deliverables deliverables, Assessments assessments, Standings standings) {
        return new DeliverableStandings(deliverables, assessments, standings);
    }

    @Bean
    IssuedReports issuedReports(JdbcClient jdbc, AuditTrail audit, TransactionTemplate transactions, Clock clock) {
        return new IssuedReports(jdbc, audit, transactions, clock);
    }

    /** Only where somebody asks for a report, who must then bring the service's figures. */
    @Bean
    @Lazy
    CommitteeReports committeeReports(
            Sites sites, CommitteeReports.Programme programme, ServiceFigures service, IssuedReports issued) {
        return new CommitteeReports(sites, programme, service, issued);
    }

    @Bean
    CommitteeReports.Programme reportedProgramme(
            Standings standings, DeliverableStandings deliverables, Gates gates, Blockers blockers) {
        return new CommitteeReports.Programme(standings, deliverables, gates, blockers);
    }
}
