package scot.tolbooth.collector.profile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How a number of a device follows from what it has. */
sealed interface Formula {

    Optional<Measured> read(Collected collected);

    /** What it is made of. */
    Stream<Quantity> quantities();

    /** One quantity as it is. */
    record Plain(Quantity quantity) implements Formula {

        @Override
        public Optional<Measured> read(Collected collected) {
            return quantity.read(collected);
        }

        @Override
        public Stream<Quantity> quantities() {
            return Stream.of(quantity);
        }
    }

    /** How much of a whole is used, 0 to 1: said by what is used or by what is free. */
    record Share(List<Quantity> total, List<Quantity> used, List<Quantity> free) implements Formula {

        public Share {
            total = List.copyOf(total);
            used = List.copyOf(used);
            free = List.copyOf(free);
        }

        @Override
        public Optional<Measured> read(Collected collected) {
            List<Measured> parts = read(used.isEmpty() ? free : used, collected);
            double whole = sum(read(total, collected));
            if (whole <= 0 || parts.isEmpty()) {
                return Optional.empty();
            }
            double part = sum(parts) / whole;
            double share = used.isEmpty() ? 1 - part : part;
            return share < 0 || share > 1
                    ? Optional.empty()
                    : Optional.of(new Measured(share, parts.get(0).from()));
        }

        @Override
        public Stream<Quantity> quantities() {
            return Stream.of(total.stream(), used.stream(), free.stream()).flatMap(stream -> stream);
        }

        private static List<Measured> read(List<Quantity> quantities, Collected collected) {
            return quantities.stream()
                    .flatMap(quantity -> quantity.read(collected).stream())
                    .toList();
        }

        private static double sum(List<Measured> parts) {
            return parts.stream().mapToDouble(Measured::value).sum();
        }
    }
}
