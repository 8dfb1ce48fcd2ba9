package scot.tolbooth.portal.operations;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which of several processes of this service this one is.
 *
 * @param node {@code tolbooth.node}: its name in what each node measures of itself; absent for the host's name
 */
@ConfigurationProperties("tolbooth")
record NodeSettings(@Nullable String node) {

    NodeSettings {
        if (node != null && !node.matches("[A-Za-z0-9._-]{1,253}")) {
            throw new IllegalArgumentException(
                    "tolbooth.node must be letters, digits, dots, hyphens and underscores, such as radius-1");
        }
    }

    String name() {
        return node == null ? hostName() : node;
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
