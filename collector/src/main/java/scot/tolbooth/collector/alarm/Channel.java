package scot.tolbooth.collector.alarm;

import java.util.Arrays;
import java.util.Locale;

/** By what a route tells. */
public enum Channel {
    EMAIL("E-mail"),
    WEBHOOK("Webhook"),
    TEAMS("Microsoft Teams"),
    SMS("Text message");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    /** Reads the word used in the database and the API. */
    public static Channel of(String word) {
        return Arrays.stream(values())
                .filter(channel -> channel.word().equals(word.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of email, webhook, teams, sms"));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words used on screen. */
    public String label() {
        return label;
    }
}
