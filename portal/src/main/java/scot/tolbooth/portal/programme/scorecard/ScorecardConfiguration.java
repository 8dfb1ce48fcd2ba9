package scot.tolbooth.portal.programme.scorecard;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.document.Documents;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosSurveys;
import scot.tolbooth.inventory.rollout.blocker.Blockers;
import scot.tolbooth.inventory.rollout.blocker.ContractorTimes;
import scot.tolbooth.inventory.visit.Visits;
import scot.tolbooth.portal.staff.StaffPeople;

@Configuration(proxyBeanMethods = false)
class ScorecardConfiguration {

    @Bean
    Scorecard.Records scorecardRecords(
            Contractors contractors,
            ContractorTimes times,
            Blockers blockers,
            Visits visits,
            Scorecard.Reviews reviews) {
        return new Scorecard.Records(contractors, times, blockers, visits, reviews);
    }

    @Bean
    Scorecard.Reviews scorecardReviews(AsbestosSurveys surveys, Documents documents, StaffPeople people) {
        return new Scorecard.Reviews(surveys, documents, people);
    }

    @Bean
    Scorecard scorecard(Scorecard.Records records, AuditTrail audit, Clock clock) {
        return new Scorecard(records, audit, clock);
    }
}
