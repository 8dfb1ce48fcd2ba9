package scot.tolbooth.inventory.transfer.netbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class NetBoxAddressTests {

    private static final NetBoxAddress.Names ANYWHERE = host -> new InetAddress[] {address("203.0.113.7")};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "0.1.2.3",
                "169.254.169.254",
                "169.254.0.1",
                "224.0.0.1",
                "100.100.100.200",
                "192.0.0.192",
                "::1",
                "::",
                "fe80::1",
                "ff02::1",
                "fd00:ec2::254",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::a9fe:a9fe",
                "2002:7f00:1::1"
            })
    void addressesOfThisMachineItsLinkAndOfMetadataAreRefused(String forbidden) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("https://netbox.example.org", host ->
                        new InetAddress[] {address("203.0.113.7"), address(forbidden)}))
                .withMessageContaining("must not lead to this machine or its link");
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.7", "10.20.30.40", "192.168.1.1", "172.16.0.9", "fd12::7", "2001:db8::7"})
    void thoseOfTheCouncilAndOfTheWorldAreAllowed(String allowed) {
        assertThat(read("https://netbox.example.org", host -> new InetAddress[] {address(allowed)})
                        .base())
                .isEqualTo(URI.create("https://netbox.example.org"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "netbox",
                "//netbox.example.org",
                "ftp://netbox.example.org",
                "file:///etc/passwd",
                "https://user:pass@netbox.example.org",
                "https://netbox.example.org/?x=1",
                "https://netbox.example.org/#x",
                "https:///api",
                "https://net box",
                "https://exa_mple:x/",
                "javascript:alert(1)"
            })
    void whatIsNoAddressOfAServerIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(text, ANYWHERE))
                .withMessageStartingWith("must be an address such as");
    }

    @Test
    void plainHttpIsForAllowedHostsOnly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("http://netbox.example.org", ANYWHERE))
                .withMessageStartingWith("must begin with https://");
        assertThat(NetBoxAddress.of("http://NetBox.local:8000/", settings("netbox.local:8000"), ANYWHERE)
                        .base())
                .isEqualTo(URI.create("http://netbox.local:8000"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetBoxAddress.of("http://netbox.local:22", settings("netbox.local:8000"), ANYWHERE));
    }

    @Test
    void aHostThatNobodyKnowsIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("https://no.such", host -> {
                    throw new UnknownHostException(host);
                }))
                .withMessage("must have a host that is known: no.such is not");
    }

    @ParameterizedTest
    @CsvSource({
        "https://n.example/nb/api/dcim/sites/?offset=50,true",
        "https://N.example:443/nb/api/dcim/sites/,true",
        "http://n.example/nb/api/dcim/sites/,false",
        "https://n.example:8443/nb/,false",
        "https://n.example.evil.org/nb/,false",
        "https://n.example@evil.org/nb/,false",
        "/nb/api/dcim/sites/,false"
    })
    void onlyTheSameSchemeHostAndPortIsTheSameOrigin(String next, boolean same) {
        NetBoxAddress address = read("https://n.example/nb/api/", ANYWHERE);

        assertThat(address.isOrigin(URI.create(next))).isEqualTo(same);
        assertThat(address.list(NetBoxList.SITES)).hasToString("https://n.example/nb/api/dcim/sites/?limit=250");
    }

    private static NetBoxAddress read(String text, NetBoxAddress.Names names) {
        return NetBoxAddress.of(text, settings(), names);
    }

    private static NetBoxSettings settings(String... allowed) {
        return new NetBoxSettings(
                Set.of(allowed), Duration.ofSeconds(1), Duration.ofSeconds(1), DataSize.ofMegabytes(1), "");
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException notOne) {
            throw new IllegalStateException(notOne);
        }
    }
}
