package scot.tolbooth.portal.programme;

import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.rag.RagColour;
import scot.tolbooth.portal.staff.MapTiles;

/** The rollout on a map: RAG as letter and shape, the milestone to come as a number. */
@Controller
class MapPage {

    private final Programme programme;
    private final MapTiles tiles;

    MapPage(Programme programme, MapTiles tiles) {
        this.programme = programme;
        this.tiles = tiles;
    }

    /** One site on the map. */
    record Place(
            String code,
            String name,
            double latitude,
            double longitude,
            String rag,
            String letter,
            String colour,
            int step,
            String stage,
            boolean late,
            int blockers) {

        static Place of(ProgrammeRow row) {
            return new Place(
                    row.code(),
                    row.site().name(),
                    row.site().position().latitude(),
                    row.site().position().longitude(),
                    row.rag().word(),
                    row.rag().letter(),
                    row.rag().label(),
                    row.place() + 1,
                    row.stageLabel(),
                    row.state().late(),
                    row.blockers().size());
        }
    }

    @GetMapping("/programme/map")
    String map(@RequestParam Map<String, String> query, Model model) {
        model.addAttribute("list", ProgrammeList.of(query));
        model.addAttribute("tiles", tiles);
        model.addAttribute("milestones", Milestone.values());
        model.addAttribute("colours", RagColour.values());
        return "programme/map";
    }

    @GetMapping("/programme/map.json")
    ResponseEntity<List<Place>> places(@RequestParam Map<String, String> query) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(programme.coloured(programme.matching(ProgrammeList.of(query))).stream()
                        .map(Place::of)
                        .toList());
    }
}
