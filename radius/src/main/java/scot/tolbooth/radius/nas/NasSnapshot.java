package scot.tolbooth.radius.nas;

import java.net.InetAddress;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every NAS client at one moment, ready to be found by address. */
final class NasSnapshot implements NasDirectory {

    private final Map<String, KnownNas> single = new HashMap<>();
    private final List<KnownNas> blocks;

    NasSnapshot(Collection<KnownNas> all) {
        all.stream()
                .filter(NasSnapshot::isSingle)
                .forEach(nas -> single.put(nas.client().address().toString(), nas));
        blocks = all.stream()
                .filter(nas -> !isSingle(nas))
                .sorted(Comparator.comparingInt(
                        (KnownNas nas) -> -nas.client().address().prefixLength()))
                .toList();
    }

    @Override
    public Optional<KnownNas> find(InetAddress source) {
        KnownNas exact = single.get(source.getHostAddress());
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
