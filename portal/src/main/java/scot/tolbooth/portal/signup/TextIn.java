package scot.tolbooth.portal.signup;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import scot.tolbooth.radius.registrant.ContactKind;

/** Shows residents what to text, and where, to get a code without typing a number. */
class TextIn {

    /** The word before the tag: it is for people, and not read. */
    private static final String WORD = "WIFI ";

    private final TextInSettings settings;
    private final TextTags tags;

    TextIn(TextInSettings settings, TextTags tags) {
        this.settings = settings;
        this.tags = tags;
    }

    /** What to text and where. */
    public record Offer(String words, String number) {

        /** Opens the phone's own messages with both filled in, where it can (RFC 5724). */
        public String address() {
            return "sms:" + number.replace(" ", "") + "?&body="
                    + URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
        }

        /** For a sentence of any direction: isolated from what stands around it. */
        public String shownWords() {
            return "\u2066" + words + "\u2069";
        }

        public String shownNumber() {
            return "\u2066" + number + "\u2069";
        }
    }

    boolean isOn() {
        return settings.enabled();
    }

    /** Empty where it is switched off, for e-mail, and for those who look for their own data. */
    Optional<Offer> offer(Journey journey, ContactKind kind) {
        boolean isOffered = isOn() && kind == ContactKind.MOBILE && journey.purpose() == Purpose.WIFI;
        return Optional.ofNullable(settings.number())
                .filter(number -> isOffered)
                .map(number -> new Offer(WORD + tags.of(journey), number));
    }
}
