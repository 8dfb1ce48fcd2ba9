package scot.tolbooth.portal.programme.reminder;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import scot.tolbooth.portal.staff.StaffPerson;

/**
 * What one person is told on one day.
 *
 * @param sections by kind; those without a line are left out
 */
record Digest(StaffPerson person, LocalDate day, List<Section> sections) {

    /** More of a kind follow on the next days, so that a message can be read. */
    static final int MOST_OF_A_KIND = 30;

    /**
     * Those of one kind.
     *
     * @param total how many there are with those that follow on other days
     */
    record Section(ReminderKind kind, List<Line> lines, int total) {

        /** How many follow on other days. */
        public int later() {
            return total - lines.size();
        }
    }

    /** One matter, and the step of it that has come. */
    record Line(Matter matter, int step) {}

    Digest {
        sections = List.copyOf(sections);
    }

    /** Puts lines, which are by kind, into sections. */
    static Digest of(StaffPerson person, LocalDate day, List<Line> lines) {
        Map<ReminderKind, List<Line>> byKind = lines.stream()
                .collect(Collectors.groupingBy(line -> line.matter().kind()));
        List<Section> sections = new ArrayList<>();
        for (ReminderKind kind : ReminderKind.values()) {
            List<Line> all = byKind.getOrDefault(kind, List.of());
            if (!all.isEmpty()) {
                sections.add(
                        new Section(kind, all.stream().limit(MOST_OF_A_KIND).toList(), all.size()));
            }
        }
        return new Digest(person, day, sections);
    }

    /** Everything that is said in it. */
    List<Line> lines() {
        return sections.stream().flatMap(section -> section.lines().stream()).toList();
    }

    public boolean isEmpty() {
        return sections.isEmpty();
    }

    public String subject() {
        return "Programme: %s for %s".formatted(Words.count(lines().size(), "reminder"), Words.day(day));
    }

    /** @param base where this service is found, without a slash at its end */
    String text(URI base) {
        StringBuilder text = new StringBuilder();
        for (Section section : sections) {
            text.append(section.kind().label()).append('\n');
            section.lines()
                    .forEach(line -> text.append("- ")
                            .append(line.matter().sentence())
                            .append("\n  ")
                            .append(base)
                            .append(line.matter().page(person))
                            .append('\n'));
            if (section.later() > 0) {
                text.append(section.later()).append(" more follow on the next working days.\n");
            }
            text.append('\n');
        }
        return text.append("Each is said once when it becomes due, and again at set times.\n")
                .append("Choose what you are reminded of, or nothing at all:\n")
                .append(base)
                .append("/staff/reminders\n")
                .toString();
    }
}
