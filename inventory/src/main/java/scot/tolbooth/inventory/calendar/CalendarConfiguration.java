package scot.tolbooth.inventory.calendar;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CalendarSettings.class)
class CalendarConfiguration {

    @Bean
    WorkingCalendar workingCalendar(CalendarSettings settings) {
        return settings.localDays() == null
                ? WorkingCalendar.scottish()
                : new WorkingCalendar(CalendarFile.own("tolbooth.calendar.local-days", settings.localDays()));
    }

    @Bean
    SchoolTerms schoolTerms(CalendarSettings settings) {
        return settings.schoolHolidays() == null
                ? SchoolTerms.northLanarkshire()
                : new SchoolTerms(CalendarFile.own("tolbooth.calendar.school-holidays", settings.schoolHolidays()));
    }
}
