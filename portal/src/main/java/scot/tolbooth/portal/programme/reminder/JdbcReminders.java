package scot.tolbooth.portal.programme.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was told and is not wanted, in {@code portal.reminder_told} and {@code portal.reminder_unwanted}, and the days that
 * are done, in {@code portal.reminder_day}.
 */
final class JdbcReminders {

    private static final String TOLD =
            "SELECT matter, step FROM portal.reminder_told WHERE account = :account ORDER BY matter";

    private static final String TELL = """
            INSERT INTO portal.reminder_told (account, matter, step, day)
            VALUES (:account, :matter, :step, :day)
            ON CONFLICT (account, matter) DO UPDATE SET step = excluded.step, day = excluded.day
            """;

    private static final String FORGET = "DELETE FROM portal.reminder_told WHERE day < :before";

    private static final String UNWANTED =
            "SELECT kind FROM portal.reminder_unwanted WHERE account = :account ORDER BY kind";

    private static final String DELETE_UNWANTED = "DELETE FROM portal.reminder_unwanted WHERE account = :account";

    private static final String INSERT_UNWANTED =
            "INSERT INTO portal.reminder_unwanted (account, kind) VALUES (:account, :kind)";

    private static final String IS_DONE = "SELECT EXISTS (SELECT FROM portal.reminder_day WHERE day = :day)";

    private static final String DONE =
            "INSERT INTO portal.reminder_day (day, at) VALUES (:day, :at) ON CONFLICT (day) DO NOTHING";

    private final JdbcClient jdbc;

    JdbcReminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest step that an account was told of each matter. */
    Map<String, Integer> told(String account) {
        return jdbc
                .sql(TOLD)
                .param("account", account)
                .query((row, number) -> Map.entry(row.getString("matter"), row.getInt("step")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void tell(String account, Digest.Line line, LocalDate day) {
        jdbc.sql(TELL)
                .param("account", account)
                .param("matter", line.matter().key())
                .param("step", line.step())
                .param("day", day)
                .update();
    }

    void forgetBefore(LocalDate day) {
        jdbc.sql(FORGET).param("before", day).update();
    }

    /** A kind that this version does not know any more is passed over. */
    Set<ReminderKind> unwanted(String account) {
        Set<String> words = Set.copyOf(
                jdbc.sql(UNWANTED).param("account", account).query(String.class).list());
        return Arrays.stream(ReminderKind.values())
                .filter(kind -> words.contains(kind.word()))
                .collect(Collectors.toSet());
    }

    void setUnwanted(String account, Set<ReminderKind> kinds) {
        jdbc.sql(DELETE_UNWANTED).param("account", account).update();
        kinds.forEach(kind -> jdbc.sql(INSERT_UNWANTED)
                .param("account", account)
                .param("kind", kind.word())
                .update());
    }

    boolean isDone(LocalDate day) {
        return jdbc.sql(IS_DONE).param("day", day).query(Boolean.class).single();
    }

    void done(LocalDate day, Instant at) {
        jdbc.sql(DONE)
                .param("day", day)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
