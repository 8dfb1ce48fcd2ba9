package scot.tolbooth.portal.message;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import scot.tolbooth.collector.alarm.Alarm;
import scot.tolbooth.collector.alarm.Notification;
import scot.tolbooth.portal.message.AlarmMessage.Content;
import scot.tolbooth.portal.message.AlarmMessage.Item;

/** What is told of alarms, in words: no personal data among them. */
final class AlarmWords {

    static final String RAISED = "raised";
    static final String CLEARED = "cleared";

    private static final int NAMED = 10;
    private static final int LONGEST_TEXT = 190_000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK).withZone(LONDON);

    private final URI console;

    /** @param console where staff reach the service */
    AlarmWords(URI console) {
        this.console = console;
    }

    Content of(Notification notification) {
        List<Item> items = notification.news().stream().map(this::item).toList();
        Item first = items.get(0);
        String subject = items.size() == 1
                ? heading(first)
                : "%d alarms: %d raised, %d over"
                        .formatted(
                                items.size(),
                                items.stream()
                                        .filter(item -> item.event().equals(RAISED))
                                        .count(),
                                items.stream()
                                        .filter(item -> item.event().equals(CLEARED))
                                        .count());
        return new Content(oneLine(subject), items);
    }

    private Item item(Notification.News news) {
        Alarm alarm = news.alarm();
        Alarm.Ending ending = alarm.ending();
        return new Item(
                alarm.id(),
                news.ended() ? CLEARED : RAISED,
                alarm.key().rule().word(),
                alarm.severity().word(),
                alarm.title(),
                news.ended() && ending != null ? ending.because() : alarm.detail(),
                alarm.site() == null ? null : alarm.site().value(),
                alarm.impact() == null ? null : alarm.impact().now(),
                alarm.affected(),
                alarm.since(),
                alarm.raised(),
                news.ended() && ending != null ? ending.at() : null,
                console.resolve("/operations/alarms/" + alarm.id()).toString());
    }

    /** Such as {@code MAJOR: Device down: lib-001-rtr}. */
    static String heading(Item item) {
        return item.event().equals(CLEARED)
                ? "Over: " + item.title()
                : item.severity().toUpperCase(Locale.ROOT) + ": " + item.title();
    }

    /** All of it in plain text; of very many only as many as a message holds. */
    static String text(Content content) {
        StringBuilder text = new StringBuilder();
        int told = 0;
        for (Item item : content.items()) {
            String paragraph = paragraph(item);
            if (text.length() + paragraph.length() > LONGEST_TEXT) {
                return text.append("\n\nAnd ")
                        .append(content.items().size() - told)
                        .append(" more; the console has all of them.")
                        .toString();
            }
            text.append(told == 0 ? "" : "\n\n").append(paragraph);
            told++;
        }
        return text.toString();
    }

    /** So much of it as a text message holds. */
    static String brief(Content content) {
        String all = content.items().stream()
                .map(item -> heading(item) + (item.site() == null ? "" : " (" + item.site() + ")"))
                .collect(Collectors.joining("\n"));
        return all.length() <= 300 ? all : all.substring(0, 297) + "...";
    }

    private static String paragraph(Item item) {
        StringBuilder text = new StringBuilder(heading(item)).append("\n").append(item.detail());
        text.append("\nSince ").append(time(item.since()));
        if (item.cleared() != null) {
            text.append(", over ").append(time(item.cleared()));
        }
        if (item.site() != null) {
            text.append("\nSite ").append(item.site());
        }
        if (item.people() != null) {
            text.append("\nPeople affected: ").append(item.people());
        }
        if (!item.affected().isEmpty()) {
            text.append("\nUnreachable because of it: ").append(names(item.affected()));
        }
        return text.append("\n").append(item.link()).toString();
    }

    static String names(List<String> all) {
        String named = all.stream().limit(NAMED).collect(Collectors.joining(", "));
        return all.size() > NAMED ? named + " and " + (all.size() - NAMED) + " more" : named;
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= 200 ? line : line.substring(0, 200);
    }
}
