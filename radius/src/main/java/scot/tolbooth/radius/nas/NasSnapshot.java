package scot.tolbooth.radius.nas;

import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Every NAS client at one moment, ready to be found by address. */
final class NasSnapshot implements NasDirectory {

    private final Map<InetAddress, KnownNas> single = new HashMap<>();
    private final Map<String, KnownNas> byCertificate = new HashMap<>();
    private final List<KnownNas> blocks;

    NasSnapshot(Collection<KnownNas> all, Map<CertificateName, NasName> certificates) {
        all.stream()
                .filter(NasSnapshot::isSingle)
                .forEach(nas -> single.put(nas.client().address().first(), nas));
        blocks = all.stream()
                .filter(nas -> !isSingle(nas))
                .sorted(Comparator.comparingInt(
                        (KnownNas nas) -> -nas.client().address().prefixLength()))
                .toList();
        Map<NasName, KnownNas> byName = new HashMap<>();
        all.forEach(nas -> byName.put(nas.name(), nas));
        certificates.forEach((certificate, name) -> {
            KnownNas nas = byName.get(name);
            if (nas != null) {
                byCertificate.put(certificate.value(), nas);
            }
        });
    }

    @Override
    public Optional<KnownNas> find(X509Certificate certificate) {
        return CertificateName.of(certificate).stream()
                .map(byCertificate::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    @Override
    public Optional<KnownNas> find(InetAddress source) {
        KnownNas exact = single.get(source);
        if (exact != null) {
            return Optional.of(exact);
        }
        return blocks.stream()
                .filter(nas -> nas.client().address().contains(source))
                .findFirst();
    }

    /** Only a block of all its bits is written without a prefix length. */
    private static boolean isSingle(KnownNas nas) {
        return nas.client().address().toString().indexOf('/') < 0;
    }
}
