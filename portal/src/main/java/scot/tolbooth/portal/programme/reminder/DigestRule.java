package scot.tolbooth.portal.programme.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.staff.StaffPerson;

/** Chooses what a person is told on a day: what concerns them, as far as a step of it has come that was not told yet. */
record DigestRule(Map<ReminderKind, Steps> steps, ReminderDays days) {

    /**
     * What is known of a person's wishes, and of what was said before.
     *
     * @param unwanted kinds of which the person wants no reminder
     * @param told the latest step that was told, by the key of the matter
     */
    record Memory(Set<ReminderKind> unwanted, Map<String, Integer> told) {}

    Digest digest(ReminderFacts facts, StaffPerson person, Memory memory, LocalDate day) {
        Set<SiteCode> own = facts.work().sitesOf(person.contractor(), day);
        LocalDate until = days.until(day);
        List<Digest.Line> lines = Matters.of(facts, day).stream()
                .filter(matter -> matter.concerns(person, own))
                .filter(matter -> !memory.unwanted().contains(matter.kind()))
                .flatMap(matter -> line(matter, memory, day, until))
                .toList();
        return Digest.of(person, day, lines);
    }

    private Stream<Digest.Line> line(Matter matter, Memory memory, LocalDate day, LocalDate until) {
        Steps ofKind = steps.getOrDefault(matter.kind(), matter.kind().usualSteps());
        OptionalInt reached = ofKind.reached(matter.date(), day, until);
        Integer told = memory.told().get(matter.key());
        return reached.isPresent() && (told == null || told < reached.getAsInt())
                ? Stream.of(new Digest.Line(matter, reached.getAsInt()))
                : Stream.empty();
    }
}
