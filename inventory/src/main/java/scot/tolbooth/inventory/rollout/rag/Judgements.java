package scot.tolbooth.inventory.rollout.rag;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One judgement of each of the six dimensions. */
public record Judgements(Map<Dimension, Judgement> byDimension) {

    public Judgements {
        String missing = missing(byDimension);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("every dimension must be judged: missing " + missing);
        }
        byDimension = Collections.unmodifiableMap(new EnumMap<>(byDimension));
    }

    /** All six on track. */
    public static Judgements onTrack() {
        return new Judgements(Arrays.stream(Dimension.values())
                .collect(Collectors.toMap(dimension -> dimension, dimension -> Judgement.ON_TRACK)));
    }

    /** The same but for one dimension. */
    public Judgements with(Dimension dimension, Judgement judgement) {
        Map<Dimension, Judgement> changed = new EnumMap<>(byDimension);
        changed.put(dimension, judgement);
        return new Judgements(changed);
    }

    /** What is said of one dimension. */
    public Judgement of(Dimension dimension) {
        return byDimension.getOrDefault(dimension, Judgement.ON_TRACK);
    }

    /** The dimensions of which that is said, in the programme's order. */
    public List<Dimension> judged(Judgement judgement) {
        return byDimension.entrySet().stream()
                .filter(entry -> entry.getValue() == judgement)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String missing(Map<Dimension, Judgement> byDimension) {
        return Arrays.stream(Dimension.values())
                .filter(dimension -> !byDimension.containsKey(dimension))
                .map(Dimension::word)
                .collect(Collectors.joining(", "));
    }
}
