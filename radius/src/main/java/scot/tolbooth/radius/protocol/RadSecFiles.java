package scot.tolbooth.radius.protocol;

import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The certificates of RadSec as they stand in their files; a renewed one counts from the next connection. */
final class RadSecFiles {

    private static final Logger LOG = LoggerFactory.getLogger(RadSecFiles.class);

    private final Path certificate;
    private final Path privateKey;
    private final Path trusted;
    private SslContext context;
    private List<FileTime> times;

    /** @throws ListenerException if they cannot be used */
    RadSecFiles(Path certificate, Path privateKey, Path trusted) {
        this.certificate = certificate;
        this.privateKey = privateKey;
        this.trusted = trusted;
        try {
            this.times = times();
            this.context = read();
        } catch (IOException | IllegalArgumentException unusable) {
            throw new ListenerException(
                    "tolbooth.radius.radsec.certificate, .private-key or .trusted cannot be used: "
                            + unusable.getMessage(),
                    unusable);
        }
    }

    /** What the files say now; what they said before where they cannot be read. */
    synchronized SslContext current() {
        try {
            List<FileTime> now = times();
            if (!now.equals(times)) {
                times = now;
                context = read();
                LOG.info("The certificates of RadSec were read again");
            }
        } catch (IOException | IllegalArgumentException unusable) {
            LOG.error("The certificates of RadSec cannot be used, those before are kept: {}", unusable.getMessage());
        }
        return context;
    }

    private List<FileTime> times() throws IOException {
        List<FileTime> found = new ArrayList<>();
        for (Path file : List.of(certificate, privateKey, trusted)) {
            found.add(Files.getLastModifiedTime(file));
        }
        return found;
    }

    private SslContext read() throws SSLException {
        return SslContextBuilder.forServer(certificate.toFile(), privateKey.toFile())
                .sslProvider(SslProvider.JDK)
                .trustManager(trusted.toFile())
                .clientAuth(ClientAuth.REQUIRE)
                .protocols("TLSv1.3", "TLSv1.2")
                .build();
    }
}
