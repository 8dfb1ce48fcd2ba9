package scot.tolbooth.portal.hotspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.radius.nas.MacAddress;

/** Levels 1 to 4, against what a gateway of version 10.1.2 was seen to send and what PHP 8.2 encrypted. */
class OpenNdsAdapterTests {

    private static final ScratchDatabase DATABASE = ScratchDatabase.with("inventory", "portal");
    private static final URI LANDING = URI.create("https://portal.example/wifi/t/online");
    private static final String RECORDED =
            "aGlkPTJlNjA3MzA0ZjZmNjk4M2IzZjUyYjZlMTBiNGU0YzYyZGRjNzQ0MDk5MTY4YzI3ZGRhMGZj"
                    + "NzZkYjMwZjIyNTIsIGNsaWVudGlwPTE5Mi4xNjguMS4yNDksIGNsaWVudG1hYz0wZToyYTo2OTo3NTo5NzoxOCwgY2xpZW50X3R5cGU9"
                    + "Y3BkX2NhbiwgZ2F0ZXdheW5hbWU9b3Blbk5EUyUyME5vZGUlM2FlNDk1NmU0ZDY0MWMlMjAsIGdhdGV3YXl1cmw9aHR0cCUzYSUyZiUy"
                    + "ZnN0YXR1cy5jbGllbnQsIHZlcnNpb249MTAuMS4yLCBnYXRld2F5YWRkcmVzcz0xOTIuMTY4LjEuMToyMDUwLCBnYXRld2F5bWFjPWU0"
                    + "OTU2ZTRkNjQxYywgb3JpZ2ludXJsPWh0dHAlM2ElMmYlMmZjb25uZWN0aXZpdHljaGVjay5nc3RhdGljLmNvbSUyZmdlbmVyYXRlXzIw"
                    + "NCwgY2xpZW50aWY9d2xhbjAsIHRoZW1lc3BlYz0sIChudWxsKShudWxsKShudWxsKShudWxsKQ==";
    private static final String HID = "2e607304f6f6983b3f52b6e10b4e4c62ddc744099168c27dda0fc76db30f2252";
    private static final String IV = "3ef72fdbb9cc115b";
    private static final String GATEWAY = "openNDS%20Node%3ae4956e4d641c%20";

