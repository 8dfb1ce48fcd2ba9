package scot.tolbooth.portal.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.JdbcTemplate;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.radius.OneNode;

@SpringBootTest(classes = ConsoleOnFakes.class, properties = "tolbooth.roles=portal")
@AutoConfigureMockMvc
class SiteSeriesRecorderTests {

    @Autowired
    Estate estate;

    @Autowired
    FakeNetwork network;

    @Test
    void ofSeveralNodesOneWritesTheMinuteDown(
            @Autowired Sites sites,
            @Autowired Devices devices,
            @Autowired Rollout rollout,
            @Autowired JdbcTemplate jdbc,
            @Autowired Clock clock) {
        SampleEstate.fill(sites, devices, rollout, network);
        network.written.clear();

        new SiteSeriesRecorder(estate, network, new OneNode(jdbc, clock), clock).record();
        new SiteSeriesRecorder(estate, network, new OneNode(jdbc, clock), clock).record();

        assertThat(network.written)
                .isNotEmpty()
                .allSatisfy(point -> assertThat(point.fields()).containsOnlyKeys("concurrent_users"));
        assertThat(network.written)
                .extracting(point -> point.tags().get("site"))
                .doesNotHaveDuplicates();
    }
}
