package scot.tolbooth.portal.funnel;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far residents came on their way online; journeys that are not over are among them. For staff only. */
public class Funnel {

    private final JdbcFunnel store;

    public Funnel(JdbcClient jdbc) {
        this.store = new JdbcFunnel(jdbc);
    }

    /** All together. */
    public FunnelLine all(FunnelFilter filter) {
        return by(FunnelDivision.ALL, filter).stream().findFirst().orElseGet(() -> FunnelLine.none(""));
    }

    /** Told apart, by part; parts without any journey are missing. */
    public List<FunnelLine> by(FunnelDivision division, FunnelFilter filter) {
        return store.by(division, filter);
    }
}
