package vn.motcua.submission.catalogue;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.submission.catalogue.Catalogue.Search;

/** The start page, where procedures are found, and a page for each; open to all. */
@Controller
class CataloguePages {

    private final Catalogue catalogue;

    CataloguePages(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/")
    String find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "linh-vuc", defaultValue = "") String sector,
            @RequestParam(name = "sau", required = false) @Nullable String after,
            Model model) {
        var search = new Search(q.strip(), sector.isEmpty() ? null : sector, null);
        var found = catalogue.find(search, after);
        model.addAttribute("q", search.words());
        model.addAttribute("sector", sector);
        model.addAttribute("sectors", catalogue.sectors());
        model.addAttribute("found", found);
        model.addAttribute("first", after == null ? null : address(search, null));
        model.addAttribute("next", found.next() == null ? null : address(search, found.next()));
        return "submission/catalogue";
    }

    @GetMapping("/thu-tuc/{code}")
    String details(
            @PathVariable String code,
            @RequestParam(name = "da-xoa", required = false) @Nullable String discarded,
            Model model) {
        model.addAttribute("discarded", discarded != null);
        model.addAttribute("procedure", catalogue.details(code));
        return "submission/procedure";
    }

    private static String address(Search search, @Nullable String after) {
        return UriComponentsBuilder.fromPath("/")
                .queryParam("q", "{q}")
                .queryParam("linh-vuc", "{sector}")
                .queryParam("sau", "{after}")
                .encode()
                .buildAndExpand(
                        search.words(), search.sector() == null ? "" : search.sector(), after == null ? "" : after)
                .toUriString();
    }
}
