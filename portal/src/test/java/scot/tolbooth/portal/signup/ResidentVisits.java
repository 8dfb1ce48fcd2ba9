package scot.tolbooth.portal.signup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.portal.NextPage;
import scot.tolbooth.portal.hotspot.Arrival;
import scot.tolbooth.portal.hotspot.HotspotFamily;
import scot.tolbooth.portal.welcome.Language;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;
import scot.tolbooth.radius.registrant.Registrants;

/** Ways to each page that a resident can see, with residents who have come as far as it takes. */
final class ResidentVisits {

    /** A controller that takes a form, and one that comes for its devices itself. */
    static final NasName CONTROLLER = new NasName("mot-wlc-1");

    static final NasName ASKING = new NasName("mot-owrt-1");

    /** Leads on to a page. */
    static final String TO_WAIT = "to-wait";

    private final Journeys journeys;
    private final Verification verification;
    private final Registrants registrants;
    private final JdbcClient jdbc;
    private final UamRedirects redirects;
    private final Language language;

    ResidentVisits(
            Journeys journeys,
            Verification verification,
            Registrants registrants,
            JdbcClient jdbc,
            UamRedirects redirects,
            Language language) {
        this.journeys = journeys;
        this.verification = verification;
        this.registrants = registrants;
        this.jdbc = jdbc;
        this.redirects = redirects;
        this.language = language;
    }

    /**
     * A page and the way to it.
     *
     * @param name for people
     * @param path where the browser goes
     * @param act what is done there, where that leads to the page that is meant
     */
    record Visit(String name, String path, @Nullable Consumer<ChromeDriver> act) {

        Visit(String name, String path) {
            this(name, path, null);
        }
    }

    List<Visit> all() {
        List<Visit> all = new ArrayList<>();
        open(all);
        journey(all);
        account(all);
        return all;
    }

    private void open(List<Visit> all) {
        all.add(new Visit("start", in("/wifi")));
        all.add(new Visit("find", in("/find?q=ml1")));
        all.add(new Visit("terms", in("/terms")));
        all.add(new Visit("privacy", in("/privacy")));
        all.add(new Visit("privacy-full", in("/privacy/full")));
        all.add(new Visit("cookies", in("/cookies")));
        all.add(new Visit("accessibility", in("/accessibility")));
        all.add(new Visit("account", in("/account")));
        all.add(new Visit("card-start", in("/wifi/card")));
        all.add(new Visit("deleted", in("/account/deleted")));
        all.add(new Visit("gone", in("/wifi/nothing/code")));
        all.add(new Visit(
                "refused", in(redirects.of("notyet", UamRedirects.nextMac()).replace("&md=", "&md=00"))));
        all.add(new Visit("signed-out", in(redirects.of("logoff", UamRedirects.nextMac()))));
        all.add(new Visit("complaint", in("/account/complaint")));
        all.add(new Visit("complaint-error", in("/account/complaint"), ResidentVisits::press));
        all.add(new Visit("complained", in("/account/complaint"), type("text", "It is slow.")));
    }

    private void journey(List<Visit> all) {
        all.add(new Visit("first", in(redirects.of("notyet", UamRedirects.nextMac()))));
        Journey fresh = arrive(Library.NAS, HotspotFamily.COOVACHILLI);
        all.add(new Visit("mobile", in(fresh, "/contact")));
        all.add(new Visit("email", in(fresh, "/contact?by=email")));
        all.add(new Visit("mobile-error", in(fresh, "/contact"), type("contact", "07700 9")));
        all.add(new Visit("card", in(fresh, "/card")));
        all.add(new Visit("card-error", in(fresh, "/card"), type("card", "BCDFG")));
        Journey asked = arrive(Library.NAS, HotspotFamily.COOVACHILLI);
        verification.send(asked, new Contact(ContactKind.EMAIL, mail("a.rather.long.address.of.somebody")));
        all.add(new Visit("code", in(asked, "/code")));
        all.add(new Visit("code-mailed", in(asked, "/code/mailed")));
        all.add(new Visit("code-error", in(asked, "/code"), type("code", "12")));
        all.add(new Visit("connect", in(verified(Library.NAS, HotspotFamily.COOVACHILLI), "/connect")));
        Journey failing = verified(Library.NAS, HotspotFamily.COOVACHILLI).withHandOvers(HandOver.TRIES);
        journeys.save(failing);
        all.add(new Visit("not-connected", in(failing, "/connect")));
        all.add(new Visit("hand-over", in(verified(CONTROLLER, HotspotFamily.CISCO), "/go")));
        Journey waiting = verified(ASKING, HotspotFamily.OPENNDS);
        all.add(new Visit(TO_WAIT, in(waiting, "/go")));
        all.add(new Visit("waiting", in(waiting, "/waiting")));
        Journey reading = arrive(ASKING, HotspotFamily.OPENNDS);
        verification.send(reading, new Contact(ContactKind.EMAIL, mail("reader")));
        all.add(new Visit("grace-waiting", in(reading, "/code"), ResidentVisits::goOnlineToRead));
        all.add(new Visit("grace", in(reading, "/grace")));
        all.add(new Visit("online", in(online(), "/online")));
    }

