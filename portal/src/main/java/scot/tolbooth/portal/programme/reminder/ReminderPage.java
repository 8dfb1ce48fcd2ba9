package scot.tolbooth.portal.programme.reminder;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.portal.message.MessageKind;
import scot.tolbooth.portal.message.StaffMessage;
import scot.tolbooth.portal.message.StaffMessages;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.FormProblems;
import scot.tolbooth.portal.staff.StaffPeople;
import scot.tolbooth.portal.staff.StaffPerson;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;

/** Where everyone keeps their own address and wishes, and sees what the next message will say. */
@Controller
@ConditionalOnRole(Role.PORTAL)
@RequestMapping("/staff/reminders")
class ReminderPage {

    private final Reminders reminders;
    private final StaffPeople people;
    private final StaffMessages messages;
    private final ReminderSettings settings;
    private final CurrentStaff staff;
    private final Clock clock;

    ReminderPage(
            Reminders reminders,
            StaffPeople people,
            StaffMessages messages,
            ReminderSettings settings,
            CurrentStaff staff,
            Clock clock) {
        this.reminders = reminders;
        this.people = people;
        this.messages = messages;
        this.settings = settings;
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show() {
        StaffPerson person = person();
        Contact email = person.email();
        Set<ReminderKind> unwanted = reminders.unwanted(person.account());
        return page(person, email == null ? "" : email.value(), wanted(person, unwanted), new FormProblems());
    }

    @PostMapping
    ModelAndView change(
            @RequestParam(defaultValue = "") String email, @RequestParam(required = false) List<String> kind) {
        StaffPerson person = person();
        FormProblems problems = new FormProblems();
        Contact address = problems.optional("email", email, typed -> new Contact(ContactKind.EMAIL, typed));
        Set<ReminderKind> chosen = kinds(kind == null ? List.of() : kind);
        if (!problems.isEmpty()) {
            return page(person, email, chosen, problems);
        }
        people.setEmail(person.account(), address, staff.change());
        reminders.setUnwanted(
                person.account(),
                kindsOf(person).stream().filter(one -> !chosen.contains(one)).collect(Collectors.toSet()),
                staff.change());
        return new ModelAndView("redirect:/staff/reminders?saved");
    }

    /** One a minute, however often the button is pressed. */
    @PostMapping("/test")
    String test() {
        StaffPerson person = person();
        Contact email = person.email();
        if (email == null) {
            return "redirect:/staff/reminders";
        }
        String key = person.account() + " " + clock.instant().truncatedTo(ChronoUnit.MINUTES);
        String text = "This is the message that you asked for. Reminders will reach you here.\n";
        messages.hand(new StaffMessage(MessageKind.TEST, email, key, "Tolbooth: your test message", text));
        return "redirect:/staff/reminders?sent";
    }

    private ModelAndView page(StaffPerson person, String email, Set<ReminderKind> chosen, FormProblems problems) {
        Digest next = reminders.next(person);
        ModelAndView page = new ModelAndView("programme/reminders");
        page.addObject("email", email);
        page.addObject("hasEmail", person.email() != null);
        page.addObject("kinds", kindsOf(person));
        page.addObject("chosen", chosen);
        page.addObject("problems", problems);
        page.addObject("next", next);
        page.addObject("day", Words.day(next.day()));
        page.addObject("text", reminders.text(next));
        page.addObject("settings", settings);
        page.addObject("carried", messages.isCarried());
        if (!problems.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private StaffPerson person() {
        return people.findActive(staff.name()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static List<ReminderKind> kindsOf(StaffPerson person) {
        return Arrays.stream(ReminderKind.values())
                .filter(kind -> kind.isFor(person))
                .toList();
    }

    private static Set<ReminderKind> wanted(StaffPerson person, Set<ReminderKind> unwanted) {
        return kindsOf(person).stream().filter(kind -> !unwanted.contains(kind)).collect(Collectors.toSet());
    }

    /** Words that are no kind come from no form of ours and mean nothing. */
    private static Set<ReminderKind> kinds(List<String> words) {
        return Arrays.stream(ReminderKind.values())
                .filter(kind -> words.contains(kind.word()))
                .collect(Collectors.toSet());
    }
}
