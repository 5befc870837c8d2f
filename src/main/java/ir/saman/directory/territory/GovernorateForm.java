package ir.saman.directory.territory;

import static ir.saman.kit.text.Texts.text;
import static java.util.stream.Collectors.joining;

import ir.saman.directory.Organ;
import ir.saman.directory.OrganKind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The form of a new organ, filled in for the governorate of a county: it is made by its own command, not by ours. */
final class GovernorateForm {

    private GovernorateForm() {}

    /** Its address; {@code parent} is the province's governorate, if there is one today. */
    static String address(County county, Optional<Organ> parent) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("kind", OrganKind.COUNTY_GOVERNORATE.name());
        fields.put("name", text("directory.territory.governorate.name", county.name()));
        fields.put("code", "C" + county.code());
        fields.put("article5", "on");
        parent.ifPresent(each -> fields.put("parent", Long.toString(each.id().value())));
        fields.put("province", county.province());
        fields.put("county", county.code());
        fields.put("on", county.day());
        return fields.entrySet().stream()
                .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                .collect(joining("&", "/desk/organs/new?", ""));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
