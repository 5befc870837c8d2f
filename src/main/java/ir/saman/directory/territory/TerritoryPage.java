package ir.saman.directory.territory;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.directory.Authority;
import ir.saman.directory.territory.TerritoryModels.FormModel;
import ir.saman.directory.territory.TerritoryModels.ListModel;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.NotFound;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The provinces with their counties, and the forms that make and rename a county. */
@Controller
class TerritoryPage {

    private final Territories territories;
    private final TerritoryForms forms;
    private final TerritorySql sql;
    private final Authority authority;

    TerritoryPage(Territories territories, TerritoryForms forms, TerritorySql sql, Authority authority) {
        this.territories = territories;
        this.forms = forms;
        this.sql = sql;
        this.authority = authority;
    }

    /** The provinces; with {@code province} (two digits) its counties, with {@code q} all of that name or code. */
    @GetMapping("/desk/territories")
    @Asks(Act.SEE_ORGANS)
    Reply list(Form form, Actor actor) {
        TerritoryFilter filter = TerritoryFilter.of(form);
        boolean inside = !filter.province().isEmpty();
        List<Province> provinces = inside ? List.of() : sql.provinces(filter);
        List<County> counties = inside || !filter.words().isEmpty() ? sql.counties(filter) : List.of();
        return Page.of(
                        "directory/territory/list",
                        new ListModel(
                                form,
                                filter.province(),
                                provinces,
                                counties,
                                sql.provinces(TerritoryFilter.NONE),
                                authority.mayEver(actor, Act.EDIT_ORGAN)))
                .part("directory/territory/rows");
    }

    /** The form of a new county, in {@code province} if given. */
    @GetMapping("/desk/territories/new")
    @Asks(Act.EDIT_ORGAN)
    Reply fresh(Form form) {
        return making(forms.fresh(form));
    }

    /** Makes a county, then leads to its governorate's form if asked; 422 with the form when refused. */
    @PostMapping("/desk/territories/new")
    @Asks(Act.EDIT_ORGAN)
    Reply make(Form form, Actor actor) {
        return forms.make(form)
                .map(command -> told(territories.make(command, actor), form, () -> making(form)))
                .orElseGet(() -> making(form).refused());
    }

    /** The form of a county's name; 404 for a code that no county has. */
    @GetMapping("/desk/territories/{code}")
    @Asks(Act.EDIT_ORGAN)
    Reply renaming(@PathVariable String code) {
        County county = county(code);
        return naming(county, forms.of(county));
    }

    /** Renames a county; 422 with the form when refused, 409 if it was renamed meanwhile. */
    @PostMapping("/desk/territories/{code}")
    @Asks(Act.EDIT_ORGAN)
    Reply rename(@PathVariable String code, Form form, Actor actor) {
        County county = county(code);
        return forms.rename(county, form)
                .map(command -> told(territories.rename(county, command, actor), form, () -> naming(county, form)))
                .orElseGet(() -> naming(county, form).refused());
    }

    private Reply told(Outcome outcome, Form form, Supplier<Page> again) {
        return switch (outcome) {
            case Outcome.Done done -> next(done.county(), form.has("governorate"));
            case Outcome.Refused refused -> {
                refused.why().forEach(each -> form.error(each.field(), each.words()));
                yield again.get().refused();
            }
            case Outcome.ChangedMeanwhile changed -> {
                form.error("name", text("directory.territory.changed", changed.name()));
                yield again.get().status(409);
            }
        };
    }

    private Redirect next(County county, boolean governorate) {
        return governorate
                ? Redirect.to(territories.governorateOf(county))
                        .saying(text("directory.territory.done.governorate", county.name(), county.code()))
                : Redirect.to(Province.address(county.province()))
                        .saying(text("directory.territory.done", county.name(), county.code()));
    }

    private County county(String code) {
        return sql.find(code).orElseThrow(() -> new NotFound("county " + code));
    }

    private Page making(Form form) {
        return Page.of("directory/territory/new", new FormModel(form, sql.provinces(TerritoryFilter.NONE)));
    }

    private static Page naming(County county, Form form) {
        return Page.of("directory/territory/rename", new TerritoryModels.RenameModel(form, county));
    }
}