    private Instant now = Instant.parse("2026-11-28T12:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final HandOverTally tally = new HandOverTally(new JdbcHandOverTally(DATABASE.jdbc()), clock);
    private final OpenNdsPasses passes = new OpenNdsPasses(new JdbcOpenNdsPasses(DATABASE.jdbc()), tally, clock);

    @BeforeEach
    void nobodyWaits() {
        DATABASE.jdbc().sql("DELETE FROM portal.opennds_pass").update();
        DATABASE.jdbc().sql("DELETE FROM portal.hand_over_tally").update();
    }

    @Test
    void whatPhpEncryptedIsDecryptedWithTheKeysFirst32Characters() {
        assertThat(OpenNdsArithmetic.decrypt(
                        "QWRHV3F1Wm9Mb3loQ1Ewd2M2V0dqUGJ3aGk3ckZWMEg5TGlJZ2lVenRtSklGZ0czNmZtVFlZWXpzNHA5TW0yeWJBUExRTFdN"
                                + "Q0JuMFozSjZLdWQ4WkZ3eS9aMkdNZjZHNUx0L2M3U2VCUTQ9",
                        "0123456789abcdef",
                        "8a749260bfba87ca3706659d9beaabe928f84025a4ff7531a969e96ac4ee7cbc"))
                .contains("hid=H, clientip=10.0.0.2, clientmac=aa:bb:cc:dd:ee:ff, gatewayname=x");
    }

    /** The digest of "abc" is the example in FIPS 180-2. */
    @Test
    void theReturnedTokenIsTheDigestOfHidAndKey() {
        assertThat(OpenNdsArithmetic.returned("abc", ""))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(OpenNdsArithmetic.returned("a", "bc")).isEqualTo(OpenNdsArithmetic.returned("abc", ""));
    }

    @Test
    void atLevel1TheBrowserTakesTheTokenToTheGateway() {
        OpenNdsAdapter adapter = adapter(1, "192.168.1.1");
        Arrival arrival = arrival(adapter, "fas=" + RECORDED);

        assertThat(arrival.mac()).isEqualTo(new MacAddress("0e:2a:69:75:97:18"));
        assertThat(arrival.original()).isEqualTo("http://connectivitycheck.gstatic.com/generate_204");
        assertThat(adapter.complete(arrival, new FixedPass(), LANDING))
                .isEqualTo(new Completion.Redirect(URI.create("http://192.168.1.1:2050/opennds_auth/?tok="
                        + OpenNdsArithmetic.returned(HID, FakeHotspots.SECRET)
                        + "&redir=https%3A%2F%2Fportal.example%2Fwifi%2Ft%2Fonline")));
    }

    @Test
    void atLevel2WhatTheKeyDecryptsIsAnArrival() {
        OpenNdsAdapter adapter = adapter(2, "192.168.1.1");
        String query = encrypted(plain() + ", authdir=opennds_auth", FakeHotspots.SECRET);

        assertThat(adapter.complete(arrival(adapter, query), new FixedPass(), LANDING))
                .isInstanceOfSatisfying(
                        Completion.Redirect.class,
                        redirect -> assertThat(redirect.to())
                                .hasToString("http://192.168.1.1:2050/opennds_auth/?tok="
                                        + OpenNdsArithmetic.returned(HID, FakeHotspots.SECRET)
                                        + "&redir=https%3A%2F%2Fportal.example%2Fwifi%2Ft%2Fonline"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void whatAnotherKeyEncryptedOrNoneDidIsRefused(int level) {
        OpenNdsAdapter adapter = adapter(level, "192.168.1.1");

        for (String query : List.of(
                encrypted(plain(), "other"),
                encrypted(plain(), FakeHotspots.SECRET).replace(IV, "0000000000000000"),
                "fas=" + RECORDED,
                "fas=" + RECORDED + "&iv=" + IV,
                "fas=&iv=" + IV,
                "fas=AAAA&iv=short")) {
            assertThat(adapter.read(new RedirectQuery(query, FakeHotspots.NAS)))
                    .as(query)
                    .satisfies(read -> assertThat(read).isInstanceOf(Redirected.Refused.class));
        }
        assertThat(adapter.read(new RedirectQuery(encrypted(plain(), "other"), FakeHotspots.NAS)))
                .isEqualTo(new Redirected.Refused(Redirected.Reason.BAD_SIGNATURE));
    }

    @Test
    void whatIsEncryptedNamesItsNasByThePortalsAddressOnly() {
        assertThat(adapter(2, "192.168.1.1").read(new RedirectQuery(encrypted(plain(), FakeHotspots.SECRET))))
                .isEqualTo(new Redirected.Refused(Redirected.Reason.UNKNOWN_NAS));
    }

    @Test
    void aGatewayThatIsNotRegisteredAsLoginHostGetsNoToken() {
        assertThat(adapter(1, "10.0.0.1").read(new RedirectQuery("fas=" + RECORDED, FakeHotspots.NAS)))
                .isEqualTo(new Redirected.Refused(Redirected.Reason.UNREGISTERED_LOGIN_ADDRESS));
    }

    @Test
    void theGatewayMayBeKnownByItsMacAddress() {
        OpenNdsAdapter adapter = new OpenNdsAdapter(
                new FakeHotspots(new Hotspot(
                        FakeHotspots.NAS,
                        HotspotFamily.OPENNDS,
                        "e4956e4d641c",
                        List.of("192.168.1.1"),
                        null,
                        null,
                        1,
                        1)),
                passes,
                false);

        assertThat(adapter.read(new RedirectQuery("fas=" + RECORDED))).isInstanceOf(Redirected.Arrived.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void atLevels3And4TheGatewayComesForTheTokenOnce(int level) {
        OpenNdsAdapter adapter = adapter(level, "10.0.0.1");
        Arrival arrival = arrival(adapter, level == 3 ? encrypted(plain(), FakeHotspots.SECRET) : "fas=" + RECORDED);
        String token = OpenNdsArithmetic.returned(HID, FakeHotspots.SECRET);
        String gateway = OpenNdsArithmetic.gatewayHash(GATEWAY);

        assertThat(adapter.complete(arrival, new FixedPass(), LANDING)).isEqualTo(new Completion.Awaited());
        assertThat(adapter.progress(arrival)).isEqualTo(Progress.AWAITED);
        assertThat(passes.next(FakeHotspots.NAS, OpenNdsArithmetic.gatewayHash("another")))
                .isEmpty();
        assertThat(passes.next(FakeHotspots.NAS, gateway))
                .containsExactly(token + " 120 2000 10000 200000 800000 bm9uZQ==");
        passes.acknowledge(FakeHotspots.NAS, gateway, List.of(token));

        assertThat(adapter.progress(arrival)).isEqualTo(Progress.OPENED);
        adapter.complete(arrival, new FixedPass(), LANDING);
        assertThat(passes.next(FakeHotspots.NAS, gateway)).as("replayed").isEmpty();
    }

    @Test
    void aTokenThatTheGatewayDoesNotFetchIsGivenUp() {
        OpenNdsAdapter adapter = adapter(4, "10.0.0.1");
        Arrival arrival = arrival(adapter, "fas=" + RECORDED);
        adapter.complete(arrival, new FixedPass(), LANDING);
        now = now.plus(Duration.ofSeconds(76));

        assertThat(adapter.progress(arrival)).isEqualTo(Progress.OVER);
        assertThat(passes.next(FakeHotspots.NAS, OpenNdsArithmetic.gatewayHash(GATEWAY)))
                .isEmpty();
    }

    /** Nobody has to look at the page for it: where the device is online, its window closes by itself. */
    @Test
    void eachHandOverIsCountedOnceByWhatTheGatewayDid() {
        for (String token : List.of("opened", "missed", "late")) {
            passes.put(FakeHotspots.NAS, token, "gw", new FixedPass().allowance());
        }
        passes.next(FakeHotspots.NAS, "gw");
        passes.acknowledge(FakeHotspots.NAS, "gw", List.of("opened"));
        passes.acknowledge(FakeHotspots.NAS, "gw", List.of("opened"));
        passes.noteMissed();
        assertThat(counted()).containsExactly("opened 1");

        now = now.plus(Duration.ofSeconds(76));
        passes.noteMissed();
        passes.noteMissed();
        assertThat(counted()).containsExactly("not_fetched 2", "opened 1");

        passes.acknowledge(FakeHotspots.NAS, "gw", List.of("late"));
        assertThat(counted()).containsExactly("not_fetched 1", "opened 2");

        passes.put(FakeHotspots.NAS, "missed", "gw", new FixedPass().allowance());
        passes.clear(FakeHotspots.NAS, "gw");
        assertThat(counted()).as("tried again, and the gateway started anew").contains("not_fetched 2", "opened 2");
    }

    @Test
    void nobodyIsLetInByAnAcknowledgementOfWhatWasNeverShown() {
        OpenNdsAdapter adapter = adapter(4, "10.0.0.1");
        Arrival arrival = arrival(adapter, "fas=" + RECORDED);
        adapter.complete(arrival, new FixedPass(), LANDING);

        passes.acknowledge(
                FakeHotspots.NAS,
                OpenNdsArithmetic.gatewayHash(GATEWAY),
                List.of(OpenNdsArithmetic.returned(HID, FakeHotspots.SECRET)));

        assertThat(adapter.progress(arrival)).isEqualTo(Progress.AWAITED);
    }

    @Test
    void fourAreShownAtOnceAndNobodyStaysBehindThoseThatFail() {
        for (int device = 0; device < 6; device++) {
            passes.put(FakeHotspots.NAS, "token-" + device, "gw", new FixedPass().allowance());
            now = now.plus(Duration.ofMillis(10));
        }

        assertThat(tokens()).containsExactlyInAnyOrder("token-0", "token-1", "token-2", "token-3");
        assertThat(tokens()).contains("token-4", "token-5").hasSize(4);
    }

    /** The gateway counts each way by itself, in thousands of octets, and takes 0 for no limit. */
    @ParameterizedTest
    @CsvSource({"1000000000, 200000 800000", "999999, 199 800", "1000001, 200 800", "5000, 1 4", "1, 1 1", ", 0 0"})
    void theVolumeOfBothWaysTogetherIsDividedAmongThem(@Nullable Long octets, String kilobytes) {
        passes.put(FakeHotspots.NAS, "token", "gw", new Allowance(Duration.ofHours(1), null, null, octets));

        assertThat(passes.next(FakeHotspots.NAS, "gw")).containsExactly("token 60 0 0 " + kilobytes + " bm9uZQ==");
    }

    private List<String> counted() {
        return tally.ofLate(FakeHotspots.NAS, 1).stream()
                .map(result -> result.result() + " " + result.times())
                .sorted()
                .toList();
    }

    private List<String> tokens() {
        return passes.next(FakeHotspots.NAS, "gw").stream()
                .map(line -> line.split(" ", 2)[0])
                .toList();
    }

    private OpenNdsAdapter adapter(int level, String loginHost) {
        return new OpenNdsAdapter(
                new FakeHotspots(new Hotspot(
                        FakeHotspots.NAS, HotspotFamily.OPENNDS, null, List.of(loginHost), null, null, level, 1)),
                passes,
                false);
    }

    private static Arrival arrival(OpenNdsAdapter adapter, String query) {
        Redirected redirected = adapter.read(new RedirectQuery(query, FakeHotspots.NAS));
        assertThat(redirected).isInstanceOf(Redirected.Arrived.class);
        return ((Redirected.Arrived) redirected).arrival();
    }

    private static String plain() {
        return new String(Base64.getDecoder().decode(RECORDED), StandardCharsets.UTF_8);
    }

    /** As PHP on the gateway does it. */
    private static String encrypted(String text, String key) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(Arrays.copyOf(key.getBytes(StandardCharsets.UTF_8), 32), "AES"),
                    new IvParameterSpec(IV.getBytes(StandardCharsets.UTF_8)));
            String once = Base64.getEncoder().encodeToString(cipher.doFinal(text.getBytes(StandardCharsets.UTF_8)));
            String twice = Base64.getEncoder().encodeToString(once.getBytes(StandardCharsets.UTF_8));
            return "fas=" + URLEncoder.encode(twice, StandardCharsets.UTF_8) + "&iv=" + IV;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
