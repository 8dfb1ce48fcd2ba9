package scot.tolbooth.inventory.rollout.forecast;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.site.SiteKind;

/**
 * What is known of a step's duration: log-normal, Bayesian, its mean partially pooled from all sites to the kind of site
 * to the contractor, its spread common to all. Steps that are still going on are taken into account for as long as they
 * have lasted (expectation-maximisation), otherwise only the quick ones would count.
 */
final class StepLaw {

    private static final int ROUNDS = 25;

    private final Prior prior;
    private final List<Observation> observations;
    private final double[] expected;
    private final double[] variance;
    private final double[] information;
    private final double[] weight;
    private final Map<SiteKind, Pool> kinds = new EnumMap<>(SiteKind.class);
    private final Map<Leaf, Pool> leaves = new HashMap<>();
    private Pool all;
    private double spread;

    /** A contractor's work at one kind of site. */
    private record Leaf(SiteKind kind, ContractorId contractor) {}

    /** Sums over one group. */
    private static final class Sums {
        private double sum;
        private double count;
        private double information;
    }

    private StepLaw(Prior prior, List<Observation> observations) {
        this.prior = prior;
        this.observations = observations;
        this.expected = observations.stream().mapToDouble(Observation::logDays).toArray();
        this.variance = new double[expected.length];
        this.information = new double[expected.length];
        double waiting = weightOfWaiting();
        this.weight = observations.stream()
                .mapToDouble(one -> one.over() ? 1 : waiting)
                .toArray();
        this.all = Pool.under(Math.log(prior.medianDays()), Prior.WEIGHT);
        this.spread = prior.spread();
    }

    static StepLaw fit(Prior prior, List<Observation> observations) {
        StepLaw law = new StepLaw(prior, observations);
        boolean anyGoingOn = observations.stream().anyMatch(one -> !one.over());
        for (int round = 0; round < (anyGoingOn ? ROUNDS : 3); round++) {
            law.expect();
            law.estimateMeans();
            law.estimateSpread();
        }
        return law;
    }

    /** The mean of the logarithm of the days, and how uncertain it is at each level of pooling. */
    Uncertain mean(SiteKind kind, @Nullable ContractorId contractor) {
        Pool ofKind = kinds.getOrDefault(kind, Pool.under(all.mean(), Prior.POOLING));
        if (contractor == null) {
            return new Uncertain(ofKind.mean(), ofKind.pull() * all.uncertainty(), ofKind.uncertainty(), 0);
        }
        Pool leaf = leaves.getOrDefault(new Leaf(kind, contractor), Pool.under(ofKind.mean(), Prior.POOLING));
        return new Uncertain(
                leaf.mean(),
                leaf.pull() * ofKind.pull() * all.uncertainty(),
                leaf.pull() * ofKind.uncertainty(),
                leaf.uncertainty());
    }

    /** Standard deviation of the logarithm of the days. */
    double spread() {
        return spread;
    }

    /** How many observations the spread rests on, the prior's included. */
    double freedom() {
        return Prior.WEIGHT + all.observed();
    }

    /** What is going on never outweighs what is over and the prior: sites may wait for their turn, not for the work. */
    private double weightOfWaiting() {
        long over = completed();
        return Math.min(1, (over + Prior.WEIGHT) / Math.max(1, observations.size() - over));
    }

    /** How many durations are known to the end. */
    long completed() {
        return observations.stream().filter(Observation::over).count();
    }

    /** Median duration over all sites, in days as the step is counted. */
    double medianDays() {
        return Math.exp(all.mean());
    }

    /** A mean and, in standard deviations of a duration, what it may be off by at each level. */
    record Uncertain(double mean, double byStep, double byKind, double byContractor) {}

    /** Puts in place of each duration that is not over what it is expected to be, given that it is longer than so far. */
    private void expect() {
        for (int i = 0; i < expected.length; i++) {
            Observation one = observations.get(i);
            if (one.over()) {
                information[i] = 1;
                continue;
            }
            double mean = mean(one.kind(), one.contractor()).mean();
            double so = (one.logDays() - mean) / spread;
            double hazard = so > 30 ? so : Normal.density(so) / Normal.above(so);
            double left = Math.max(0, 1 + so * hazard - hazard * hazard);
            expected[i] = mean + spread * hazard;
            variance[i] = spread * spread * left;
            information[i] = 1 - Math.min(1, left);
        }
    }

    private void estimateMeans() {
        Pool top = Pool.under(Math.log(prior.medianDays()), Prior.WEIGHT);
        Sums total = sums(one -> "").getOrDefault("", new Sums());
        all = top.with(top.mean(), total.sum, total.count, total.information);
        kinds.clear();
        sums(Observation::kind)
                .forEach((kind, of) -> kinds.put(
                        kind, Pool.under(0, Prior.POOLING).with(all.mean(), of.sum, of.count, of.information)));
        leaves.clear();
        sums(StepLaw::leaf).forEach((leaf, of) -> {
            double above = kinds.getOrDefault(leaf.kind(), all).mean();
            leaves.put(leaf, Pool.under(0, Prior.POOLING).with(above, of.sum, of.count, of.information));
        });
    }

    private void estimateSpread() {
        double squares = Prior.WEIGHT * prior.spread() * prior.spread();
        double count = Prior.WEIGHT;
        for (int i = 0; i < expected.length; i++) {
            Observation one = observations.get(i);
            double off = expected[i] - mean(one.kind(), one.contractor()).mean();
            squares += weight[i] * (off * off / (1 - leverage(one)) + variance[i]);
            count += weight[i];
        }
        spread = Math.sqrt(squares / count);
    }

    /** How far an observation drew its own group's mean to itself. */
    private double leverage(Observation one) {
        Pool group = one.contractor() == null ? kinds.get(one.kind()) : leaves.get(leaf(one));
        return group == null ? 0 : 1 / (Prior.POOLING + group.observed() + 1);
    }

    private static @Nullable Leaf leaf(Observation one) {
        return one.contractor() == null ? null : new Leaf(one.kind(), one.contractor());
    }

    private <K> Map<K, Sums> sums(Function<Observation, @Nullable K> group) {
        Map<K, Sums> sums = new HashMap<>();
        for (int i = 0; i < expected.length; i++) {
            K key = group.apply(observations.get(i));
            if (key != null) {
                Sums of = sums.computeIfAbsent(key, none -> new Sums());
                of.sum += weight[i] * expected[i];
                of.count += weight[i];
                of.information += weight[i] * information[i];
            }
        }
        return sums;
    }
}
