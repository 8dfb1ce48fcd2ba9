package scot.tolbooth.inventory.calendar;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The council's own days.
 *
 * @param schoolHolidays a file of school holidays in place of the shipped ones; each line a first day, a last day and a
 *     name
 * @param localDays a file of days on which nobody works besides the bank holidays, in the same form; none by default
 */
@ConfigurationProperties("tolbooth.calendar")
record CalendarSettings(
        @Nullable Path schoolHolidays, @Nullable Path localDays) {}
