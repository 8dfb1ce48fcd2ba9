package scot.tolbooth.inventory.rollout.asbestos;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;

/** Items of the registers in {@code inventory.asbestos_item}. */
final class JdbcItems {

    private static final String SELECTED = """
            SELECT id, site, area, survey, location, material, extent, fibre, product_score, damage_score, surface_score,
                   fibre_score, activity_score, disturbance_score, exposure_score, maintenance_score, recommendation,
                   remediation_pounds, interval_months, inspected_on, removed_on, version
              FROM inventory.asbestos_item
             WHERE (:sites::text[] IS NULL OR site IN (SELECT unnest(:sites::text[])))
               AND (:id::bigint IS NULL OR id = :id)
             ORDER BY site, id
            """;

    private static final String PRESENT_BY_AREA = """
            SELECT area, count(*) AS items
              FROM inventory.asbestos_item
             WHERE area IS NOT NULL
               AND (removed_on IS NULL OR removed_on > :on::date)
               AND (:sites::text[] IS NULL OR site IN (SELECT unnest(:sites::text[])))
             GROUP BY area
             ORDER BY area
            """;

    private static final String INSERT = """
            INSERT INTO inventory.asbestos_item (site, area, survey, location, material, extent, fibre, product_score,
                                                 damage_score, surface_score, fibre_score, activity_score,
                                                 disturbance_score, exposure_score, maintenance_score, recommendation,
                                                 remediation_pounds, interval_months, inspected_on, version)
            VALUES (:site, :area, :survey, :location, :material, :extent, :fibre, :product, :damage, :surface,
                    :fibreScore, :activity, :disturbance, :exposure, :maintenance, :recommendation, :pounds,
                    :interval, :inspectedOn, 1)
            RETURNING id
            """;

    private static final String UPDATE = """
            UPDATE inventory.asbestos_item
               SET product_score = :product, damage_score = :damage, surface_score = :surface,
                   fibre_score = :fibreScore, activity_score = :activity, disturbance_score = :disturbance,
                   exposure_score = :exposure, maintenance_score = :maintenance, recommendation = :recommendation,
                   remediation_pounds = :pounds, interval_months = :interval, inspected_on = :inspectedOn,
                   removed_on = :removedOn, version = :version
             WHERE id = :id
            """;

    private final JdbcClient jdbc;

    JdbcItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of one site, or all of them; the removed ones too. */
    List<AsbestosItem> of(@Nullable Collection<SiteCode> sites) {
        return select(sites, null);
    }

    Optional<AsbestosItem> find(ItemId id) {
        return select(null, id).stream().findFirst();
    }

    /** How many are in each work area that has any. */
    Map<WorkAreaId, Integer> presentByArea(Selected selected) {
        return selected
                .bind(jdbc.sql(PRESENT_BY_AREA))
                .query((row, number) -> Map.entry(new WorkAreaId(row.getLong("area")), row.getInt("items")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    ItemId insert(AsbestosItem item) {
        Found found = item.found();
        SampleResult fibre = found.fibre();
        return new ItemId(judged(jdbc.sql(INSERT), item)
                .param("site", item.site().value())
                .param("area", Rows.number(found.area()))
                .param("survey", Rows.number(found.survey()))
                .param("location", found.location())
                .param("material", found.material())
                .param("extent", found.extent())
                .param("fibre", fibre == null ? null : fibre.word())
                .query(Long.class)
                .single());
    }

    void update(AsbestosItem item) {
        judged(jdbc.sql(UPDATE), item)
                .param("id", item.id().value())
                .param("removedOn", item.removedOn())
                .param("version", item.version())
                .update();
    }

    private static JdbcClient.StatementSpec judged(JdbcClient.StatementSpec statement, AsbestosItem item) {
        MaterialScore material = item.assessment().material();
        PriorityScore priority = item.assessment().priority();
        return statement
                .param("product", material == null ? null : material.product())
                .param("damage", material == null ? null : material.damage())
                .param("surface", material == null ? null : material.surface())
                .param("fibreScore", material == null ? null : material.fibre())
                .param("activity", priority == null ? null : priority.activity())
                .param("disturbance", priority == null ? null : priority.disturbance())
                .param("exposure", priority == null ? null : priority.exposure())
                .param("maintenance", priority == null ? null : priority.maintenance())
                .param("recommendation", item.assessment().recommendation())
                .param("pounds", item.assessment().remediationPounds())
                .param("interval", item.intervalMonths())
                .param("inspectedOn", item.inspectedOn());
    }

    private List<AsbestosItem> select(@Nullable Collection<SiteCode> sites, @Nullable ItemId id) {
        return jdbc.sql(SELECTED)
                .param("sites", Rows.words(sites))
                .param("id", id == null ? null : id.value())
                .query(JdbcItems::item)
                .list();
    }

    private static AsbestosItem item(ResultSet row, int number) throws SQLException {
        return new AsbestosItem(
                new ItemId(row.getLong("id")),
                new SiteCode(row.getString("site")),
                found(row),
                new Assessment(
                        material(row),
                        priority(row),
                        row.getString("recommendation"),
                        Rows.optionalInt(row, "remediation_pounds")),
                row.getInt("interval_months"),
                Rows.date(row, "inspected_on"),
                Rows.optionalDate(row, "removed_on"),
                row.getLong("version"));
    }

    private static Found found(ResultSet row) throws SQLException {
        String fibre = row.getString("fibre");
        return new Found(
                Rows.optionalArea(row, "area"),
                Rows.optionalSurvey(row, "survey"),
                row.getString("location"),
                row.getString("material"),
                row.getString("extent"),
                fibre == null ? null : SampleResult.of(fibre));
    }

    private static @Nullable MaterialScore material(ResultSet row) throws SQLException {
        Integer product = Rows.optionalInt(row, "product_score");
        return product == null
                ? null
                : new MaterialScore(
                        product, row.getInt("damage_score"), row.getInt("surface_score"), row.getInt("fibre_score"));
    }

    private static @Nullable PriorityScore priority(ResultSet row) throws SQLException {
        BigDecimal activity = row.getBigDecimal("activity_score");
        return activity == null
                ? null
                : new PriorityScore(
                        activity,
                        row.getBigDecimal("disturbance_score"),
                        row.getBigDecimal("exposure_score"),
                        row.getBigDecimal("maintenance_score"));
    }
}
