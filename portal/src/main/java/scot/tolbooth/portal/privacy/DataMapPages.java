package scot.tolbooth.portal.privacy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.inventory.transfer.CsvExporter;
import scot.tolbooth.portal.document.Download;

/** Where administrators see what is kept about people and how long. */
@Controller
@ConditionalOnRole(Role.PORTAL)
record DataMapPages(JdbcDataMap map) {

    @GetMapping("/staff/data-map")
    String show(Model model) {
        model.addAttribute("entries", map.kept());
        return "staff/data-map";
    }

    @GetMapping("/staff/data-map.csv")
    ResponseEntity<byte[]> csv() {
        String csv = Stream.concat(
                        Stream.of(List.of("table", "columns", "whose", "purpose", "kept")),
                        map.kept().stream().map(DataMapPages::row))
                .map(CsvExporter::line)
                .collect(Collectors.joining());
        return Download.csv("data-map.csv", csv);
    }

    private static List<String> row(KeptData one) {
        return List.of(one.table(), String.join(" ", one.columns()), one.whose(), one.purpose(), one.kept());
    }
}
