package scot.tolbooth.inventory.rollout.forecast;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.calendar.SchoolTerms;
import scot.tolbooth.inventory.calendar.WorkingCalendar;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.site.Sites;

@Configuration(proxyBeanMethods = false)
class ForecastConfiguration {

    @Bean
    RecordedFacts recordedFacts(
            Sites sites,
            Rollout rollout,
            Contractors contractors,
            WorkingCalendar days,
            SchoolTerms terms,
            Clock clock) {
        return new RecordedFacts(new RecordedFacts.Records(sites, rollout, contractors), days, terms, clock);
    }

    @Bean
    Forecasts forecasts(RecordedFacts facts, AuditTrail audit) {
        return new Forecasts(facts, audit);
    }
}
