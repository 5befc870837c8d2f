package ir.saman.directory.territory;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import java.util.List;

/** What the templates draw. */
final class TerritoryModels {

    private TerritoryModels() {}

    /**
     * The list.
     *
     * @param province the province asked for, or empty
     * @param found provinces to show
     * @param counties counties to show
     * @param all every province, to choose from
     */
    record ListModel(
            Form form,
            String province,
            List<Province> found,
            List<County> counties,
            List<Province> all,
            boolean mayEdit) {

        boolean isEmpty() {
            return found.isEmpty() && counties.isEmpty();
        }

        List<Option> provinces() {
            return options(all);
        }

        /** Where a new county is made, in the province shown. */
        String fresh() {
            return "/desk/territories/new" + (province.isEmpty() ? "" : "?province=" + province);
        }
    }

    /** A new county's form. */
    record FormModel(Form form, List<Province> all) {

        List<Option> provinces() {
            return options(all);
        }
    }

    /** A county's form. */
    record RenameModel(Form form, County county) {

        /** From the organs down to here. */
        List<Link> trail() {
            return List.of(
                    Link.to(text("directory.organ.list.title"), "/desk/organs"),
                    Link.to(text("directory.territory.title"), "/desk/territories"),
                    Link.to(county.provinceName(), Province.address(county.province())),
                    Link.here(county.name()));
        }
    }

    private static List<Option> options(List<Province> provinces) {
        return provinces.stream()
                .map(each -> new Option(each.code(), each.name()))
                .toList();
    }
}
