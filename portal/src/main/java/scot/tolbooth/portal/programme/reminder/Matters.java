package scot.tolbooth.portal.programme.reminder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Says of what is recorded what people may have to be reminded of on a day. */
final class Matters {

    private static final Comparator<Matter> ORDER =
            Comparator.comparing(Matter::kind).thenComparing(Matter::date).thenComparing(Matter::sentence);

    private Matters() {}

    /** By kind and date. */
    static List<Matter> of(ReminderFacts facts, LocalDate day) {
        return Stream.of(
                        new WorkMatters(facts, day).all(),
                        new SteeringMatters(facts, day).all(),
                        new EvidenceMatters(facts, day).all())
                .flatMap(matters -> matters)
                .filter(matter -> matter.where().site() == null
                        || facts.isInUse(matter.where().site()))
                .sorted(ORDER)
                .toList();
    }
}
