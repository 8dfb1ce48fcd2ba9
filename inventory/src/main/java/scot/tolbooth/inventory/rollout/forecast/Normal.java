package scot.tolbooth.inventory.rollout.forecast;

/** The standard normal distribution. */
final class Normal {

    private static final double[] A = {
        -3.969683028665376e+01,
        2.209460984245205e+02,
        -2.759285104469687e+02,
        1.383577518672690e+02,
        -3.066479806614716e+01,
        2.506628277459239e+00
    };
    private static final double[] B = {
        -5.447609879822406e+01,
        1.615858368580409e+02,
        -1.556989798598866e+02,
        6.680131188771972e+01,
        -1.328068155288572e+01,
        1
    };
    private static final double[] C = {
        -7.784894002430293e-03,
        -3.223964580411365e-01,
        -2.400758277161838e+00,
        -2.549732539343734e+00,
        4.374664141464968e+00,
        2.938163982698783e+00
    };
    private static final double[] D = {
        7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00, 1
    };
    private static final double[] NUMERATOR = {
        3.52624965998911e-02,
        0.700383064443688,
        6.37396220353165,
        33.912866078383,
        112.079291497871,
        221.213596169931,
        220.206867912376
    };
    private static final double[] DENOMINATOR = {
        8.83883476483184e-02, 1.75566716318264, 16.064177579207, 86.7807322029461,
        296.564248779674, 637.333633378831, 793.826512519948, 440.413735824752
    };
    private static final double LOW = 0.02425;

    private Normal() {}

    /** The value below which that share of the distribution lies (P. J. Acklam; relative error below 1.2e-9). */
    static double quantile(double share) {
        if (share < LOW) {
            return tail(Math.sqrt(-2 * Math.log(share)));
        }
        if (share > 1 - LOW) {
            return -tail(Math.sqrt(-2 * Math.log(1 - share)));
        }
        double q = share - 0.5;
        double r = q * q;
        return polynomial(A, r) * q / polynomial(B, r);
    }

    /** The share of the distribution that lies above the value, exact in the far tail too (G. West, 2005). */
    static double above(double value) {
        double size = Math.abs(value);
        double tail = size > 37 ? 0 : Math.exp(-size * size / 2) * relativeTail(size);
        return value > 0 ? tail : 1 - tail;
    }

    static double density(double value) {
        return Math.exp(-value * value / 2) / Math.sqrt(2 * Math.PI);
    }

    private static double tail(double q) {
        return polynomial(C, q) / polynomial(D, q);
    }

    private static double relativeTail(double size) {
        if (size < 7.07106781186547) {
            return polynomial(NUMERATOR, size) / polynomial(DENOMINATOR, size);
        }
        double fraction = size + 0.65;
        for (int term = 4; term >= 1; term--) {
            fraction = size + term / fraction;
        }
        return 1 / (fraction * 2.506628274631);
    }

    private static double polynomial(double[] coefficients, double at) {
        double value = 0;
        for (double coefficient : coefficients) {
            value = value * at + coefficient;
        }
        return value;
    }
}
