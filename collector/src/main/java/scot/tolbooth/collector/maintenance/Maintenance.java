package scot.tolbooth.collector.maintenance;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/** The work that is going on at one instant: values in, values out. */
public final class Maintenance {

    private static final BinaryOperator<MaintenanceWindow> LONGEST =
            BinaryOperator.maxBy(Comparator.comparing(MaintenanceWindow::ends));

    private final Map<Scope, MaintenanceWindow> running = new HashMap<>();

    private Maintenance() {}

    public static Maintenance none() {
        return new Maintenance();
    }

    /** Of those windows, what is running. */
    public static Maintenance of(Collection<MaintenanceWindow> windows, Instant at) {
        Maintenance maintenance = new Maintenance();
        windows.stream()
                .filter(window -> window.isRunning(at))
                .forEach(window -> maintenance.running.merge(window.scope(), window, LONGEST));
        return maintenance;
    }

    /** The window that covers something, given all that it belongs to or is reached through; the last to end. */
    public Optional<MaintenanceWindow> covering(Stream<Scope> scopes) {
        return running.isEmpty()
                ? Optional.empty()
                : scopes.flatMap(scope -> Optional.ofNullable(running.get(scope)).stream())
                        .max(Comparator.comparing(MaintenanceWindow::ends));
    }
}
