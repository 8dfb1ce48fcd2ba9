package scot.tolbooth.portal.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceHistory;
import scot.tolbooth.inventory.device.DeviceKind;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.device.Equipment;
import scot.tolbooth.inventory.site.Position;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.inventory.site.Sites;

@SpringBootTest(classes = ConsoleOnFakes.class, properties = "tolbooth.roles=portal")
@AutoConfigureMockMvc
class DeviceRecordPagesTests {

    private static final SiteCode SITE = new SiteCode("DRP-001");
    private static final DeviceName NAME = new DeviceName("drp-001-rtr");
    private static final String PAGE = "/programme/sites/DRP-001/devices/drp-001-rtr";
    private static final Change TEST = Change.by("test");

    @Autowired
    MockMvcTester web;

    @Autowired
    Sites sites;

    @Autowired
    Devices devices;

    @Autowired
    DeviceHistory history;

    @BeforeEach
    void aRouter() {
        sites.save(
                new Site(
                        SITE,
                        "Newmains Library",
                        SiteKind.LIBRARY,
                        null,
                        null,
                        null,
                        null,
                        new Position(55.8, -3.9),
                        true,
                        null,
                        null,
                        null,
                        0),
                TEST);
        devices.restore(NAME, TEST);
        devices.save(router(NAME, null), null, TEST);
    }

    @Test
    void equipmentIsRecordedAndItsWarrantyIsShownWhereItEndsSoon() {
        LocalDate soon = LocalDate.now(LONDON).plusDays(30);

        assertThat(post("", "role", "WAN edge", "model", "C1111-8P", "warranty_end", soon.toString()))
                .hasStatus(302)
                .hasHeader("Location", PAGE);

        assertThat(devices.find(NAME).orElseThrow().equipment())
                .isEqualTo(new Equipment("WAN edge", null, "C1111-8P", null, null, soon));
        for (String page : new String[] {
            PAGE, "/programme/sites/DRP-001/devices", "/programme/warranties", "/operations/devices/drp-001-rtr"
        }) {
            assertThat(get(page)).hasStatusOk().bodyText().contains("C1111-8P", "Ends soon");
        }
    }

    @Test
    void whatWasTypedIsKeptBesideTheProblem() {
        assertThat(post("", "serial", "FGL1", "warranty_end", "next year"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"warranty_end-error\"", "value=\"FGL1\"");
        devices.save(router(NAME, null).withEquipment(new Equipment("x", null, null, null, null, null)), null, TEST);
        assertThat(post("", "version", "1", "serial", "FGL1"))
                .hasStatus(422)
                .bodyText()
                .contains("changed by someone else", "value=\"FGL1\"");
    }

    @Test
    void aDeviceIsArchivedOnceNobodyIsReachedThroughItAndRestored() {
        DeviceName behind = new DeviceName("drp-001-sw");
        devices.save(router(behind, NAME), null, TEST);

        assertThat(post("/archive")).hasStatus(409).bodyText().contains("drp-001-sw has another parent");
        devices.remove(behind, TEST);
        assertThat(post("/archive", "why", "replaced")).hasStatus(302);

        assertThat(get(PAGE)).bodyText().contains("Archived", "replaced", "Restore this device");
        assertThat(get("/programme/sites/DRP-001/devices")).bodyText().contains("<h2>Archived</h2>", "drp-001-rtr");
        assertThat(post("/restore")).hasStatus(302);
        assertThat(devices.at(SITE)).extracting(Device::name).contains(NAME);
    }

    @Test
    void aChangeIsPutBackByTheHistoryOfItsSite() {
        post("", "role", "old");
        post("", "role", "new");
        String change =
                "/programme/sites/DRP-001/history/" + history.of(NAME, 1).get(0).id();

        assertThat(get(PAGE)).bodyText().contains("href=\"" + change + "\"");
        assertThat(get(change)).hasStatusOk().bodyText().contains("What would change", "new", "old");
        assertThat(web.post().uri(change + "/undo").with(engineer()).with(csrf()))
                .hasStatus(302);
        assertThat(devices.find(NAME).orElseThrow().equipment().role()).isEqualTo("old");
    }

    @Test
    void viewersReadButSeeNoForm() {
        assertThat(web.get().uri(PAGE).with(user("una").roles("VIEWER")))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("class=\"form\"", "Put back");
        assertThat(web.post().uri(PAGE).with(user("una").roles("VIEWER")).with(csrf()))
                .hasStatus(403);
        assertThat(get("/programme/sites/DRP-001/devices/no-such")).hasStatus(404);
        assertThat(get("/programme/sites/LIB-999/devices/drp-001-rtr")).hasStatus(404);
    }

    private MvcTestResult get(String page) {
        return web.get().uri(page).with(engineer()).exchange();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = web.post().uri(PAGE + path).with(engineer()).with(csrf());
        long version = devices.find(NAME).orElseThrow().version();
        boolean given = fields.length > 0 && fields[0].equals("version");
        request = given ? request : request.param("version", Long.toString(version));
        for (int at = 0; at < fields.length; at += 2) {
            request = request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    private static RequestPostProcessor engineer() {
        return user("eve").roles("VIEWER", "ENGINEER");
    }

    private static Device router(DeviceName name, @Nullable DeviceName parent) {
        return new Device(
                name, SITE, DeviceKind.WAN_ROUTER, "192.0.2.7", 161, parent, Device.DEFAULT_POLL_INTERVAL, null, 0);
    }
}
