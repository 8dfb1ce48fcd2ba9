package scot.tolbooth.portal.privacy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.PropertyResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The data protection map: what is kept about people, of whom, what for and how long (a record of processing activities,
 * UK GDPR Article 30). It is read from the comments in the schema, so that it says what the database is made for: of the
 * form {@code personal: whose; purpose; how long}, in which a setting stands as {@code {name:default}}.
 */
record JdbcDataMap(JdbcClient jdbc, PropertyResolver settings) {

    private static final String COMMENTS = """
            SELECT n.nspname || '.' || c.relname AS table_name, a.attname AS column_name, d.description
              FROM pg_description d
              JOIN pg_class c ON c.oid = d.objoid AND d.classoid = 'pg_class'::regclass
              JOIN pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.objsubid
             WHERE n.nspname IN ('inventory', 'collector', 'radius', 'portal') AND d.description LIKE 'personal: %'
             ORDER BY table_name, a.attnum
            """;

    private static final Pattern COMMENT = Pattern.compile("personal: ([^;]+); ([^;]+); (.+)", Pattern.DOTALL);
    private static final Pattern SETTING = Pattern.compile("\\{([a-z.-]+):([0-9a-z]+)}");

    private record Reason(String table, String whose, String purpose, String kept) {}

    /** By table. */
    List<KeptData> kept() {
        Map<Reason, List<String>> columns = new LinkedHashMap<>();
        jdbc.sql(COMMENTS).query(row -> {
            Reason reason = reason(row.getString("table_name"), row.getString("description"));
            columns.computeIfAbsent(reason, unknown -> new ArrayList<>()).add(row.getString("column_name"));
        });
        return columns.entrySet().stream()
                .map(entry -> new KeptData(
                        entry.getKey().table(),
                        List.copyOf(entry.getValue()),
                        entry.getKey().whose(),
                        entry.getKey().purpose(),
                        entry.getKey().kept()))
                .toList();
    }

    private Reason reason(String table, String comment) {
        MatchResult parts = COMMENT.matcher(comment)
                .results()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Comment in " + table + " says too little: " + comment));
        String kept = SETTING.matcher(parts.group(3)).replaceAll(this::inWords);
        return new Reason(table, parts.group(1), parts.group(2), kept);
    }

    private String inWords(MatchResult setting) {
        Duration kept = DurationStyle.detectAndParse(settings.getProperty(setting.group(1), setting.group(2)));
        return kept.toDays() > 0 ? kept.toDays() + " days" : kept.toHours() + " hours";
    }
}
