package scot.tolbooth.portal.programme.reminder;

import static scot.tolbooth.portal.programme.reminder.Words.count;
import static scot.tolbooth.portal.programme.reminder.Words.day;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.contractor.Accreditation;
import scot.tolbooth.inventory.contractor.Assignment;
import scot.tolbooth.inventory.contractor.Contractor;
import scot.tolbooth.inventory.rollout.blocker.ContractorTime;
import scot.tolbooth.inventory.visit.Visit;
import scot.tolbooth.inventory.visit.VisitTimes;
import scot.tolbooth.portal.programme.reminder.Matter.Where;

/** What is to be said on a day of contractors' visits, surveys, acknowledgements and accreditations. */
record WorkMatters(ReminderFacts facts, LocalDate on) {

    Stream<Matter> all() {
        ReminderFacts.Work work = facts.work();
        return Stream.of(
                        work.visits().stream()
                                .filter(booked -> isToCome(booked.visit()))
                                .map(this::visit),
                        work.surveys().stream().flatMap(this::survey),
                        work.registers().stream().map(this::register),
                        work.contractors().stream().flatMap(this::accreditations))
                .flatMap(matters -> matters);
    }

    private boolean isToCome(Visit visit) {
        return visit.isOpen() && !visit.plan().times().firstDay().isBefore(on);
    }

    private Matter visit(ReminderFacts.Booked booked) {
        Visit visit = booked.visit();
        VisitTimes times = visit.plan().times();
        String days = times.firstDay().equals(times.lastDay())
                ? day(times.firstDay())
                : day(times.firstDay()) + " to " + day(times.lastDay());
        String notes = booked.notes().isEmpty() ? "" : " Access: " + String.join("; ", booked.notes()) + ".";
        return new Matter(
                ReminderKind.VISIT,
                Long.toString(visit.id()),
                times.firstDay(),
                "%s: %s by %s on %s, %s to %s.%s"
                        .formatted(
                                facts.name(visit.plan().site()),
                                visit.plan().work().label().toLowerCase(Locale.UK),
                                facts.work().firm(visit.plan().contractor()),
                                days,
                                times.arrives(),
                                times.leaves(),
                                notes),
                Where.at(visit.plan().site(), ""),
                Set.of(visit.plan().contractor()));
    }

    private Stream<Matter> survey(ContractorTime time) {
        Assignment job = time.instruction();
        @Nullable LocalDate due = time.clock().due();
        return due == null || !due.isBefore(on)
                ? Stream.empty()
                : Stream.of(new Matter(
                        ReminderKind.SURVEY_OVERDUE,
                        job.site() + "/" + job.contractor() + "/" + job.work().word(),
                        due,
                        "%s: the report of the %s by %s was due on %s, %s after the instruction."
                                .formatted(
                                        facts.name(job.site()),
                                        job.work().label().toLowerCase(Locale.UK),
                                        facts.work().firm(job.contractor()),
                                        day(due),
                                        count(time.clock().allowed(), "working day")),
                        Where.at(job.site(), ""),
                        Set.of(job.contractor())));
    }

    private Matter register(ReminderFacts.Unread unread) {
        return new Matter(
                ReminderKind.REGISTER_UNREAD,
                unread.version().site() + "/" + unread.contractor() + "/"
                        + unread.version().number(),
                unread.since(),
                "%s: %s has not acknowledged version %d of the asbestos register, of %s."
                        .formatted(
                                facts.name(unread.version().site()),
                                facts.work().firm(unread.contractor()),
                                unread.version().number(),
                                day(unread.version().date())),
                Where.at(unread.version().site(), "/asbestos"),
                Set.of(unread.contractor()));
    }

    private Stream<Matter> accreditations(Contractor firm) {
        return firm.accreditations().stream()
                .filter(one -> one.expires() != null && !isRenewed(firm, one, one.expires()))
                .map(one -> accreditation(firm, one));
    }

    /** Whether the firm has another of the same standard that holds longer. */
    private static boolean isRenewed(Contractor firm, Accreditation old, LocalDate expires) {
        return firm.accreditations().stream()
                .filter(other -> !other.equals(old) && other.isOf(old.standard()))
                .anyMatch(other -> other.expires() == null || other.expires().isAfter(expires));
    }

    private Matter accreditation(Contractor firm, Accreditation one) {
        LocalDate expires = one.expires() == null ? LocalDate.MAX : one.expires();
        return new Matter(
                ReminderKind.ACCREDITATION,
                firm.id() + "/" + one.body() + "/" + one.standard() + "/" + one.number(),
                expires,
                "%s: its accreditation %s %s (%s) %s on %s."
                        .formatted(
                                firm.name(),
                                one.body(),
                                one.number(),
                                one.standard(),
                                expires.isBefore(on) ? "expired" : "expires",
                                day(expires)),
                new Where(null, "/programme/contractors/" + firm.id()),
                Set.of(firm.id()));
    }
}
