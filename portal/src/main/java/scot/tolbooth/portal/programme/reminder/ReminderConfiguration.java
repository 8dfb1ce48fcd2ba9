package scot.tolbooth.portal.programme.reminder;

import java.net.URI;
import java.time.Clock;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.access.AccessConstraints;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.calendar.WorkingCalendar;
import scot.tolbooth.inventory.circuit.Circuits;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.inventory.rollout.Gates;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosChecks;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosItems;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosRegister;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosSurveys;
import scot.tolbooth.inventory.rollout.blocker.Blockers;
import scot.tolbooth.inventory.rollout.blocker.ContractorTimes;
import scot.tolbooth.inventory.rollout.rag.Standings;
import scot.tolbooth.inventory.rollout.report.DeliverableStandings;
import scot.tolbooth.inventory.rollout.report.IssuedReports;
import scot.tolbooth.inventory.visit.Visits;
import scot.tolbooth.portal.hotspot.HotspotSettings;
import scot.tolbooth.portal.message.StaffMessages;
import scot.tolbooth.portal.programme.Programme;
import scot.tolbooth.portal.staff.StaffPeople;

/** Wires the reminders where the process meets people. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.PORTAL)
@EnableConfigurationProperties(ReminderSettings.class)
class ReminderConfiguration {

    @Bean
    ReminderRooms.Steering reminderSteering(Programme programme, Gates gates, Blockers blockers) {
        return new ReminderRooms.Steering(programme, gates, blockers);
    }

    @Bean
    ReminderRooms.Work reminderWork(
            Contractors contractors, ContractorTimes times, Visits visits, AccessConstraints access) {
        return new ReminderRooms.Work(contractors, times, visits, access);
    }

    @Bean
    ReminderRooms.Asbestos reminderAsbestos(
            AsbestosRegister register, AsbestosItems items, AsbestosChecks checks, AsbestosSurveys surveys) {
        return new ReminderRooms.Asbestos(register, items, checks, surveys);
    }

    @Bean
    ReminderRooms.Proof reminderProof(
            Circuits circuits, Standings standings, DeliverableStandings deliverables, IssuedReports reports) {
        return new ReminderRooms.Proof(circuits, standings, deliverables, reports);
    }

    @Bean
    ReminderRecords reminderRecords(
            ReminderRooms.Steering steering,
            ReminderRooms.Work work,
            ReminderRooms.Asbestos asbestos,
            ReminderRooms.Proof proof,
            AuditTrail audit,
            Clock clock) {
        return new ReminderRecords(new ReminderRooms(steering, work, asbestos, proof), audit, clock);
    }

    @Bean
    Reminders.Post reminderPost(
            StaffPeople people, StaffMessages messages, TransactionTemplate transactions, HotspotSettings addresses) {
        URI base = URI.create(addresses.publicUrl().toString().replaceAll("/+$", ""));
        return new Reminders.Post(people, messages, transactions, base);
    }

    @Bean
    DigestRule digestRule(ReminderSettings settings, WorkingCalendar calendar) {
        return new DigestRule(settings.allSteps(), new ReminderDays(calendar, settings.at()));
    }

    @Bean
    Reminders reminders(
            JdbcClient jdbc,
            ReminderRecords records,
            Reminders.Post post,
            DigestRule rule,
            AuditTrail audit,
            Clock clock) {
        return new Reminders(new JdbcReminders(jdbc), records::facts, post, rule, audit, clock);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "tolbooth.reminders.enabled", matchIfMissing = true)
    ReminderRun reminderRun(Reminders reminders, LockingTaskExecutor portalLocks, Clock clock) {
        return new ReminderRun(reminders, portalLocks, clock);
    }
}
