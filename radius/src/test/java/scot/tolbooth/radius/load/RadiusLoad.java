package scot.tolbooth.radius.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import scot.tolbooth.radius.load.LoadClient.Pace;
import scot.tolbooth.radius.load.LoadPackets.Happening;
import scot.tolbooth.radius.load.LoadPackets.Person;

/**
 * Measures authentication and accounting over loopback, with the server in a process of its own and a durable PostgreSQL:
 * how many requests a second, how long they take, and what server and database take of the processor for each. Rounds of
 * the servers alternate, and what is printed last are medians. Its name keeps it out of the build. Settings
 * ({@code -Dtolbooth.benchmark....}): {@code rounds}, {@code people} (a round's), {@code registrants}, {@code sessions}
 * (stored before), {@code window}, {@code peers} (FreeRADIUS with SQL and with a file beside it).
 */
class RadiusLoad {

    private static final Path DIRECTORY = Path.of("target", "radius-load");
    private static final int ACCEPT = 2;
    private static final int ACCOUNTING_RESPONSE = 5;

    private final int rounds = Integer.getInteger("tolbooth.benchmark.rounds", 5);
    private final int people = Integer.getInteger("tolbooth.benchmark.people", 42_000);
    private final int registrants = Integer.getInteger("tolbooth.benchmark.registrants", 42_000);
    private final long sessions = Long.getLong("tolbooth.benchmark.sessions", 0);
    private final int window = Integer.getInteger("tolbooth.benchmark.window", 128);
    private final String only = System.getProperty("tolbooth.benchmark.only", ".*");

    private final LoadPackets packets = new LoadPackets();
    private final Map<String, List<Figures>> results = new LinkedHashMap<>();
    private int sessionsMade;

    /** Who is asked. */
    private record Subject(String name, int authentication, int accounting, LongSupplier cost) {}

    @Test
    void loads() throws Exception {
        empty();
        try (LoadDatabase database = LoadDatabase.start(DIRECTORY.resolve("postgres"));
                LoadedServer server = LoadedServer.start(DIRECTORY.resolve("server"), database)) {
            database.fill(registrants, sessions);
            Subject tolbooth =
                    new Subject("Tolbooth", server.authentication(), server.accounting(), ProcessCost.of(server.pid()));
            if (Boolean.getBoolean("tolbooth.benchmark.peers")) {
                besidePeers(database, tolbooth);
            } else {
                measure(database, tolbooth, List.of(), List.of());
            }
            results.forEach((what, figures) -> System.out.printf("%-34s %s%n", what, Figures.median(figures)));
            System.out.println("Tolbooth: " + server.health());
            compare();
        }
        assertThat(results.values()).allSatisfy(figures -> assertThat(figures).allMatch(one -> one.wrong() == 0));
    }

    private void besidePeers(LoadDatabase database, Subject tolbooth) throws Exception {
        assertThat(FreeRadius.isThere())
                .as("apt-get install --no-install-recommends freeradius freeradius-postgresql")
                .isTrue();
        List<Person> known = database.people(people, registrants);
        try (FreeRadius onSql = FreeRadius.onSql(DIRECTORY.resolve("sql"), database, known);
                FreeRadius onFile = FreeRadius.onFile(DIRECTORY.resolve("file"), known)) {
            measure(database, tolbooth, known, List.of(peer("FreeRADIUS+SQL", onSql), peer("FreeRADIUS+file", onFile)));
        }
    }

    private static Subject peer(String name, FreeRadius peer) {
        return new Subject(name, peer.authentication(), peer.accounting(), ProcessCost.ofFamily(peer.pid()));
    }

    private void measure(LoadDatabase database, Subject tolbooth, List<Person> known, List<Subject> peers)
            throws Exception {
        LongSupplier cost = database.cost();
        warmUp(database, tolbooth, cost);
        for (int round = 0; round < rounds; round++) {
            access(tolbooth, false, database.people(people, registrants), cost, Pace.closed(window));
            access(tolbooth, true, database.people(people, registrants), cost, Pace.closed(window));
            accounting(tolbooth, database.people(people / 3, registrants), cost, Pace.closed(window));
            for (Subject peer : peers) {
                access(peer, false, known, cost, Pace.closed(window));
                access(peer, true, known, cost, Pace.closed(window));
                if (peer.name().endsWith("SQL")) {
                    accounting(peer, known.subList(0, people / 3), cost, Pace.closed(window));
                }
            }
        }
        half(database, tolbooth, known, peers, cost);
        massReturn(database, tolbooth, cost);
    }

    private void warmUp(LoadDatabase database, Subject tolbooth, LongSupplier cost) {
        for (int round = 0; round < 3; round++) {
            access(tolbooth, round == 1, database.people(people, registrants), cost, Pace.closed(window));
            accounting(tolbooth, database.people(people / 3, registrants), cost, Pace.closed(window));
        }
        results.clear();
    }

    /** Everyone at half of the rate that the rounds came to. */
    private void half(
            LoadDatabase database, Subject tolbooth, List<Person> known, List<Subject> peers, LongSupplier cost) {
        access(tolbooth, false, database.people(people, registrants), cost, halfOf("Tolbooth PAP"));
        accounting(tolbooth, database.people(people / 3, registrants), cost, halfOf("Tolbooth accounting"));
        for (Subject peer : peers) {
            access(peer, false, known, cost, halfOf(peer.name() + " PAP"));
        }
    }

