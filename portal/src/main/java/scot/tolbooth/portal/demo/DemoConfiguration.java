package scot.tolbooth.portal.demo;

import java.security.SecureRandom;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.calendar.WorkingCalendar;
import scot.tolbooth.inventory.circuit.Circuits;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosOutcomes;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosRegister;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosSurveys;
import scot.tolbooth.inventory.rollout.asbestos.Restrictions;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreas;
import scot.tolbooth.inventory.rollout.blocker.Blockers;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.inventory.visit.Visits;
import scot.tolbooth.portal.demo.estate.EstateLoader;
import scot.tolbooth.portal.demo.people.Residents;
import scot.tolbooth.portal.demo.programme.Colleagues;
import scot.tolbooth.portal.demo.programme.ProgrammeLoader;
import scot.tolbooth.portal.demo.programme.ProgrammeRooms;
import scot.tolbooth.portal.programme.reminder.Reminders;
import scot.tolbooth.portal.staff.StaffAccounts;
import scot.tolbooth.portal.staff.StaffPeople;
import scot.tolbooth.radius.grant.Grants;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.protocol.RadiusPorts;
import scot.tolbooth.radius.registrant.Registrants;

/** Wires the demonstration estate, in the Spring profile {@code demo} only. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
@EnableConfigurationProperties(DemoSettings.class)
class DemoConfiguration {

    private static final String TERMS_VERSION = "demonstration";

    @Bean
    EstateLoader estateLoader(
            Sites sites, Devices devices, Rollout rollout, TransactionTemplate transactions, Clock clock) {
        return new EstateLoader(sites, devices, rollout, transactions, clock);
    }

    @Bean
    ProgrammeRooms programmeRooms(
            Contractors contractors, Circuits circuits, Blockers blockers, ProgrammeRooms.Asbestos asbestos) {
        return new ProgrammeRooms(contractors, circuits, blockers, asbestos);
    }

    @Bean
    ProgrammeRooms.Asbestos asbestosRooms(
            WorkAreas areas,
            AsbestosSurveys surveys,
            AsbestosOutcomes outcomes,
            Restrictions restrictions,
            AsbestosRegister register) {
        return new ProgrammeRooms.Asbestos(areas, surveys, outcomes, restrictions, register);
    }

    @Bean
    ProgrammeLoader programmeLoader(
            ProgrammeRooms rooms, Rollout rollout, TransactionTemplate transactions, Clock clock) {
        return new ProgrammeLoader(rooms, rollout, transactions, clock);
    }

    @Bean
    @ConditionalOnRole(Role.PORTAL)
    Colleagues colleagues(
            StaffAccounts accounts,
            StaffPeople people,
            Reminders reminders,
            ProgrammeRooms rooms,
            Visits visits,
            WorkingCalendar calendar,
            SecureRandom random,
            Clock clock) {
        Colleagues.Staff staff = new Colleagues.Staff(accounts, people, reminders);
        return new Colleagues(staff, rooms, visits, calendar, random, clock);
    }

    @Bean
    Demonstration demonstration(
            DemoSettings settings,
            EstateLoader loader,
            ProgrammeLoader programme,
            Clock clock,
            Registrants registrants,
            Grants grants,
            NasClients nasClients,
            ObjectProvider<RadiusPorts> ports,
            SecureRandom random) {
        RadiusPorts own = ports.getIfAvailable();
        Demonstration.Loaders loaders = new Demonstration.Loaders(loader, programme);
        return new Demonstration(settings, loaders, clock, entrance(registrants, grants, nasClients, own, random));
    }

    private static Residents.@Nullable Entrance entrance(
            Registrants registrants,
            Grants grants,
            NasClients nasClients,
            @Nullable RadiusPorts ports,
            SecureRandom random) {
        return ports == null
                ? null
                : new Residents.Entrance(registrants, grants, nasClients, ports, random, TERMS_VERSION);
    }
}
