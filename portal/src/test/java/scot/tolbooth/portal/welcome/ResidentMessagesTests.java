package scot.tolbooth.portal.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import scot.tolbooth.inventory.site.SiteKind;

class ResidentMessagesTests {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]");

    @ParameterizedTest
    @ValueSource(strings = {"gd", "pl", "ur", "zh"})
    void everyLanguageSaysEverything(String language) throws IOException {
        Properties english = bundle("");
        Properties other = bundle("_" + language);

        assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(other.getProperty(key)).as(key).isNotBlank();
            assertThat(placeholders(other, key)).as(key).isEqualTo(placeholders(english, key));
        }
    }

    @ParameterizedTest
    @EnumSource(SiteKind.class)
    void everyKindOfPublicPlaceHasAName(SiteKind kind) throws IOException {
        assertThat(bundle("").containsKey("kind." + kind.word())).isEqualTo(kind.isPublishable());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageIsSpoken(Language language) {
        String own = ResidentMessages.source().getMessage("service.name", null, language.locale());
        String english = ResidentMessages.source().getMessage("service.name", null, Language.ENGLISH.locale());

        assertThat(own.equals(english)).isEqualTo(language == Language.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pl-PL,pl;q=0.9,en;q=0.8 | POLISH",
                "fr,gd;q=0.5,en;q=0.4    | GAELIC",
                "zh-CN                   | CHINESE",
                "zh-TW                   | CHINESE",
                "en-GB,ur;q=0.9          | ENGLISH",
                "*                       | ENGLISH",
                "ur;q=0                  | ENGLISH",
                ";;;                     | ENGLISH"
            })
    void theBrowsersFirstSpokenLanguageIsTaken(String header, Language language) {
        assertThat(Language.preferred(header)).isEqualTo(language);
    }

    @Test
    void anUnknownLanguageIsNoChoice() {
        assertThat(Language.of("fr")).isEmpty();
        assertThat(Language.of("ZH-HANS")).contains(Language.CHINESE);
    }

    private static Set<String> placeholders(Properties bundle, String key) {
        return PLACEHOLDER
                .matcher(bundle.getProperty(key))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties bundle(String suffix) throws IOException {
        Properties properties = new Properties();
        try (InputStream stream = Objects.requireNonNull(
                ResidentMessagesTests.class.getResourceAsStream("/messages/resident" + suffix + ".properties"))) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
