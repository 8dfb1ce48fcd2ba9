package scot.tolbooth.portal.programme.report;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import scot.tolbooth.inventory.rollout.report.ServiceFigures;
import scot.tolbooth.radius.accounting.Usage;
import scot.tolbooth.radius.registrant.Registrants;

@Configuration(proxyBeanMethods = false)
class CommitteeReportConfiguration {

    @Bean
    ServiceFigures serviceFigures(Registrants registrants, Usage usage, Clock clock) {
        return new RadiusServiceFigures(registrants, usage, clock);
    }

    @Bean
    ReportDates reportDates(Clock clock) {
        return new ReportDates(clock);
    }
}
