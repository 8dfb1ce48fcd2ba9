package scot.tolbooth.portal.card;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.inventory.transfer.CsvColumn;
import scot.tolbooth.portal.staff.Typed;
import scot.tolbooth.portal.welcome.Language;
import scot.tolbooth.radius.way.WayIn;
import scot.tolbooth.radius.way.WaysIn;

/** What staff typed to have cards made. */
record CardForm(Sites sites, WaysIn ways) {

    private static final int LONGEST_CODE = 24;

    private static final List<Choice> STAYS = List.of(
            new Choice("PT1H", "1 hour"),
            new Choice("PT2H", "2 hours"),
            new Choice("PT4H", "4 hours"),
            new Choice("PT8H", "8 hours"),
            new Choice("PT24H", "1 day"),
            new Choice("PT72H", "3 days"),
            new Choice("PT168H", "7 days"),
            new Choice("PT336H", "14 days"),
            new Choice("PT720H", "30 days"),
            new Choice("PT2160H", "90 days"));

    /** One of the things that a field offers. */
    record Choice(String word, String label) {}

    /** A form that is not filled in yet. */
    static Typed fresh(LocalDate today, String site) {
        Map<String, String> fields = new HashMap<>();
        fields.put("id", UUID.randomUUID().toString());
        fields.put("site", site);
        fields.put("cards", "20");
        fields.put("first_day", today.toString());
        fields.put("last_day", today.plusMonths(3).toString());
        fields.put("stay", "PT24H");
        fields.put("devices", "1");
        fields.put("language", Language.ENGLISH.code());
        return new Typed(fields);
    }

    List<Choice> sitesToChoose() {
        return sites.all().stream()
                .map(site -> new Choice(site.code().value(), site.name() + " (" + site.code() + ")"))
                .toList();
    }

    static List<Choice> stays() {
        return STAYS;
    }

    static List<Choice> languages() {
        List<Choice> languages = new ArrayList<>();
        Language.all().forEach(language -> languages.add(new Choice(language.code(), language.ownName())));
        return languages;
    }

    /** Reads it; absent where something is wrong, which is then among the problems. */
    @Nullable CardOrder read(Typed typed) {
        SiteCode site = typed.optional("site", this::site);
        Integer cards = typed.required("cards", CsvColumn.wholeNumber(1, CardOrder.MOST_CARDS));
        LocalDate first = typed.required("first_day", CsvColumn::date);
        LocalDate last = typed.required("last_day", CsvColumn::date);
        Duration stay = typed.required("stay", CardForm::stay);
        Integer devices = typed.required("devices", CsvColumn.wholeNumber(1, CardOrder.MOST_DEVICES));
        String note = typed.text("note", CardOrder.LONGEST_NOTE);
        Language language = typed.required("language", CardForm::language);
        requireSwitchedOn(typed, site);
        if (!typed.problems().isEmpty()
                || cards == null
                || first == null
                || last == null
                || stay == null
                || devices == null
                || language == null) {
            return null;
        }
        return typed.attempt(() -> new CardOrder(site, cards, first, last, stay, devices, note, language, false));
    }

    /** One card for somebody who stands there: good at that site until the day ends. */
    @Nullable CardOrder readForCounter(Typed typed, LocalDate today) {
        SiteCode site = typed.required("site", this::site);
        Language language = typed.required("language", CardForm::language);
        requireSwitchedOn(typed, site);
        return !typed.problems().isEmpty() || site == null || language == null
                ? null
                : new CardOrder(site, 1, today, today, Duration.ofDays(1), 1, null, language, true);
    }

    static @Nullable UUID id(Typed typed) {
        return typed.required("id", CardForm::uuid);
    }

    private void requireSwitchedOn(Typed typed, @Nullable SiteCode site) {
        if (!ways.at(site).contains(WayIn.CARD)) {
            typed.problems()
                    .add(
                            "site",
                            site == null
                                    ? "must be chosen: cards are switched off for the service as a whole"
                                    : "has cards switched off: an engineer switches them on under Ways in");
        }
    }

    private SiteCode site(String text) {
        if (text.isEmpty() || text.length() > LONGEST_CODE) {
            throw new IllegalArgumentException("must be chosen");
        }
        return Optional.of(new SiteCode(text))
                .flatMap(sites::find)
                .filter(site -> !site.archived())
                .map(Site::code)
                .orElseThrow(() -> new IllegalArgumentException("must be a site in use"));
    }

    private static Duration stay(String word) {
        return STAYS.stream()
                .filter(choice -> choice.word().equals(word))
                .map(choice -> Duration.parse(choice.word()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be chosen"));
    }

    private static Language language(String code) {
        return Language.of(code).orElseThrow(() -> new IllegalArgumentException("must be chosen"));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            throw new IllegalArgumentException("is missing: open the page again", notOne);
        }
    }
}
