package scot.tolbooth.collector.profile;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the profiles: collectors poll by them, and every node shows them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProfileSettings.class)
class ProfileConfiguration {

    @Bean
    ProfileCatalogue profileCatalogue(ProfileSettings settings, Clock clock) {
        return new ProfileCatalogue(settings.profiles(), clock);
    }

    @Bean
    ProfileWatch profileWatch(ProfileCatalogue catalogue) {
        return new ProfileWatch(catalogue);
    }
}
