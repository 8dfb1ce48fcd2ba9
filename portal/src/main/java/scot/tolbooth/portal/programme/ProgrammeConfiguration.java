package scot.tolbooth.portal.programme;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.rollout.blocker.Blockers;
import scot.tolbooth.inventory.rollout.forecast.Forecasts;
import scot.tolbooth.inventory.rollout.rag.Standings;
import scot.tolbooth.inventory.site.Sites;

@Configuration(proxyBeanMethods = false)
class ProgrammeConfiguration {

    @Bean
    Programme.Records programmeRecords(
            Sites sites, Rollout rollout, Standings standings, Blockers blockers, Contractors contractors) {
        return new Programme.Records(sites, rollout, standings, blockers, contractors);
    }

    @Bean
    Programme programme(Programme.Records records, AuditTrail audit, Clock clock) {
        return new Programme(records, audit, clock);
    }

    @Bean
    SavedViews savedViews(JdbcClient jdbc) {
        return new SavedViews(jdbc);
    }

    @Bean
    Timelines timelines(Forecasts forecasts, Clock clock) {
        return new Timelines(forecasts, clock);
    }

    @Bean
    ProgrammePages.Extras programmeExtras(SavedViews views, Timelines timelines) {
        return new ProgrammePages.Extras(views, timelines);
    }
}
