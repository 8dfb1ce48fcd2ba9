package scot.tolbooth.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.nas.NasName;

@ApiTest
class NasClientsApiTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private NasClients clients;

    private Caller api() {
        return new Caller(mvc);
    }

    @Test
    void theSecretGoesInAndNeverOut() {
        MvcTestResult created = api().post("/nas-clients", """
                {"name": "nas-1", "address": "10.9.0.0/24", "secret": "xyzzy-secret", "vendor": "coovachilli",
                 "coa_port": 3799}
                """);

        assertThat(created).hasStatus(201).bodyJson().isStrictlyEqualTo("""
                {"name": "nas-1", "address": "10.9.0.0/24", "site": null, "vendor": "coovachilli", "coa_port": 3799,
                 "require_message_authenticator": true, "version": 1}
                """);
        assertThat(clients.secret(new NasName("nas-1"))).contains("xyzzy-secret");
        assertThat(Caller.text(api().get("/nas-clients"))).doesNotContain("xyzzy");
    }

    @Test
    void onlyANewOneMustBringItsSecret() {
        assertThat(api().post("/nas-clients", "{\"name\": \"nas-2\", \"address\": \"10.9.1.1\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("secret");
        api().post("/nas-clients", "{\"name\": \"nas-2\", \"address\": \"10.9.1.1\", \"secret\": \"s1\"}");

        assertThat(api().put("/nas-clients/nas-2", "{\"address\": \"10.9.1.2\"}"))
                .hasStatusOk();
        assertThat(clients.secret(new NasName("nas-2"))).contains("s1");
        assertThat(api().patch("/nas-clients/nas-2", "{\"secret\": \"s2\"}")).hasStatusOk();
        assertThat(clients.secret(new NasName("nas-2"))).contains("s2");
    }

    @Test
    void aSecretCannotBeRemoved() {
        api().post("/nas-clients", "{\"name\": \"nas-3\", \"address\": \"10.9.1.3\", \"secret\": \"s1\"}");

        assertThat(api().patch("/nas-clients/nas-3", "{\"secret\": null}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("cannot be removed: leave it out to keep what is stored");
    }

    @Test
    void aBadAddressSaysTheRule() {
        assertThat(api().post("/nas-clients", "{\"name\": \"nas-4\", \"address\": \"nas.example\", \"secret\": \"s\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("must be an IP address or CIDR block, such as 10.1.0.0/16");
    }
}
