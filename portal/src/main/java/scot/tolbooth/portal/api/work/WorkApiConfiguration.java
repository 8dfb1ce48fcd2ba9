package scot.tolbooth.portal.api.work;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosChecks;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosRegister;
import scot.tolbooth.portal.programme.work.OwnSites;
import scot.tolbooth.portal.programme.work.SiteFile;
import scot.tolbooth.portal.programme.work.WorkList;

@Configuration(proxyBeanMethods = false)
class WorkApiConfiguration {

    @Bean
    SiteSheets siteSheets(
            OwnSites sites, WorkList work, SiteFile file, AsbestosChecks asbestos, AsbestosRegister register) {
        return new SiteSheets(sites, work, file, asbestos, register);
    }
}
