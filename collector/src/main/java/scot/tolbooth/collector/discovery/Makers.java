package scot.tolbooth.collector.discovery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import scot.tolbooth.collector.snmp.Oid;

/** Who made a device, by the enterprise number in its sysObjectID (IANA's registry of private enterprise numbers). */
final class Makers {

    private static final Oid ENTERPRISES = Oid.of("1.3.6.1.4.1");
    private static final Map<Long, String> BY_NUMBER = load();

    private Makers() {}

    static Optional<String> of(Oid systemObjectId) {
        return systemObjectId.startsWith(ENTERPRISES) && systemObjectId.size() > ENTERPRISES.size()
                ? Optional.ofNullable(BY_NUMBER.get(systemObjectId.part(ENTERPRISES.size())))
                : Optional.empty();
    }

    private static Map<Long, String> load() {
        InputStream in = Objects.requireNonNull(Makers.class.getResourceAsStream("makers.csv"), "makers.csv");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", 2))
                    .collect(Collectors.toUnmodifiableMap(parts -> Long.valueOf(parts[0]), parts -> parts[1]));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
