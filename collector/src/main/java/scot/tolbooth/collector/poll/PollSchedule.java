package scot.tolbooth.collector.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceName;

/**
 * Who is due: every device at its own interval and its own moment within it, never twice at once; silent ones ever more
 * rarely. Decides only; the caller has the clock.
 */
final class PollSchedule {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final int FAILURES_BEYOND_DOUBT = 4;
    private static final Duration BREATH = Duration.ofSeconds(10);
    private static final Duration ONE_OF_MANY = Duration.ofMillis(50);

    /** Eight hours at a poll a minute: the end of an outage is known as exactly as its beginning. */
    private static final int FAILURES_AT_FULL_PACE = 480;

    private final Duration firstPollWithin;
    private final Duration longestBackOff;
    private final Map<DeviceName, Slot> slots = new HashMap<>();
    private final Consumer<Duration> lateness;
    private boolean started;

    PollSchedule(Duration firstPollWithin, Duration longestBackOff) {
        this(firstPollWithin, longestBackOff, late -> {});
    }

    /** @param lateness is told of each poll how long after its moment it starts */
    PollSchedule(Duration firstPollWithin, Duration longestBackOff, Consumer<Duration> lateness) {
        this.firstPollWithin = firstPollWithin;
        this.longestBackOff = longestBackOff;
        this.lateness = lateness;
    }

    /**
     * Takes the inventory as it is now. The first devices are spread over the time for first polls. Later ones, and
     * changed ones, are due at once, or one after the other where they are many: those that began together would be due
     * together ever after.
     *
     * @return those that are gone
     */
    List<DeviceName> update(Collection<Device> devices, Instant now) {
        Set<DeviceName> gone = new HashSet<>(slots.keySet());
        List<Slot> fresh = new ArrayList<>();
        for (Device device : devices) {
            gone.remove(device.name());
            Slot slot = slots.get(device.name());
            if (slot == null) {
                slot = new Slot(device, now);
                slots.put(device.name(), slot);
                fresh.add(slot);
            } else if (slot.device.version() != device.version()) {
                slot.device = device;
                slot.failures = 0;
                fresh.add(slot);
            }
        }
        spread(fresh, now);
        gone.forEach(slots::remove);
        started = started || !devices.isEmpty();
        return List.copyOf(gone);
    }

    private void spread(List<Slot> fresh, Instant now) {
        Duration within = started ? ONE_OF_MANY.multipliedBy(fresh.size()) : firstPollWithin;
        for (int number = 0; number < fresh.size(); number++) {
            Slot slot = fresh.get(number);
            Duration first = firstPoll(slot.device);
            slot.due = now.plus(share(within.compareTo(first) < 0 ? within : first, number, fresh.size()));
        }
    }

    /** Takes out those that are due; each comes back by {@link #done}. */
    List<Device> due(Instant now) {
        List<Device> due = new ArrayList<>();
        for (Slot slot : slots.values()) {
            if (!slot.running && !slot.due.isAfter(now)) {
                slot.running = true;
                lateness.accept(Duration.between(slot.due, now));
                due.add(slot.device);
            }
        }
        return due;
    }

    /** A poll has ended. A device that answers again brings those behind it back to the front. */
    void done(DeviceName name, boolean answered, Instant now) {
        Slot slot = slots.get(name);
        if (slot == null) {
            return;
        }
        boolean recovered = answered && slot.failures > 1;
        slot.running = false;
        slot.failures = answered ? 0 : slot.failures + 1;
        slot.due = slot.again ? now : next(slot, now);
        slot.again = false;
        if (recovered) {
            slots.values().stream()
                    .filter(child -> name.equals(child.device.parent()) && child.failures > 0 && !child.running)
                    .forEach(child -> child.due = now);
        }
    }

    /** A poll has ended and says nothing, for this process was itself too late. */
    void undecided(DeviceName name, Instant now) {
        Slot slot = slots.get(name);
        if (slot != null) {
            slot.running = false;
            slot.due = slot.again ? now : now.plus(BREATH);
            slot.again = false;
        }
    }

    /** Has a device polled now; where its poll is running, once more as soon as that has ended. */
    void askNow(DeviceName name, Instant now) {
        Slot slot = slots.get(name);
        if (slot != null && slot.running) {
            slot.again = true;
        } else if (slot != null && slot.due.isAfter(now)) {
            slot.due = now;
        }
    }

    int size() {
        return slots.size();
    }

    /** Devices whose poll is running. */
    long running() {
        return slots.values().stream().filter(slot -> slot.running).count();
    }

    private Instant next(Slot slot, Instant now) {
        Duration interval = slot.device.pollInterval();
        if (slot.failures > 0 && slot.failures < FAILURES_BEYOND_DOUBT) {
            // A lost answer is asked after soon: what is dead must be silent again and again.
            return now.plus(interval.compareTo(SOON) < 0 ? interval : SOON);
        }
        Duration pause = interval;
        for (int i = FAILURES_AT_FULL_PACE; i < slot.failures && pause.compareTo(longestBackOff) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        Duration bound = interval.compareTo(longestBackOff) > 0 ? interval : longestBackOff;
        pause = pause.compareTo(bound) > 0 ? bound : pause;
        // Kept in step with its own moment, so that devices stay spread.
        Instant regular = slot.due.plus(pause);
        return regular.isAfter(now) ? regular : now.plus(pause);
    }

    private Duration firstPoll(Device device) {
        Duration interval = device.pollInterval();
        return interval.compareTo(firstPollWithin) < 0 ? interval : firstPollWithin;
    }

    private static Duration share(Duration whole, int number, int count) {
        return whole.multipliedBy(number).dividedBy(Math.max(1, count));
    }

    private static final class Slot {
        private Device device;
        private Instant due;
        private boolean running;
        private boolean again;
        private int failures;

        private Slot(Device device, Instant due) {
            this.device = device;
            this.due = due;
        }
    }
}
