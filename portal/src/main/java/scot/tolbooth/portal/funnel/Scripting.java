package scot.tolbooth.portal.funnel;

/** Whether a browser runs scripts, each certain against those before it. */
public enum Scripting {
    /** No page asked. */
    UNKNOWN(0),
    /** A page with a script was shown, and nothing said that it does not run. */
    ON(1),
    /** A browser without scripts said so. */
    OFF(2);

    private final int number;

    Scripting(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
