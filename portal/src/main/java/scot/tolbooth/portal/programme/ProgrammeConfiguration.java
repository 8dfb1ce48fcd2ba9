package scot.tolbooth.portal.programme;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.site.Sites;

@Configuration(proxyBeanMethods = false)
class ProgrammeConfiguration {

    @Bean
    Programme programme(Sites sites, Rollout rollout) {
        return new Programme(sites, rollout);
    }
}
