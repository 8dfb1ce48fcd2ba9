package scot.tolbooth.portal.passpoint;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.passpoint.CollectedCredential;

/** Writes profiles of the one encrypted network. */
final class Profiles {

    private final Network network;
    private final @Nullable ProfileSigner signer;

    private Profiles(Network network, @Nullable ProfileSigner signer) {
        this.network = network;
        this.signer = signer;
    }

    /** @throws IllegalArgumentException where a file that the settings name cannot be used */
    static Profiles of(PasspointSettings settings) {
        Network network = new Network(
                Objects.requireNonNull(settings.realm()),
                settings.friendlyName(),
                settings.roamingConsortiums(),
                settings.serverNames(),
                Certificates.read(Objects.requireNonNull(settings.rootCertificate())));
        return new Profiles(network, settings.signing() == null ? null : ProfileSigner.of(settings.signing()));
    }

    /** Those that can be made: Windows takes none that is not signed. */
    List<Platform> platforms() {
        return Arrays.stream(Platform.values())
                .filter(platform -> signer != null || platform != Platform.WINDOWS)
                .toList();
    }

    byte[] of(Platform platform, CollectedCredential credential) {
        Subscription subscription = new Subscription(
                credential.username() + "@" + network.realm(),
                credential.password(),
                credential.issued(),
                credential.expires());
        return switch (platform) {
            case APPLE -> apple(subscription);
            case ANDROID -> new AndroidProfile(network).of(subscription);
            case WINDOWS -> windows(subscription);
        };
    }

    private byte[] apple(Subscription subscription) {
        byte[] profile = new AppleProfile(network).of(subscription);
        return signer == null ? profile : signer.around(profile);
    }

    private byte[] windows(Subscription subscription) {
        XmlTree tree = new WindowsProfile(network).of(subscription);
        Objects.requireNonNull(signer, "Windows takes no profile that is not signed")
                .within(tree);
        return tree.text().getBytes(StandardCharsets.UTF_8);
    }
}
