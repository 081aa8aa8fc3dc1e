package vn.motcua.submission.catalogue;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The start page, where procedures are found, and a page for each; open to all. */
@Controller
class CataloguePages {

    private final Catalogue catalogue;

    CataloguePages(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/")
    String find(Asked asked, @RequestParam(name = "sau", required = false) @Nullable String after, Model model) {
        var found = catalogue.find(asked.search(), after);
        model.addAttribute("q", asked.words());
        model.addAttribute("asked", asked);
        model.addAttribute("found", found);
        model.addAttribute("filters", Filter.of(found.facets(), asked));
        model.addAttribute("first", after == null ? null : asked.address(null));
        model.addAttribute("next", found.next() == null ? null : asked.address(found.next()));
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
}
