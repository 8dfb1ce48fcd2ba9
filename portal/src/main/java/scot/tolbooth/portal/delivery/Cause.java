package scot.tolbooth.portal.delivery;

import java.util.Arrays;
import java.util.Locale;

/** Why a transport did not take a message. */
public enum Cause {
    RECIPIENT("no such number or mailbox"),
    REQUEST("the transport takes no such message: look at templates and settings"),
    ACCOUNT("the transport does not accept our account: look at its key and what it may send"),
    CLOCK("this machine’s clock is wrong"),
    RATE("more than the transport takes at a time or in a day"),
    SERVER("the transport is in trouble"),
    CONNECTION("the transport did not answer"),
    SPENDING("what may be spent on texts in a day is spent"),
    STOPPED("the owner of the number asked for no texts"),
    /** None of the others: nobody was there to send it. */
    EXPIRED("it waited for longer than it was worth");

    private final String label;

    Cause(String label) {
        this.label = label;
    }

    /** Reads the word used in the database. */
    public static Cause of(String word) {
        return Arrays.stream(values())
                .filter(cause -> cause.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no cause " + word));
    }

    /** The word used in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words used on screen. */
    public String label() {
        return label;
    }

    /** Whether it may pass by itself within minutes. */
    public boolean mayPass() {
        return this == RATE || this == SERVER || this == CONNECTION;
    }

    /** Whether somebody on the staff has to do something about it. */
    public boolean isForStaff() {
        return this == REQUEST || this == ACCOUNT || this == CLOCK;
    }
}
