package scot.tolbooth.portal.signup;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import scot.tolbooth.portal.welcome.Language;

/**
 * What is new in the terms of use, for those who agreed to an earlier version: {@code tolbooth.portal.terms-changes.*}.
 *
 * @param termsChanges a few plain sentences by language (en, gd, pl, ur, zh-Hans); where a language has none, the English
 *     ones are shown
 */
@ConfigurationProperties("tolbooth.portal")
record TermsChanges(@DefaultValue Map<String, String> termsChanges) {

    TermsChanges {
        Map<String, String> byCode = new TreeMap<>();
        termsChanges.forEach((code, words) -> byCode.put(spoken(code).code(), words.strip()));
        termsChanges = Map.copyOf(byCode);
    }

    /** What is new, and in which language that is said. */
    record Summary(String words, Language language) {}

    /** Empty where nobody said it. */
    Optional<Summary> in(Language language) {
        return summary(language).or(() -> summary(Language.ENGLISH));
    }

    private Optional<Summary> summary(Language language) {
        return Optional.ofNullable(termsChanges.get(language.code()))
                .filter(words -> !words.isEmpty())
                .map(words -> new Summary(words, language));
    }

    private static Language spoken(String code) {
        return Language.of(code)
                .orElseThrow(() -> new IllegalArgumentException(
                        "tolbooth.portal.terms-changes must be by language: en, gd, pl, ur or zh-Hans, not " + code));
    }
}
