package scot.tolbooth.portal.programme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import scot.tolbooth.inventory.rollout.Milestone;

/** The rollout as a board: a column for each milestone to come, a card for each site. */
@Controller
class BoardPage {

    private static final int MOST_CARDS = 40;

    private final Programme programme;

    BoardPage(Programme programme) {
        this.programme = programme;
    }

    /**
     * One column.
     *
     * @param cards those that are expected first
     */
    record Column(Milestone milestone, List<ProgrammeRow> cards, int count) {

        /** How many are not shown. */
        public int more() {
            return count - cards.size();
        }
    }

    @GetMapping("/programme/board")
    String board(@RequestParam Map<String, String> query, Model model) {
        ProgrammeList list = ProgrammeList.of(query);
        List<ProgrammeRow> matching = programme.matching(list);
        Map<Milestone, Integer> counts = new EnumMap<>(Milestone.class);
        List<ProgrammeRow> cards = new ArrayList<>();
        for (ProgrammeRow row : matching) {
            Milestone next = row.state().next();
            if (next != null && counts.merge(next, 1, Integer::sum) <= MOST_CARDS) {
                cards.add(row);
            }
        }
        List<ProgrammeRow> coloured = programme.coloured(cards);
        List<Column> columns = Arrays.stream(Milestone.values())
                .map(milestone -> new Column(
                        milestone,
                        coloured.stream()
                                .filter(row -> row.state().next() == milestone)
                                .toList(),
                        counts.getOrDefault(milestone, 0)))
                .toList();
        model.addAttribute("list", list);
        model.addAttribute("columns", columns);
        model.addAttribute(
                "live", matching.stream().filter(row -> row.state().isLive()).count());
        return "programme/board";
    }
}
