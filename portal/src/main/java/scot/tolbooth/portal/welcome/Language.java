package scot.tolbooth.portal.welcome;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language that every page for residents speaks. */
public enum Language {
    ENGLISH("en", "English", "ltr"),
    GAELIC("gd", "Gàidhlig", "ltr"),
    POLISH("pl", "Polski", "ltr"),
    URDU("ur", "اردو", "rtl"),
    CHINESE("zh-Hans", "简体中文", "ltr");

    private final String code;
    private final String ownName;
    private final String direction;

    Language(String code, String ownName, String direction) {
        this.code = code;
        this.ownName = ownName;
        this.direction = direction;
    }

    /** The language with this BCP 47 tag; empty for one that is not spoken. */
    public static Optional<Language> of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.code.equalsIgnoreCase(tag))
                .findFirst();
    }

    /** The first spoken one of what a browser prefers (Accept-Language, RFC 9110 section 12.5.4), or English. */
    public static Language preferred(String acceptLanguage) {
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> spoken(range.getRange()).stream())
                    .findFirst()
                    .orElse(ENGLISH);
        } catch (IllegalArgumentException malformed) {
            return ENGLISH;
        }
    }

    private static Optional<Language> spoken(String range) {
        String primary = Locale.forLanguageTag(range).getLanguage();
        return Arrays.stream(values())
                .filter(language -> language.locale().getLanguage().equals(primary))
                .findFirst();
    }

    public static List<Language> all() {
        return List.of(values());
    }

    /** BCP 47. */
    public String code() {
        return code;
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    /** {@code ltr} or {@code rtl}. */
    public String direction() {
        return direction;
    }

    public Locale locale() {
        return Locale.forLanguageTag(code);
    }

    /** A date as its speakers write it; English dates are those of Britain. */
    public String date(LocalDate day, FormatStyle style) {
        return DateTimeFormatter.ofLocalizedDate(style)
                .withLocale(this == ENGLISH ? Locale.UK : locale())
                .format(day);
    }
}
