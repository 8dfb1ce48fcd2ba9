package scot.tolbooth.portal.programme.scorecard;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.rollout.blocker.Blockers;
import scot.tolbooth.inventory.rollout.blocker.ContractorTimes;
import scot.tolbooth.inventory.visit.Visits;

@Configuration(proxyBeanMethods = false)
class ScorecardConfiguration {

    @Bean
    Scorecard.Records scorecardRecords(
            Contractors contractors, ContractorTimes times, Blockers blockers, Visits visits) {
        return new Scorecard.Records(contractors, times, blockers, visits);
    }

    @Bean
    Scorecard scorecard(Scorecard.Records records, AuditTrail audit, Clock clock) {
        return new Scorecard(records, audit, clock);
    }
}
