package scot.tolbooth.inventory.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class OnRoleTests {

    @Test
    void aProcessHasEveryRoleUnlessItIsTold() {
        assertThat(OnRole.rolesOf(new MockEnvironment())).containsExactlyInAnyOrder(Role.values());
    }

    @Test
    void theSettingNamesTheRoles() {
        assertThat(OnRole.rolesOf(new MockEnvironment().withProperty("tolbooth.roles", "radius, portal")))
                .containsExactlyInAnyOrder(Role.RADIUS, Role.PORTAL);
    }

    @Test
    void anUnknownRoleIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> OnRole.rolesOf(new MockEnvironment().withProperty("tolbooth.roles", "radius,collecter")))
                .withMessageContaining("tolbooth.roles")
                .withMessageContaining("collecter");
    }
}
