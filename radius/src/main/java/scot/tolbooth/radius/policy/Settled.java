package scot.tolbooth.radius.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What policy comes to for one request.
 *
 * @param sources which rule said each term
 * @param judgements every rule in its order, and whether it held
 */
public record Settled(
        Circumstances circumstances, Terms terms, Map<Term, PolicyRule> sources, List<Judgement> judgements) {

    /** A NAS takes no shorter timeout for granted, and somebody who comes at closing time sees why. */
    private static final long SHORTEST_SESSION = 60;

    public Settled {
        sources = Map.copyOf(sources);
        judgements = List.copyOf(judgements);
    }

    /**
     * One rule.
     *
     * @param mismatch why it did not hold; absent where it did
     */
    public record Judgement(PolicyRule rule, Scope.@Nullable Mismatch mismatch) {

        public boolean held() {
            return mismatch == null;
        }
    }

    /** The time until the site closes, where sessions end then and it is open now. */
    public Optional<Duration> untilClosing() {
        Place place = circumstances.place();
        if (place == null || !terms.is(Term.ENDS_AT_CLOSING)) {
            return Optional.empty();
        }
        Instant now = circumstances.at();
        return place.closes(now).map(closing -> Duration.between(now, closing));
    }

    /** How long a session may last: the timeout, or until closing time or the person's own end where that is earlier. */
    public Optional<Long> sessionSeconds() {
        return Stream.of(terms.number(Term.SESSION_TIMEOUT), untilClosing().map(Settled::seconds), untilOwnEnd())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    private Optional<Long> untilOwnEnd() {
        return Optional.ofNullable(circumstances.until()).map(end -> secondsUntil(end, circumstances.at()));
    }

    /** How long a session may last that must be over then. */
    static long secondsUntil(Instant end, Instant now) {
        return seconds(Duration.between(now, end));
    }

    private static long seconds(Duration left) {
        return Math.max(SHORTEST_SESSION, left.toSeconds());
    }

    /** Whether what a person used already must be known before they are let in. */
    public boolean asksForUse() {
        return terms.has(Term.DEVICES) || terms.has(Term.QUOTA);
    }
}
