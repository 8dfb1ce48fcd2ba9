package scot.tolbooth.portal.demo.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.rollout.Gate;
import scot.tolbooth.inventory.rollout.Gates;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.rollout.RolloutState;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.rollout.blocker.Blockers;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.demo.estate.Estate;
import scot.tolbooth.portal.demo.estate.EstateLoader;

class ProgrammeLoaderTests {

    private final ApplicationContextRunner house = new ApplicationContextRunner().withUserConfiguration(House.class);

    @Test
    void whatStandsBehindTheMilestonesIsRecordedOnce() {
        house.run(context -> {
            TransactionTemplate transactions = context.getBean(TransactionTemplate.class);
            Rollout rollout = context.getBean(Rollout.class);
            Clock clock = context.getBean(Clock.class);
            new EstateLoader(context.getBean(Sites.class), context.getBean(Devices.class), rollout, transactions, clock)
                    .load(Estate.design(), 21_000);
            ProgrammeRooms rooms = context.getBean(ProgrammeRooms.class);
            ProgrammeLoader loader = new ProgrammeLoader(rooms, rollout, transactions, clock);

            loader.load();
            loader.load();

            assertThat(rooms.contractors().all()).hasSize(4);
            assertThat(context.getBean(Blockers.class).open()).isNotEmpty();
            assertThat(next(context).values())
                    .filteredOn(gate -> gate.milestone() == Milestone.INSTALLATION)
                    .isNotEmpty()
                    .allMatch(gate -> gate.isMet());
            assertThat(next(context).values())
                    .filteredOn(gate -> gate.milestone() == Milestone.ASBESTOS_CHECK)
                    .isNotEmpty()
                    .noneMatch(gate -> gate.isMet());
        });
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan({
        "scot.tolbooth.inventory.audit",
        "scot.tolbooth.inventory.calendar",
        "scot.tolbooth.inventory.circuit",
        "scot.tolbooth.inventory.contractor",
        "scot.tolbooth.inventory.device",
        "scot.tolbooth.inventory.document",
        "scot.tolbooth.inventory.rollout",
        "scot.tolbooth.inventory.site"
    })
    static class House {

        @Bean(destroyMethod = "close")
        ScratchDatabase database() {
            return ScratchDatabase.with("inventory");
        }

        @Bean(destroyMethod = "")
        DataSource dataSource(ScratchDatabase database) {
            return database.dataSource();
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-21T20:00:00Z"), ZoneOffset.UTC);
        }

        @Bean
        SecretBox secretBox() {
            return new SecretBox(new byte[32], new SecureRandom());
        }

        @Bean
        ProgrammeRooms programmeRooms(
                scot.tolbooth.inventory.contractor.Contractors contractors,
                scot.tolbooth.inventory.circuit.Circuits circuits,
                Blockers blockers,
                ProgrammeRooms.Asbestos asbestos) {
            return new ProgrammeRooms(contractors, circuits, blockers, asbestos);
        }

        @Bean
        ProgrammeRooms.Asbestos asbestosRooms(
                scot.tolbooth.inventory.rollout.asbestos.WorkAreas areas,
                scot.tolbooth.inventory.rollout.asbestos.AsbestosSurveys surveys,
                scot.tolbooth.inventory.rollout.asbestos.AsbestosOutcomes outcomes,
                scot.tolbooth.inventory.rollout.asbestos.Restrictions restrictions,
                scot.tolbooth.inventory.rollout.asbestos.AsbestosRegister register) {
            return new ProgrammeRooms.Asbestos(areas, surveys, outcomes, restrictions, register);
        }
    }

    /** For every site whose rollout is under way the gate of the milestone to come. */
    private static Map<SiteCode, Gate> next(ApplicationContext context) {
        Rollout rollout = context.getBean(Rollout.class);
        Map<SiteCode, List<SiteMilestone>> recorded = rollout.bySite();
        Map<SiteCode, Milestone> toCome = new HashMap<>();
        recorded.forEach((site, milestones) -> {
            Milestone next = RolloutState.of(milestones, rollout.today()).next();
            if (next != null) {
                toCome.put(site, next);
            }
        });
        return context.getBean(Gates.class).of(toCome, recorded, rollout.today());
    }
}
