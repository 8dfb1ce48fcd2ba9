package scot.tolbooth.portal.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import scot.tolbooth.radius.registrant.Destructions;

/** A log of 120 entries, one for each hour before an instant; each destroyed one record more than the one after it. */
public final class FakeDestructions implements Destructions {

    private static final int ENTRIES = 120;

    private final Instant last;

    public FakeDestructions(Instant last) {
        this.last = last;
    }

    @Override
    public List<Destruction> latest(int limit, long offset) {
        return LongStream.range(offset, Math.min(offset + limit, ENTRIES))
                .mapToObj(this::entry)
                .toList();
    }

    @Override
    public long count() {
        return ENTRIES;
    }

    private Destruction entry(long number) {
        Instant at = last.minus(Duration.ofHours(number));
        return new Destruction(at, "registrants", "not used for 365 days", at.minus(Duration.ofDays(365)), 2 + number);
    }
}
