package scot.tolbooth.collector.poll;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.snmp.Oid;
import scot.tolbooth.collector.snmp.SnmpValue;

/** Takes the lines of a recording one after the other; a text of snmpwalk may go on over several. */
final class RecordedLines {

    private static final Pattern SNMPREC = Pattern.compile("\\.?([0-9.]+)\\|([0-9]{1,3}[a-z]*)(?::[^|]*)?\\|(.*)");
    private static final Pattern WALKED = Pattern.compile("\\.(1(?:\\.[0-9]+)+) = (.*)", Pattern.DOTALL);

    private final Map<Oid, SnmpValue> values = new TreeMap<>();
    private final List<String> skipped = new ArrayList<>();
    private @Nullable StringBuilder open;
    private int opened;
    private int number;

    void take(String line) {
        number++;
        Matcher recorded = SNMPREC.matcher(line);
        if (recorded.matches()) {
            close();
            put(recorded.group(1), RecordedValues.recorded(recorded.group(2), recorded.group(3)), number);
        } else if (WALKED.matcher(line).matches()) {
            close();
            open = new StringBuilder(line);
            opened = number;
        } else if (open != null) {
            open.append('\n').append(line);
        } else if (!line.isBlank()) {
            skip(number);
        }
    }

    /** All that was read. */
    Map<Oid, SnmpValue> end() {
        close();
        return values;
    }

    List<String> skipped() {
        return skipped;
    }

    private void close() {
        if (open != null) {
            Matcher walked = WALKED.matcher(open);
            if (walked.matches()) {
                put(walked.group(1), RecordedValues.walked(walked.group(2)), opened);
            }
            open = null;
        }
    }

    private void put(String oid, Optional<SnmpValue> value, int line) {
        try {
            Oid read = Oid.of(oid);
            value.ifPresentOrElse(known -> values.putIfAbsent(read, known), () -> skip(line));
        } catch (IllegalArgumentException notAnOid) {
            skip(line);
        }
    }

    private void skip(int line) {
        skipped.add("line " + line);
    }
}
