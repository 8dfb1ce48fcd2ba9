package scot.tolbooth.collector.ping;

import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import scot.tolbooth.collector.series.Point;
import scot.tolbooth.inventory.device.Device;

/** Echoes as measurements: {@code ping_loss_ratio}, and {@code ping_seconds} where one came back. */
final class PingPoints {

    private PingPoints() {}

    static Point of(Device device, Ping ping) {
        SortedMap<String, String> tags = new TreeMap<>();
        tags.put("site", device.site().value());
        tags.put("device", device.name().value());
        tags.put("kind", device.kind().word());
        return new Point("device", tags, fields(ping.echoes()), ping.at());
    }

    static SortedMap<String, Double> fields(Echoes echoes) {
        SortedMap<String, Double> fields = new TreeMap<>();
        fields.put("ping_loss_ratio", echoes.lossRatio());
        Duration mean = echoes.mean();
        if (mean != null) {
            fields.put("ping_seconds", mean.toNanos() / 1e9);
        }
        return fields;
    }
}
