package scot.tolbooth.inventory.rollout.blocker;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * For how many calendar days sites stood still, in a period. Where several blockers of one site and cause overlap, a day
 * counts once; the same day counts for each of several causes, but once in the total of its site.
 *
 * @param total days of all sites together
 */
public record StoppageDays(
        int total,
        Map<SiteCode, Integer> bySite,
        Map<BlockerCause, Integer> byCause,
        Map<ContractorId, Integer> byContractor) {

    /** Counts those of a period; both days are part of it. */
    public static StoppageDays of(Collection<Blocker> blockers, LocalDate from, LocalDate to) {
        Map<SiteCode, Integer> bySite = count(blockers, Blocker::site, from, to);
        return new StoppageDays(
                bySite.values().stream().mapToInt(Integer::intValue).sum(),
                bySite,
                count(blockers, Blocker::cause, from, to),
                count(blockers, Blocker::contractor, from, to));
    }

    private static <K extends Comparable<K>> Map<K, Integer> count(
            Collection<Blocker> blockers, Function<Blocker, @Nullable K> key, LocalDate from, LocalDate to) {
        Map<K, Integer> days = blockers.stream()
                .filter(blocker -> key.apply(blocker) != null)
                .collect(Collectors.groupingBy(
                        blocker -> Objects.requireNonNull(key.apply(blocker)),
                        Collectors.collectingAndThen(Collectors.toList(), of -> daysOfEachSite(of, from, to))));
        Map<K, Integer> inOrder = new LinkedHashMap<>();
        days.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<K, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> inOrder.put(entry.getKey(), entry.getValue()));
        return inOrder;
    }

    private static int daysOfEachSite(List<Blocker> blockers, LocalDate from, LocalDate to) {
        return blockers.stream().collect(Collectors.groupingBy(Blocker::site)).values().stream()
                .mapToInt(ofOneSite -> Stops.of(ofOneSite, from, to).days())
                .sum();
    }
}
