package scot.tolbooth.portal.programme;

import java.util.ArrayList;
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
        List<ProgrammeRow> matching = list.of(programme.rows());
        List<Column> columns = new ArrayList<>();
        for (Milestone milestone : Milestone.values()) {
            List<ProgrammeRow> rows = matching.stream()
                    .filter(row -> row.state().next() == milestone)
                    .toList();
            columns.add(new Column(milestone, rows.stream().limit(MOST_CARDS).toList(), rows.size()));
        }
        model.addAttribute("list", list);
        model.addAttribute("columns", columns);
        model.addAttribute(
                "live", matching.stream().filter(row -> row.state().isLive()).count());
        return "programme/board";
    }
}
