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
                            "scot\\.tolbooth\\.inventory\\.(audit|circuit|contractor|database|rollout|rollout\\.asbestos|secret|site)"
                                    + "\\.[A-Za-z]*Configuration",
                            "scot\\.tolbooth\\.radius\\.([a-z]+\\.)?[A-Za-z]*Configuration",
                            "scot\\.tolbooth\\.portal\\.(hotspot|message|signup|account|opendata|welcome)\\."
                                    + "[A-Za-z]*(Configuration|Controller|PageModel|Advice)",
                            "scot\\.tolbooth\\.portal\\.(staff\\.(StaffConfiguration|ErrorPages|SignInPage|SignedIn)|PortalConfiguration)"
                        }))
class ResidentsAndRadius {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
