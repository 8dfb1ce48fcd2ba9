package scot.tolbooth.inventory.transfer.netbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import scot.tolbooth.inventory.device.DeviceKind;

class DeviceKindsTests {

    private static final DeviceKinds KINDS = DeviceKinds.read("""
            # what a role means
            switch = switch   # any
            core switch = gateway
            access point = access-point
            patch panel = -
            """);

    @ParameterizedTest
    @CsvSource({
        "access-switch,,SWITCH",
        "Core_Switch,,GATEWAY",
        "my-core-switch-2,,GATEWAY",
        "outdoor-access-point,,ACCESS_POINT",
        "unknown,catalyst-switch,SWITCH",
        "switch,access-point-9,SWITCH",
        "switchgear,,",
        "point-access,,"
    })
    void theLongestWordsThatStandTogetherDecide(String role, @Nullable String type, @Nullable DeviceKind kind) {
        assertThat(KINDS.find(role, type == null ? "" : type)
                        .map(DeviceKinds.Line::kind)
                        .orElse(null))
                .isEqualTo(kind);
    }

    @Test
    void whatIsNotWantedIsFoundWithoutAKind() {
        assertThat(KINDS.find("patch-panel", "")).get().matches(line -> line.kind() == null);
        assertThat(KINDS.find("sensor", "")).isEmpty();
        assertThat(DeviceKinds.read("patch = sensor").before(KINDS).find("patch", ""))
                .isPresent();
        assertThat(KINDS.written()).contains("patch panel = -", "core switch = gateway");
    }

    @ParameterizedTest
    @ValueSource(strings = {"switch", "= switch", "switch = toaster", "a = b = switch", "switch ="})
    void aLineThatSaysNothingIsRefused(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeviceKinds.read(line))
                .withMessageStartingWith("kinds ")
                .withMessageContaining(line);
    }
}
