package scot.tolbooth.collector.poll;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import scot.tolbooth.collector.snmp.Oid;
import scot.tolbooth.collector.snmp.SnmpValue;

/**
 * What a device once answered, from a file: {@code .snmprec} as snmpsim has it, or what {@code snmpwalk -On} printed.
 *
 * @param skipped lines that were not understood, with their numbers
 */
public record Recording(SortedMap<Oid, SnmpValue> values, List<String> skipped) {

    /** Characters of the longest file that is read: a whole walk of a large switch has a tenth of that. */
    public static final int LONGEST = 16 * 1024 * 1024;

    private static final int SKIPPED_SHOWN = 20;

    public Recording {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        skipped = List.copyOf(skipped);
    }

    /**
     * Reads either form.
     *
     * @throws IllegalArgumentException where no line can be understood
     */
    public static Recording read(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("The recording must not be longer than %d MiB".formatted(LONGEST >> 20));
        }
        RecordedLines lines = new RecordedLines();
        text.lines().forEach(lines::take);
        Map<Oid, SnmpValue> values = lines.end();
        if (values.isEmpty()) {
            throw new IllegalArgumentException("The recording must have lines such as 1.3.6.1.2.1.1.5.0|4|name"
                    + " (.snmprec) or .1.3.6.1.2.1.1.5.0 = STRING: name (snmpwalk -On)");
        }
        List<String> skipped = new ArrayList<>(lines.skipped());
        if (skipped.size() > SKIPPED_SHOWN) {
            String more = "and %d more lines".formatted(skipped.size() - SKIPPED_SHOWN);
            skipped = new ArrayList<>(skipped.subList(0, SKIPPED_SHOWN));
            skipped.add(more);
        }
        return new Recording(new TreeMap<>(values), skipped);
    }

    /** Whether it holds anything that every device has. */
    boolean hasSystem() {
        return values.containsKey(StandardObjects.SYS_OBJECT_ID) || values.containsKey(StandardObjects.SYS_DESCR);
    }
}
