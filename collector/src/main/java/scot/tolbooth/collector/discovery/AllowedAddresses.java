package scot.tolbooth.collector.discovery;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Collectors;

/** Which addresses may be asked at all: the service must not become a scanner of other people's networks. */
record AllowedAddresses(List<AddressBlock> blocks) {

    AllowedAddresses {
        blocks = List.copyOf(blocks);
    }

    boolean allows(String address) {
        InetAddress one = Literal.address(address);
        return blocks.stream().anyMatch(block -> block.contains(one));
    }

    /** Refuses the first address that may not be asked. */
    void require(String field, List<String> addresses) {
        addresses.stream().filter(address -> !allows(address)).findFirst().ifPresent(address -> {
            throw new IllegalArgumentException("%s must lie in %s (tolbooth.collector.discovery.ranges), not %s"
                    .formatted(
                            field,
                            blocks.stream().map(AddressBlock::toString).collect(Collectors.joining(", ")),
                            address));
        });
    }
}
