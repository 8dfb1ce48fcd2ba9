package scot.tolbooth.inventory.role;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Reads {@code tolbooth.roles}; an unknown role stops the start. */
final class OnRole implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Role role = metadata.getAnnotations().get(ConditionalOnRole.class).getEnum("value", Role.class);
        return rolesOf(context.getEnvironment()).contains(role);
    }

    static Set<Role> rolesOf(Environment environment) {
        String setting = environment.getProperty("tolbooth.roles", "portal,radius,collector");
        return Arrays.stream(setting.split(","))
                .map(String::strip)
                .map(OnRole::role)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Role role(String word) {
        try {
            return Role.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "tolbooth.roles: '" + word + "' is not one of portal, radius, collector", unknown);
        }
    }
}