    private Pace halfOf(String what) {
        List<Figures> figures = results.get(what);
        return Pace.of(figures == null ? 1_000 : Figures.median(figures).perSecond() / 2);
    }

    /** All come back after an outage: each asks to be let in and then begins a session. */
    private void massReturn(LoadDatabase database, Subject tolbooth, LongSupplier cost) {
        int some = people / 12;
        int most = people / 12 * 10;
        comeBack("return in 60 s", tolbooth, database.people(some, registrants), cost, Pace.of(some / 60.0));
        comeBack("return at once", tolbooth, database.people(most, registrants), cost, Pace.closed(512));
    }

    private void comeBack(String what, Subject subject, List<Person> who, LongSupplier cost, Pace pace) {
        if (!what.matches(only)) {
            return;
        }
        String boot = Integer.toHexString(sessionsMade++);
        try (Lane access = new Lane(
                        subject.authentication(),
                        who.size(),
                        ACCEPT,
                        (i, origin) -> packets.access(who.get(i), origin, false));
                Lane start = new Lane(
                        subject.accounting(),
                        who.size(),
                        ACCOUNTING_RESPONSE,
                        (i, origin) -> packets.accounting(
                                who.get(i), boot + "-" + Integer.toHexString(i), Happening.START, origin))) {
            run(subject, what, access, start, cost, pace);
        }
    }

    private void access(Subject subject, boolean chap, List<Person> who, LongSupplier cost, Pace pace) {
        String what = (chap ? "CHAP" : "PAP") + (pace.perSecond() > 0 ? " at half" : "");
        if (!what.matches(only)) {
            return;
        }
        try (Lane lane = new Lane(
                subject.authentication(),
                who.size(),
                ACCEPT,
                (i, origin) -> packets.access(who.get(i), origin, chap))) {
            run(subject, what, lane, null, cost, pace);
        }
    }

    /** For each a Start, an Interim and a Stop, with two thousand other reports between them. */
    private void accounting(Subject subject, List<Person> who, LongSupplier cost, Pace pace) {
        String what = "accounting" + (pace.perSecond() > 0 ? " at half" : "");
        if (!what.matches(only)) {
            return;
        }
        String boot = Integer.toHexString(sessionsMade++);
        List<Report> reports = reports(who);
        try (Lane lane = new Lane(subject.accounting(), reports.size(), ACCOUNTING_RESPONSE, (i, origin) -> {
            Report report = reports.get(i);
            // A session stays with its NAS.
            String session = boot + "-" + Integer.toHexString(report.number());
            return packets.accounting(report.person(), session, report.what(), origin);
        })) {
            run(subject, what, lane, null, cost, pace);
        }
    }

    private record Report(int number, Person person, Happening what) {}

    private static List<Report> reports(List<Person> who) {
        int apart = Math.min(2_000, who.size() / 4) / LoadPackets.NASES * LoadPackets.NASES;
        List<Report> reports = new ArrayList<>();
        for (int group = 0; group < who.size() + 2 * apart; group += LoadPackets.NASES) {
            int behind = 0;
            for (Happening what : Happening.values()) {
                for (int i = 0; i < LoadPackets.NASES; i++) {
                    int number = group + i - behind;
                    if (number >= 0 && number < who.size() / LoadPackets.NASES * LoadPackets.NASES) {
                        reports.add(new Report(number, who.get(number), what));
                    }
                }
                behind += apart;
            }
        }
        return reports;
    }

    private void run(
            Subject subject, String what, Lane lane, @Nullable Lane follow, LongSupplier databaseCost, Pace pace) {
        long server = subject.cost().getAsLong();
        long database = databaseCost.getAsLong();
        Duration took = new LoadClient(lane, follow, pace).run();
        Figures figures = Figures.of(
                follow == null ? List.of(lane) : List.of(lane, follow),
                took,
                subject.cost().getAsLong() - server,
                databaseCost.getAsLong() - database);
        String name = subject.name() + " " + what;
        System.out.printf("%-34s %s%n", name, figures);
        results.computeIfAbsent(name, any -> new ArrayList<>()).add(figures);
    }

    private void compare() {
        for (String what : List.of("PAP", "CHAP", "accounting")) {
            for (String peer : List.of("FreeRADIUS+SQL", "FreeRADIUS+file")) {
                List<Figures> ours = results.get("Tolbooth " + what);
                List<Figures> theirs = results.get(peer + " " + what);
                if (ours != null && theirs != null) {
                    Figures one = Figures.median(ours);
                    Figures other = Figures.median(theirs);
                    System.out.printf(
                            Locale.ROOT,
                            "%-12s beside %-16s %.2f times the rate at %.3f of the CPU%n",
                            what,
                            peer,
                            one.perSecond() / other.perSecond(),
                            one.micros() / other.micros());
                }
            }
        }
    }

    private static void empty() throws IOException {
        if (Files.exists(DIRECTORY)) {
            try (Stream<Path> files = Files.walk(DIRECTORY)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
