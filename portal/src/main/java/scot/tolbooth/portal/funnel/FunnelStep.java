package scot.tolbooth.portal.funnel;

import java.util.Arrays;
import java.util.Locale;

/** How far somebody came. Whoever reached a step reached those before it, whatever way they took. */
public enum FunnelStep {
    PORTAL(1, "Saw the portal"),
    WAY(2, "Chose a way in"),
    /** It was sent, or they had one on a card. */
    CODE(3, "Got a code"),
    CONFIRMED(4, "Code accepted"),
    /** By RADIUS, or by the word of a NAS or controller. */
    SIGNED_IN(5, "Signed in"),
    /** Began; where NASes account for none, it is taken to begin with the sign-in. */
    SESSION(6, "Session");

    private final int number;
    private final String label;

    FunnelStep(int number, String label) {
        this.number = number;
        this.label = label;
    }

    /** The one with this number, 1 to 6. */
    static FunnelStep of(int number) {
        return Arrays.stream(values())
                .filter(step -> step.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no step " + number));
    }

    /** Its place in their order, from 1. */
    public int number() {
        return number;
    }

    /** The one before; the first itself where it is that. */
    public FunnelStep previous() {
        return of(Math.max(1, number - 1));
    }

    /** The word used in files and over the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words used on screen. */
    public String label() {
        return label;
    }
}
