package scot.tolbooth.portal.refusal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What stood in somebody's way. */
public enum Guard {
    CODE_GUESSED("Wrong code typed"),
    CODE_TRIES_OVER("Code typed after too many wrong ones"),
    CARD_GUESSED("Card’s code not good"),
    CARD_LIMIT("Card’s code typed while too many were wrong"),
    SENDS_TO_CONTACT("Code not sent: one contact asks too often"),
    SENDS_FROM_DEVICE("Code not sent: one device asks too often"),
    SENDS_AT_NAS("Code not sent: too many behind one NAS"),
    SENDS_AT_SITE("Code not sent: too many at one site"),
    SENDS_IN_ALL("Code not sent: day’s codes or money used up"),
    NUMBER_NOT_TEXTED("Code not sent: number of a kind that gets no texts"),
    JOURNEY_UNKNOWN("Address of a journey that never was"),
    JOURNEY_OVER("Address of a journey that is over (old tabs and bookmarks too)"),
    GRANT_GUESSED("RADIUS: unknown grant or wrong password"),
    GRANT_REPLAYED("RADIUS: grant used again or too late"),
    GRANT_ELSEWHERE("RADIUS: grant of another NAS, device or Wi-Fi"),
    REDIRECT_FORGED("Redirect with a wrong signature or ticket"),
    REDIRECT_ELSEWHERE("Redirect to a login address that is not registered"),
    REDIRECT_UNUSABLE("Redirect of an unknown NAS, or incomplete"),
    GATEWAY_IMPOSTOR("Gateway’s question from another address than its own"),
    CROSS_SITE("Form sent by another web site, or without its token"),
    OVERSIZED("Request too large"),
    MALFORMED("Request malformed"),
    COMPLAINT_LIMIT("Complaint beyond the limits"),
    CALLBACK_TOKEN("Call of a callback without its token"),
    PROBE_TOKEN("Call of a probe’s interface without its token"),
    STAFF_PASSWORD("Wrong password of staff, or too many tries");

    private final String label;

    Guard(String label) {
        this.label = label;
    }

    /** Reads the word used in the database; empty for one that is not used any more. */
    static Optional<Guard> of(String word) {
        return Arrays.stream(values())
                .filter(guard -> guard.word().equals(word))
                .findFirst();
    }

    /** The word used in the database, the API and metrics. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words used on screen. */
    public String label() {
        return label;
    }
}
