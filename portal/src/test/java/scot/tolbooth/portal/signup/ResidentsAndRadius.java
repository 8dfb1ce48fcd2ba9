package scot.tolbooth.portal.signup;

import java.time.Clock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The residents' side of the service together with RADIUS itself, both real. */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "scot.tolbooth",
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {
                            ResidentApplication.INVENTORY,
                            "scot\\.tolbooth\\.radius\\.([a-z]+\\.)?[A-Za-z]*Configuration",
                            ResidentApplication.PORTAL,
                            ResidentApplication.CARDS,
                            ResidentApplication.STAFF
                        }))
class ResidentsAndRadius {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
