package scot.tolbooth.collector.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import scot.tolbooth.collector.profile.ProfileCatalogue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every recording gives the values that an independent oracle read from it. */
class OracleTests {

    private static final Pattern OF_SSID = Pattern.compile("(?:SSID:? |2G: |5G: )(.*?)(?: Clients)?");
    private static final Pattern OF_RADIO = Pattern.compile("(\\S+) Radio \\d+");
    private static final Set<String> TOTALS =
            Set.of("Clients: Total", "Client Count", "Clients", "System Total:", "Total Clients", "wlan");
    /** Its oracle counts rows of a table of clients, which we do not read. */
    private static final String WITHOUT_COUNT = "grandstream-ap_gwn7660.snmprec";
    /** Its oracle takes the mean of five minutes, where we take that of one. */
    private static final String OVER_FIVE_MINUTES = "ios_2960x.snmprec";

    private final ProfileTrials trials =
            ProfileTrials.withoutDevices(new ProfileCatalogue(null, Clock.systemUTC()), Clock.systemUTC());

    static Stream<String> files() {
        return Recordings.manifest().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void accessPointsAndClientsAreThoseOfTheOracle(String file) {
        Trial.Read read = read(file);
        Map<String, Double> bySsid = new HashMap<>();
        Map<String, Double> byAccessPoint = new HashMap<>();
        for (JsonNode sensor : oracle(file).path("wireless")) {
            double value = sensor.path("value").asDouble();
            String what = sensor.path("descr").asString();
            Matcher ssid = OF_SSID.matcher(what);
            Matcher radio = OF_RADIO.matcher(what);
            if (sensor.path("class").asString().equals("ap-count")) {
                assertThat(counts(read)).as(what).contains(value);
            }
            boolean counts = sensor.path("class").asString().equals("clients") && !file.equals(WITHOUT_COUNT);
            if (counts && TOTALS.contains(what)) {
                assertThat(read.clients()).as(what).isEqualTo((int) value);
            } else if (counts && ssid.matches() && !what.endsWith("GHz)")) {
                bySsid.merge(ssid.group(1), value, Double::sum);
            } else if (counts && radio.matches()) {
                byAccessPoint.merge(radio.group(1), value, Double::sum);
            }
        }
        assertThat(values(read, "ssid", "ssid", "clients")).containsAllEntriesOf(bySsid);
        assertThat(bySerial(read)).containsAllEntriesOf(byAccessPoint);
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatNothingCountsIsNotAvailableAndNever0(String file) {
        boolean counted = Stream.of(Recordings.row(file).get("oracle_clients"))
                .anyMatch(clients -> !clients.isEmpty() && !file.equals(WITHOUT_COUNT));

        assertThat(Optional.ofNullable(read(file).clients()).isPresent()).isEqualTo(counted);
        assertThat(values(read(file), "access_point", "access_point", "clients").isEmpty() || counted)
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("files")
    void interfacesHaveTheNamesAndStatesOfTheOracle(String file) {
        Map<String, Double> up = values(read(file), "interface", "interface", "up");
        for (JsonNode port : oracle(file).path("ports")) {
            String name = port.path("ifName").asString();
            if (up.containsKey(name)) {
                boolean isUp = port.path("ifOperStatus").asString().equals("up");
                assertThat(up.get(name)).as(name).isEqualTo(isUp ? 1.0 : 0.0);
            }
        }
        assertThat(up).hasSize(Integer.parseInt(Recordings.row(file).get("ifDescr_rows")));
    }

    @ParameterizedTest
    @MethodSource("files")
    void processorsMemoryAndTemperatureAreWithinThoseOfTheOracle(String file) {
        Trial.Read read = read(file);
        JsonNode oracle = oracle(file);
        double slack = file.equals(OVER_FIVE_MINUTES) ? 10 : 1;
        compare(read, "cpu_ratio", 100, numbers(oracle.path("processors"), "usage"), slack);
        compare(read, "memory_used_ratio", 100, numbers(oracle.path("mempools"), "perc"), 2);
        List<Double> temperatures = oracle.path("sensors")
                .valueStream()
                .filter(sensor -> sensor.path("class").asString().equals("temperature"))
                // Of optical modules, which we do not read.
                .filter(sensor -> !sensor.path("descr").asString().startsWith("sfp"))
                .map(sensor -> sensor.path("value").asDouble())
                .toList();
        compare(read, "temperature_celsius", 1, temperatures, 0.5);
    }

    @ParameterizedTest
    @MethodSource("files")
    void theSerialNumberIsThatOfTheOracleWhereWeReadOne(String file) {
        String serial = oracle(file).path("device").path("serial").asString("");
        Optional<String> ours = read(file).readings().stream()
                .filter(reading -> reading.measurement().equals("device")
                        && reading.field().equals("serial"))
                .map(Reading::text)
                .filter(Objects::nonNull)
                .findFirst();
        if (!serial.isEmpty() && ours.isPresent()) {
            assertThat(ours).contains(serial);
        }
    }

    /** A number of ours lies between the least and the greatest of the oracle's, where both have one. */
    private static void compare(Trial.Read read, String field, double factor, List<Double> oracle, double slack) {
        Optional<Double> ours = device(read, field).map(value -> value * factor);
        if (ours.isPresent() && !oracle.isEmpty()) {
            double least = oracle.stream().min(Double::compare).orElseThrow();
            double most = oracle.stream().max(Double::compare).orElseThrow();
            assertThat(ours.get()).as(field).isCloseTo((least + most) / 2, within((most - least) / 2 + slack));
        }
    }

    private static List<Double> numbers(JsonNode list, String key) {
        return list.valueStream().map(one -> one.path(key).asDouble()).toList();
    }

    private static List<Double> counts(Trial.Read read) {
        return Stream.of("access_points", "access_points_up")
                .flatMap(field -> device(read, field).stream())
                .toList();
    }

    private static Optional<Double> device(Trial.Read read, String field) {
        return read.readings().stream()
                .filter(reading -> reading.measurement().equals("device")
                        && reading.field().equals(field))
                .flatMap(reading -> Optional.ofNullable(reading.value()).stream())
                .findFirst();
    }

    private static Map<String, Double> values(Trial.Read read, String measurement, String tag, String field) {
        Map<String, Double> values = new HashMap<>();
        read.readings().stream()
                .filter(reading -> reading.measurement().equals(measurement)
                        && reading.field().equals(field)
                        && reading.value() != null)
                .forEach(reading -> values.put(reading.tags().get(tag), reading.value()));
        return values;
    }

    /** Clients of access points by their serial numbers, by which the oracle calls them. */
    private static Map<String, Double> bySerial(Trial.Read read) {
        Map<String, Double> clients = values(read, "access_point", "access_point", "clients");
        Map<String, Double> bySerial = new HashMap<>();
        read.readings().stream()
                .filter(reading -> reading.measurement().equals("access_point")
                        && reading.field().equals("serial"))
                .forEach(reading ->
                        bySerial.put(reading.text(), clients.get(reading.tags().get("access_point"))));
        return bySerial;
    }

    private Trial.Read read(String file) {
        return (Trial.Read) trials.on(Recording.read(Recordings.text(file)), null);
    }

    private static JsonNode oracle(String file) {
        return JsonMapper.shared().readTree(Recordings.text("oracle/" + file.replace(".snmprec", ".json")));
    }
}
