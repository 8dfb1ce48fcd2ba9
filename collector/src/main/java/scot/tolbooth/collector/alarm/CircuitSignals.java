package scot.tolbooth.collector.alarm;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.state.EstateView;
import scot.tolbooth.collector.state.EstateView.CircuitView;
import scot.tolbooth.collector.state.InterfaceLevel;
import scot.tolbooth.inventory.circuit.Bandwidth;

/** What the rules about what circuits carry see: saturation, errors, and lines slower than their contract. */
final class CircuitSignals {

    private static final double BITS_OF_MEGABIT = 1e6;

    private final EstateView view;
    private final Map<AlarmRule, RuleSettings> rules;

    CircuitSignals(EstateView view, Map<AlarmRule, RuleSettings> rules) {
        this.view = view;
        this.rules = rules;
    }

    List<Signal> all() {
        return view.circuits().stream().flatMap(this::of).toList();
    }

    private Stream<Signal> of(CircuitView circuit) {
        return Stream.of(
                signal(AlarmRule.SATURATION, circuit, load(circuit), "carries %.0f %% of what it can", 100),
                signal(
                        AlarmRule.ERROR_RATE,
                        circuit,
                        circuit.level() == null ? null : circuit.level().errors(),
                        "%.1f errors a second on its interface",
                        1),
                signal(
                        AlarmRule.BELOW_CONTRACT,
                        circuit,
                        missing(circuit),
                        "its line runs %.0f %% below the contract",
                        100));
    }

    private Signal signal(AlarmRule rule, CircuitView circuit, @Nullable Double level, String wording, double factor) {
        RuleSettings settings = rules.getOrDefault(rule, rule.settings());
        Verdict verdict = level == null ? new Verdict.Unknown() : Verdict.of(level, settings, view.at());
        return new Signal(
                AlarmKey.of(rule, circuit.standing().subject()),
                circuit.standing().name(),
                circuit.circuit().site(),
                StateSignals.unless(circuit.standing(), verdict),
                level == null ? circuit.standing().reason() : String.format(Locale.UK, wording, level * factor));
    }

    /** The busier way, as a share of the contract, or else of the line. */
    private static @Nullable Double load(CircuitView circuit) {
        InterfaceLevel level = circuit.level();
        if (level == null || level.in() == null || level.out() == null) {
            return null;
        }
        Double down = share(level.in(), circuit.circuit().download(), level.speed());
        Double up = share(level.out(), circuit.circuit().upload(), level.speed());
        return down == null || up == null ? null : Double.valueOf(Math.max(down, up));
    }

    private static @Nullable Double share(double bits, @Nullable Bandwidth contract, @Nullable Double speed) {
        Double most = contract == null ? speed : Double.valueOf(bits(contract));
        return most == null || most <= 0 ? null : Double.valueOf(bits / most);
    }

    private static @Nullable Double missing(CircuitView circuit) {
        Bandwidth contract = circuit.circuit().download();
        Double speed = circuit.level() == null ? null : circuit.level().speed();
        return contract == null || speed == null || speed <= 0
                ? null
                : Double.valueOf(Math.max(0, 1 - speed / bits(contract)));
    }

    private static double bits(Bandwidth bandwidth) {
        return bandwidth.mbps().multiply(BigDecimal.valueOf(BITS_OF_MEGABIT)).doubleValue();
    }
}
