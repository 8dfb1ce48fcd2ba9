package scot.tolbooth.portal.opendata;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.site.Sites;

@Configuration(proxyBeanMethods = false)
class OpenDataConfiguration {

    @Bean
    PublicSites publicSites(Sites sites, Rollout rollout) {
        return new PublicSites(sites, rollout);
    }

    @Bean
    WifiSitesFiles wifiSitesFiles(
            @Value("${tolbooth.portal.council-name:North Lanarkshire Council}") String councilName) {
        return new WifiSitesFiles(councilName);
    }
}
