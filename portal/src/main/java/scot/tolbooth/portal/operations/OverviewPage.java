package scot.tolbooth.portal.operations;

import java.util.Comparator;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.portal.staff.MapTiles;

/** The map of all sites, and the list beside it that says the same. */
@Controller
class OverviewPage {

    private static final int MOST_BROKEN_SHOWN = 8;

    private final Estate estate;
    private final MapTiles tiles;

    OverviewPage(Estate estate, MapTiles tiles) {
        this.estate = estate;
        this.tiles = tiles;
    }

    @GetMapping("/operations")
    String overview(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "name") String sort,
            @RequestParam(defaultValue = "up") String direction,
            Model model) {
        SiteList list = new SiteList(q, state, kind, SiteList.Order.of(sort), direction.equals("down"));
        Estate.View view = estate.now();
        model.addAttribute("list", list);
        model.addAttribute("rows", list.of(view.rows()));
        model.addAttribute("view", view);
        model.addAttribute(
                "broken", broken(view.rows()).stream().limit(MOST_BROKEN_SHOWN).toList());
        model.addAttribute("signs", StateSign.all());
        model.addAttribute("columns", SiteList.Order.values());
        model.addAttribute("kinds", SiteKind.values());
        model.addAttribute("tiles", tiles);
        return "operations/overview";
    }

    @GetMapping("/operations/problems")
    String problems(Model model) {
        model.addAttribute("view", estate.now());
        model.addAttribute("broken", broken(estate.now().rows()));
        return "operations/problems";
    }

    @GetMapping("/operations/live.json")
    ResponseEntity<LiveEstate> live() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(LiveEstate.of(estate.now()));
    }

    /** Most people affected first. */
    private static List<SiteRow> broken(List<SiteRow> rows) {
        return rows.stream()
                .filter(SiteRow::isBroken)
                .sorted(Comparator.comparingInt(SiteRow::affected)
                        .thenComparing(SiteRow::state)
                        .reversed()
                        .thenComparing(SiteRow::code))
                .toList();
    }
}