    private void account(List<Visit> all) {
        UUID person = person("an.account.with.a.long.address");
        Journey account = journeys.toAccount(language, "127.0.0.1").verifiedAs(person);
        journeys.save(account);
        new OpenSessions(jdbc)
                .begin(person, UamRedirects.nextMac().replace("-", "").toLowerCase(Locale.ROOT));
        for (String page : List.of("data", "change", "consents", "devices", "delete", "encrypted-wifi")) {
            all.add(new Visit(page, in(account, "/" + page)));
        }
        UUID earlier = registrants
                .verified(new Contact(ContactKind.EMAIL, mail("earlier")), language.code(), "an earlier version")
                .id();
        Journey before = journeys.toAccount(language, "127.0.0.1").verifiedAs(earlier);
        journeys.save(before);
        all.add(new Visit("terms-changed", in(before, "/terms")));
        all.add(new Visit("terms-refused", in(before, "/terms/refused")));
        all.add(new Visit("change-error", in(account, "/change?by=email"), type("contact", "nobody")));
        all.add(new Visit(
                "change-code", in(account, "/change?by=email"), type("contact", mail("another.long.address"))));
        all.add(new Visit("encrypted-wifi-profile", in(account, "/encrypted-wifi"), browser -> {
            browser.findElement(By.id("name")).sendKeys("Phone");
            NextPage.after(
                    browser,
                    () -> browser.findElement(By.cssSelector("button[value='apple']"))
                            .click());
        }));
    }

    private static void press(ChromeDriver browser) {
        NextPage.after(
                browser,
                () -> browser.findElement(By.cssSelector("main form .button")).click());
    }

    private static void goOnlineToRead(ChromeDriver browser) {
        NextPage.after(
                browser,
                () -> browser.findElement(By.cssSelector("form[action$='/grace'] .button"))
                        .click());
    }

    private static Consumer<ChromeDriver> type(String field, String text) {
        return browser -> {
            browser.findElement(By.name(field)).clear();
            browser.findElement(By.name(field)).sendKeys(text);
            press(browser);
        };
    }

    private Journey verified(NasName nas, HotspotFamily family) {
        Journey journey = arrive(nas, family).verifiedAs(person("somebody"));
        journeys.save(journey);
        return journey;
    }

    private Journey online() {
        UUID person = person("somebody");
        String mac = UamRedirects.nextMac();
        Journey journey = arrive(Library.NAS, HotspotFamily.COOVACHILLI, mac, Arrival.Stage.ONLINE)
                .verifiedAs(person);
        journeys.save(journey);
        new OpenSessions(jdbc).begin(Library.NAS.value(), person, new MacAddress(mac).digits(), Duration.ofMinutes(5));
        return journey;
    }

    private Journey arrive(NasName nas, HotspotFamily family) {
        return arrive(nas, family, UamRedirects.nextMac(), Arrival.Stage.NOT_YET);
    }

    private Journey arrive(NasName nas, HotspotFamily family, String mac, Arrival.Stage stage) {
        return journeys.arrive(
                new Arrival(family, nas, new MacAddress(mac), null, "http://example.com/", stage, state(family)),
                language);
    }

    private Map<String, String> state(HotspotFamily family) {
        String gateway = "http://127.0.0.1:" + redirects.gatewayPort();
        return switch (family) {
            case COOVACHILLI -> Map.of("gateway", gateway, "challenge", UamRedirects.CHALLENGE);
            case CISCO -> Map.of(":login", gateway + "/login.html");
            default ->
                Map.of("gateway", "hash", "hid", UUID.randomUUID().toString().replace("-", ""));
        };
    }

    private UUID person(String name) {
        return registrants
                .verified(new Contact(ContactKind.EMAIL, mail(name)), language.code(), "2026-11")
                .id();
    }

    private String mail(String name) {
        return name + "@" + language.code().toLowerCase(Locale.ROOT) + ".mail.example.com";
    }

    private String in(Journey journey, String page) {
        return in(journey.base() + page);
    }

    private String in(String path) {
        return path + (path.contains("?") ? "&" : "?") + "lang=" + language.code();
    }
}
