package scot.tolbooth.inventory.rollout.forecast;

import java.util.Arrays;

/**
 * A team's visits, week by week: who is ready first is visited first. In a week with bank holidays there are fewer
 * visits. Not safe for several threads.
 */
final class Queue {

    private final DayTable table;
    private final int[] visits;
    private final int[] taken;
    private int firstFree;
    private int lastUsed = -1;

    Queue(DayTable table, double visitsPerWeek) {
        this.table = table;
        this.visits = new int[table.weeks()];
        this.taken = new int[table.weeks()];
        double perDay = visitsPerWeek / 5;
        for (int week = 0; week < visits.length; week++) {
            int before = week == 0 ? 0 : table.workedByWeek(week - 1);
            visits[week] = (int) (Math.floor(table.workedByWeek(week) * perDay) - Math.floor(before * perDay));
        }
    }

    /** Forgets all visits. */
    void clear() {
        Arrays.fill(taken, 0, lastUsed + 1, 0);
        firstFree = 0;
        lastUsed = -1;
    }

    /** Takes the first free visit on or after a day; the last day of the calendar where there is none. */
    int visit(int ready, boolean whilePupilsAreAway) {
        int last = table.size() - 1;
        int day = table.allowed(Math.max(ready, firstFree * 7), whilePupilsAreAway);
        while (day < last) {
            int week = day / 7;
            if (taken[week] < visits[week]) {
                return take(week, day, whilePupilsAreAway);
            }
            if (week == firstFree) {
                firstFree++;
            }
            day = week + 1 < visits.length ? table.allowed((week + 1) * 7, whilePupilsAreAway) : last;
        }
        return last;
    }

    /** Visits of a week are spread over it. */
    private int take(int week, int day, boolean whilePupilsAreAway) {
        int spread = table.allowed(week * 7 + taken[week] * 5 / visits[week], whilePupilsAreAway);
        taken[week]++;
        lastUsed = Math.max(lastUsed, week);
        return spread > day && spread / 7 == week ? spread : day;
    }
}
