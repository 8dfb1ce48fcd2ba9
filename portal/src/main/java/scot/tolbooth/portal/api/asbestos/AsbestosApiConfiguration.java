package scot.tolbooth.portal.api.asbestos;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosSurveys;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreas;
import scot.tolbooth.inventory.site.Sites;

@Configuration(proxyBeanMethods = false)
class AsbestosApiConfiguration {

    @Bean
    AsbestosSites asbestosSites(Sites sites, WorkAreas areas, AsbestosSurveys surveys) {
        return new AsbestosSites(sites, areas, surveys);
    }
}
