package scot.tolbooth.portal.operations;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import scot.tolbooth.collector.alarm.SiteActivity;
import scot.tolbooth.collector.availability.Availabilities;
import scot.tolbooth.collector.poll.LatestReadings;
import scot.tolbooth.collector.series.TimeSeries;
import scot.tolbooth.collector.state.States;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.funnel.Funnel;
import scot.tolbooth.portal.walkup.WalkUps;
import scot.tolbooth.radius.OneNode;
import scot.tolbooth.radius.accounting.ConcurrentUsers;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.protocol.RadiusCounters;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NodeSettings.class)
class OperationsConfiguration {

    @Bean
    Estate estate(Sites sites, States states, Rollout rollout, ConcurrentUsers users, Clock clock) {
        return new Estate(sites, states, rollout, users, clock);
    }

    @Bean
    SiteCharts siteCharts(TimeSeries series, Devices devices, Availabilities availabilities, Clock clock) {
        return new SiteCharts(series, devices, availabilities, clock);
    }

    @Bean
    SiteSignUps siteSignUps(Funnel funnel, WalkUps walkUps, Clock clock) {
        return new SiteSignUps(funnel, walkUps, clock);
    }

    @Bean
    DeviceReadings deviceReadings(LatestReadings readings) {
        return new DeviceReadings(readings);
    }

    @Bean
    @ConditionalOnRole(Role.PORTAL)
    SiteSeriesRecorder siteSeriesRecorder(Estate estate, TimeSeries series, OneNode oneNode, Clock clock) {
        return new SiteSeriesRecorder(estate, series, oneNode, clock);
    }

    /** Asked by collectors, who know neither people nor RADIUS. */
    @Bean
    SiteActivity siteActivity(ConcurrentUsers users, TimeSeries series, Clock clock) {
        return new ObservedActivity(users, series, clock);
    }

    /** Only where there are counters: on a process that takes RADIUS. */
    @Bean
    @ConditionalOnRole(Role.RADIUS)
    RadiusSeriesRecorder radiusSeriesRecorder(
            RadiusCounters counters, NasClients clients, TimeSeries series, NodeSettings settings, Clock clock) {
        return new RadiusSeriesRecorder(counters, clients, series, settings, clock);
    }
}
