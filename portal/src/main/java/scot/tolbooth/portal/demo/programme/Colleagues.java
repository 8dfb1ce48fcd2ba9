package scot.tolbooth.portal.demo.programme;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;
import static scot.tolbooth.portal.demo.programme.ProgrammeLoader.BY_US;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import scot.tolbooth.inventory.calendar.WorkingCalendar;
import scot.tolbooth.inventory.contractor.Assignment;
import scot.tolbooth.inventory.contractor.Contractor;
import scot.tolbooth.inventory.visit.VisitPlan;
import scot.tolbooth.inventory.visit.VisitTimes;
import scot.tolbooth.inventory.visit.Visits;
import scot.tolbooth.portal.programme.reminder.Reminders;
import scot.tolbooth.portal.staff.StaffAccounts;
import scot.tolbooth.portal.staff.StaffPeople;
import scot.tolbooth.portal.staff.StaffRole;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;

/**
 * Invented people of the council and of the firms, with visits that are coming and the reminders of the first day, whatever
 * day it is. Nobody can sign in as one of them until an administrator sets a password.
 */
public final class Colleagues {

    private static final String MANAGER = "rollout.manager";
    private static final int VISITS_PER_FIRM = 2;

    private final Staff staff;
    private final ProgrammeRooms rooms;
    private final Visits visits;
    private final WorkingCalendar calendar;
    private final SecureRandom random;
    private final Clock clock;

    /** Where people are kept and told of things. */
    public record Staff(StaffAccounts accounts, StaffPeople people, Reminders reminders) {}

    public Colleagues(
            Staff staff,
            ProgrammeRooms rooms,
            Visits visits,
            WorkingCalendar calendar,
            SecureRandom random,
            Clock clock) {
        this.staff = staff;
        this.rooms = rooms;
        this.visits = visits;
        this.calendar = calendar;
        this.random = random;
        this.clock = clock;
    }

    /** Does nothing where they are there already. */
    @EventListener(ApplicationReadyEvent.class)
    public void introduce() {
        if (!staff.accounts().create(MANAGER, StaffRole.ROLLOUT_MANAGER, password(), BY_US)) {
            return;
        }
        give(MANAGER, "rollout.manager@council.example");
        LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
        for (Contractor firm : rooms.contractors().all()) {
            String account = firm.id().value();
            if (staff.accounts().create(account, firm.id(), password(), BY_US)) {
                give(account, "office@" + account + ".example");
            }
            book(firm, today);
        }
        staff.reminders().send(today);
    }

    /** A visit on the next working day, and one three days ahead of it; where a site is closed then there is none. */
    private void book(Contractor firm, LocalDate today) {
        List<Assignment> jobs = rooms.contractors().assignmentsOf(firm.id()).stream()
                .filter(job -> job.isActiveOn(today) && job.until() == null)
                .limit(VISITS_PER_FIRM)
                .toList();
        for (int number = 0; number < jobs.size(); number++) {
            LocalDate day = calendar.plusWorkingDays(today, 1 + 2 * number);
            VisitTimes times = new VisitTimes(day, day, LocalTime.of(9, 0), LocalTime.of(15, 30));
            Assignment job = jobs.get(number);
            visits.book(new VisitPlan(job.site(), firm.id(), job.work(), times), BY_US);
        }
    }

    private void give(String account, String email) {
        staff.people().setEmail(account, new Contact(ContactKind.EMAIL, email), BY_US);
    }

    private String password() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
