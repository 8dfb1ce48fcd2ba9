package scot.tolbooth.collector.state;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.maintenance.MaintenanceWindow;
import scot.tolbooth.inventory.circuit.Circuit;

/** The state of a circuit from that of the router that carries it, and of the router's interface. */
final class CircuitRule {

    private CircuitRule() {}

    /**
     * What is known about a circuit.
     *
     * @param live whether it carries traffic by its dates, or none is recorded
     * @param router how its router stands; absent where it has none in the inventory
     * @param level its interface; absent where it could not be read
     * @param work announced for the circuit itself
     */
    record Facts(
            boolean live,
            @Nullable Standing router,
            @Nullable InterfaceLevel level,
            Optional<MaintenanceWindow> work) {}

    static Standing of(Circuit circuit, Facts facts) {
        Standing router = facts.router();
        if (!facts.live()) {
            return standing(circuit, OperationalState.NOT_LIVE, "the circuit does not carry traffic yet", null);
        }
        if (router == null) {
            return standing(circuit, OperationalState.UNKNOWN, "no router is recorded for it", null);
        }
        if (facts.work().isPresent()) {
            return standing(
                    circuit, OperationalState.MAINTENANCE, facts.work().get().reason(), router);
        }
        return switch (router.state()) {
            case NOT_LIVE, MAINTENANCE, UNKNOWN ->
                standing(circuit, router.state(), router.name() + ": " + router.reason(), router);
            case DOWN -> behind(circuit, router);
            case UNREACHABLE -> behind(circuit, router);
            case UP, DEGRADED -> ofInterface(circuit, router, facts.level());
        };
    }

    private static Standing ofInterface(Circuit circuit, Standing router, @Nullable InterfaceLevel level) {
        String name = circuit.interfaceName();
        if (name == null) {
            return standing(circuit, OperationalState.UP, router.name() + " answers; no interface is recorded", router);
        }
        if (level == null) {
            return standing(
                    circuit,
                    OperationalState.UNKNOWN,
                    "%s has shown no interface %s".formatted(router.name(), name),
                    router);
        }
        return level.up()
                ? standing(circuit, OperationalState.UP, "interface %s is up".formatted(name), router)
                : new Standing(
                        StateSubject.of(circuit.reference()),
                        circuit.reference().value(),
                        circuit.site(),
                        OperationalState.DOWN,
                        "interface %s of %s is down".formatted(name, router.name()),
                        level.at(),
                        null,
                        null,
                        false,
                        null);
    }

    private static Standing behind(Circuit circuit, Standing router) {
        return new Standing(
                StateSubject.of(circuit.reference()),
                circuit.reference().value(),
                circuit.site(),
                OperationalState.UNREACHABLE,
                router.cause() == null
                        ? "%s does not answer".formatted(router.name())
                        : "%s is %s".formatted(router.name(), router.reason()),
                router.since(),
                router.cause() == null ? circuit.router() : router.cause(),
                router.ask(),
                false,
                null);
    }

    private static Standing standing(
            Circuit circuit, OperationalState state, String reason, @Nullable Standing router) {
        return new Standing(
                StateSubject.of(circuit.reference()),
                circuit.reference().value(),
                circuit.site(),
                state,
                reason,
                router == null ? Instant.EPOCH : router.since(),
                null,
                null,
                false,
                null);
    }
}
