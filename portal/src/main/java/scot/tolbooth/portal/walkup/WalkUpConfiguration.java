package scot.tolbooth.portal.walkup;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.hotspot.HotspotSettings;
import scot.tolbooth.portal.hotspot.SampleRedirects;
import scot.tolbooth.radius.OneNode;
import scot.tolbooth.radius.grant.Grants;
import scot.tolbooth.radius.nas.CidrBlock;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.nas.TestNases;
import scot.tolbooth.radius.policy.Policies;
import scot.tolbooth.radius.protocol.RadiusPorts;
import scot.tolbooth.radius.registrant.RegistrantGroups;
import scot.tolbooth.radius.registrant.Registrants;

/** Wires walk-up tests: read on every node, made and taken from probes by portals. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({WalkUpSettings.class, HotspotSettings.class})
class WalkUpConfiguration {

    private static final int USUAL_PORT = 1812;
    private static final InetAddress HERE = CidrBlock.of("127.0.0.1").first();

    @Bean
    WalkUps walkUps(JdbcClient jdbc, WalkUpSettings settings, Clock clock) {
        return new WalkUps(jdbc, settings.every(), clock);
    }

    @Bean
    TestContact testContact(JdbcClient jdbc, WalkUpSettings settings, SecretBox secrets, Clock clock) {
        return new TestContact(settings.testContact(), new JdbcTestPasses(jdbc), secrets, clock);
    }

    @Bean
    Probes.Means probeMeans(
            SecretBox secrets, SecureRandom random, AuditTrail audit, TransactionTemplate transactions, Clock clock) {
        return new Probes.Means(secrets, random, audit, transactions, clock);
    }

    @Bean
    Probes probes(JdbcClient jdbc, WalkUps results, TestContact contact, NasClients clients, Probes.Means means) {
        return new Probes(new JdbcProbes(jdbc), results, contact, clients, means);
    }

    @Bean
    @ConditionalOnRole(Role.PORTAL)
    WalkUpPurge walkUpPurge(WalkUps results, WalkUpSettings settings, Clock clock) {
        return new WalkUpPurge(results, settings.kept(), clock);
    }

    /** What makes tests, on portals where they are switched on. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnRole(Role.PORTAL)
    @ConditionalOnBooleanProperty("tolbooth.walk-up.enabled")
    static class Walking {

        @Bean
        Walk.Doors walkDoors(
                SampleRedirects redirects,
                Registrants registrants,
                RegistrantGroups groups,
                Grants grants,
                TestNases nases,
                Policies policies) {
            return new Walk.Doors(redirects, registrants, groups, grants, nases, policies);
        }

        @Bean
        RadiusVisit radiusVisit(SecureRandom random, WalkUpSettings settings, ObjectProvider<RadiusPorts> ports) {
            return new RadiusVisit(random, server(settings.radius(), ports));
        }

        @Bean
        Walk walk(
                RadiusVisit radius,
                TestContact contact,
                Walk.Doors doors,
                WalkUpSettings settings,
                HotspotSettings addresses,
                SecureRandom random,
                Clock clock) {
            PortalVisit portal = new PortalVisit(
                    PortalVisit.client(),
                    settings.portal() == null ? addresses.publicUrl() : settings.portal(),
                    addresses.publicUrl());
            return new Walk(portal, radius, contact, doors, settings.block(), random, clock);
        }

        @Bean
        WalkUpRounds walkUpRounds(
                Walk walk,
                WalkUps results,
                WalkUpRounds.Estate estate,
                WalkUpSettings settings,
                OneNode oneNode,
                Clock clock) {
            return new WalkUpRounds(walk, results, estate, settings, oneNode, clock);
        }

        @Bean
        WalkUpRounds.Estate walkUpEstate(Sites sites, Rollout rollout, NasClients clients) {
            return new WalkUpRounds.Estate(sites, rollout, clients);
        }

        /** Asked at each test: a port that was picked at the start is known only after it. */
        private static Supplier<InetSocketAddress> server(@Nullable String set, ObjectProvider<RadiusPorts> ports) {
            return () -> {
                if (set != null) {
                    int colon = set.lastIndexOf(':');
                    return new InetSocketAddress(set.substring(0, colon), Integer.parseInt(set.substring(colon + 1)));
                }
                RadiusPorts here = ports.getIfAvailable();
                return new InetSocketAddress(HERE, here == null ? USUAL_PORT : here.authentication());
            };
        }
    }
}
