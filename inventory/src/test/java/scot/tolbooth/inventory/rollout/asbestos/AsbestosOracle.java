package scot.tolbooth.inventory.rollout.asbestos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says from the bare order of events whether a site may be installed at, without the versions, states and rules of the
 * service: what was decided counts only if nothing that it was decided on has happened anew since.
 */
final class AsbestosOracle {

    /** What happened to a work area, by the moment at which it last did. */
    static final class Area {
        boolean disturbsFabric;
        boolean archived;
        int scoped;
        int found;
        int basis = -1;
        int open;
        int decided = -1;

        @Nullable OutcomeKind outcome;

        @Nullable Paper decidedOn;

        List<String> done = new ArrayList<>();
    }

    /** What happened to a survey. */
    static final class Paper {
        boolean intrusive;
        int scoped;
        int number;
        boolean accepted;
        int acceptedAt;
        Set<WorkAreaId> covers = new HashSet<>();
        Set<WorkAreaId> locked = new HashSet<>();
    }

    final Map<WorkAreaId, Area> areas = new LinkedHashMap<>();
    final Map<SurveyId, Paper> papers = new HashMap<>();
    int registered = -1;
    final Map<String, Integer> acknowledged = new HashMap<>();
    boolean fittersAssigned;

    private int moment;

    Area area(WorkAreaId id) {
        return Objects.requireNonNull(areas.get(id));
    }

    Paper paper(SurveyId id) {
        return Objects.requireNonNull(papers.get(id));
    }

    int now() {
        return ++moment;
    }

    boolean isClear() {
        List<Map.Entry<WorkAreaId, Area>> planned = areas.entrySet().stream()
                .filter(entry -> !entry.getValue().archived)
                .toList();
        return !planned.isEmpty()
                && planned.stream().allMatch(entry -> isClear(entry.getKey(), entry.getValue()))
                && isAcknowledged();
    }

    private boolean isAcknowledged() {
        boolean fitters = acknowledged.getOrDefault("fitters", -1) > registered;
        boolean others = acknowledged.values().stream().anyMatch(when -> when > registered);
        return registered >= 0 && (fittersAssigned ? fitters : others);
    }

    boolean isClear(WorkAreaId id, Area area) {
        Paper paper = paperFor(id, area);
        boolean known = paper == null ? area.basis > area.scoped : !paper.locked.contains(id);
        return area.open == 0 && known && holds(area) && isDone(area);
    }

    boolean holds(Area area) {
        return area.decided > area.scoped && area.decided > area.found && isStillGood(area);
    }

    @Nullable Paper paperFor(WorkAreaId id, Area area) {
        Paper latest = null;
        for (Paper paper : papers.values()) {
            boolean serves = paper.accepted
                    && paper.covers.contains(id)
                    && paper.scoped > area.scoped
                    && (paper.intrusive || !area.disturbsFabric);
            if (serves && (latest == null || paper.number > latest.number)) {
                latest = paper;
            }
        }
        return latest;
    }

    private static boolean isStillGood(Area area) {
        Paper paper = area.decidedOn;
        return paper == null ? area.basis > area.scoped : paper.accepted && paper.acceptedAt < area.decided;
    }

    private static boolean isDone(Area area) {
        if (area.outcome == OutcomeKind.NOTIFIABLE_WORK) {
            return area.done.contains("notified");
        }
        if (area.outcome == OutcomeKind.LICENSED_REMOVAL) {
            List<String> passed = area.done.stream()
                    .filter(step -> !step.startsWith("failed"))
                    .distinct()
                    .toList();
            return passed.equals(
                    List.of("notified", "removed", "stage 1", "stage 2", "stage 3", "stage 4", "released"));
        }
        return area.outcome != null;
    }
}
