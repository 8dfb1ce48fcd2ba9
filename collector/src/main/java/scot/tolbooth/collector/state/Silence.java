package scot.tolbooth.collector.state;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.device.DeviceName;

/** What the silence of something amounts to, seen beside that of what it is reached through. */
sealed interface Silence {

    /** It is its own: what it is reached through has answered since. */
    record Own() implements Silence {}

    /** It is that of another, the silent one nearest to the core. */
    record Behind(DeviceName cause) implements Silence {}

    /** It cannot be told yet: the other must be asked first. */
    record Asking(DeviceName parent) implements Silence {}

    /** It cannot be told yet: the other answers again, and nobody has asked the silent one since. */
    record Held(DeviceName parent) implements Silence {}

    /** So long after another returned, one lost answer is no sign yet: who was silent with it is asked again. */
    Duration DOUBTFUL = Duration.ofSeconds(20);

    /**
     * Judges a silence. Order of polls must not matter: neither may a child that is polled before its parent fall, nor
     * one that is polled after its parent has returned.
     *
     * @param since when it was found to be silent for good
     * @param asked when it was last asked
     * @param above what it is reached through, the nearest first
     */
    static Silence of(Instant since, @Nullable Instant asked, List<DeviceRecord> above) {
        DeviceName cause = null;
        for (DeviceRecord one : above) {
            if (one.isSilent()) {
                cause = one.device();
            }
        }
        if (cause != null) {
            return new Behind(cause);
        }
        for (DeviceRecord one : above) {
            if (asked != null
                    && one.turned() != null
                    && asked.isBefore(one.turned().plus(DOUBTFUL))
                    && since.isBefore(one.turned())) {
                return new Held(one.device());
            }
        }
        return above.stream()
                .filter(one -> one.lastPoll() != null)
                .findFirst()
                .filter(nearest ->
                        nearest.lastPoll() != null && nearest.lastPoll().isBefore(since))
                .<Silence>map(nearest -> new Asking(nearest.device()))
                .orElseGet(Own::new);
    }
}
