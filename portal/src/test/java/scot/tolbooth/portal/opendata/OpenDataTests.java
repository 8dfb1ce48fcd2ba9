package scot.tolbooth.portal.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.RolloutState;
import scot.tolbooth.inventory.site.Position;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenDataTests {

    private final WifiSitesFiles files = new WifiSitesFiles("North Lanarkshire Council");

    @Test
    void onlyPublishedPublishableLiveSitesEverAppear() {
        Random random = new Random(2026);
        for (int round = 0; round < 300; round++) {
            List<Site> sites = new ArrayList<>();
            Map<SiteCode, RolloutState> states = new HashMap<>();
            for (int number = 0; number < 30; number++) {
                Site site = site(String.format("S-%02d", number), random);
                sites.add(site);
                state(random, states, site.code());
            }
            List<PublicSite> shown = sites.stream()
                    .filter(site -> PublicSites.isPublic(site, states))
                    .map(PublicSite::of)
                    .toList();
            String both = files.csv(shown) + files.geoJson(shown);
            for (Site site : sites) {
                boolean mayAppear = site.published()
                        && site.kind() != SiteKind.TEMPORARY_ACCOMMODATION
                        && (!states.containsKey(site.code())
                                || states.get(site.code()).reached() == Milestone.GO_LIVE);
                assertThat(both.contains(site.code().value()))
                        .as(site.toString())
                        .isEqualTo(mayAppear);
                assertThat(both).doesNotContain("secret note", "owner of it");
            }
        }
    }

    @Test
    void geoJsonIsLongitudeFirstAndSaysItsLicence() {
        JsonNode collection = JsonMapper.builder().build().readTree(files.geoJson(List.of(library())));

        assertThat(collection.path("licence").asString()).isEqualTo("Open Government Licence v3.0");
        JsonNode feature = collection.path("features").path(0);
        assertThat(feature.path("geometry").path("coordinates").toString()).isEqualTo("[-3.9902,55.7866]");
        assertThat(feature.path("properties").path("site_id").asString()).isEqualTo("LIB-001");
    }

    @Test
    void csvQuotesWhatNeedsIt() {
        assertThat(files.csv(List.of(library())).split("\r\n", -1)[1])
                .startsWith(
                        "LIB-001,\"Motherwell, \"\"Library\"\"\",library,,Motherwell,ML1 3BZ,,55.78660,-3.99020,,true,true,");
    }

    @Test
    void peopleSearchByNameTownOrPostcode() {
        PublicSite library = library();

        assertThat(List.of("", "mother", "LIBRARY", "ml1", "ML13", "ml1 3bz")).allMatch(library::matches);
        assertThat(List.of("Airdrie", "3BZ", "ml2")).noneMatch(library::matches);
    }

    private static PublicSite library() {
        return PublicSite.of(new Site(
                new SiteCode("LIB-001"),
                "Motherwell, \"Library\"",
                SiteKind.LIBRARY,
                "Motherwell",
                null,
                "ML1 3BZ",
                null,
                new Position(55.7866, -3.9902),
                true,
                null,
                null,
                null,
                1));
    }

    private static Site site(String code, Random random) {
        SiteKind kind = List.of(SiteKind.values()).get(random.nextInt(SiteKind.values().length));
        return new Site(
                new SiteCode(code),
                "Place",
                kind,
                "Town",
                null,
                null,
                null,
                new Position(55.8, -4),
                random.nextInt(4) > 0,
                null,
                "owner of it",
                "secret note",
                1);
    }

    private static void state(Random random, Map<SiteCode, RolloutState> states, SiteCode code) {
        int pick = random.nextInt(Milestone.values().length + 1);
        if (pick < Milestone.values().length) {
            Milestone reached = List.of(Milestone.values()).get(pick);
            states.put(
                    code,
                    new RolloutState(reached, reached.next().orElse(null), LocalDate.of(2027, 1, 1), false, true));
        }
    }
}
