package ir.saman.directory.organ;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.OrganKind;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Diff;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tells an organ's history: each change with the facts that differ. */
@Component
class ChangeStory {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    /** The facts kept by {@code directory.organ_facts}, in the order in which they are told. */
    private static final List<String> TOLD = List.of(
            "name",
            "nameEn",
            "kind",
            "code",
            "codeSystem",
            "codeProvisional",
            "parent",
            "province",
            "county",
            "article5",
            "validFrom",
            "validTo");

    private final JsonMapper json;

    ChangeStory(JsonMapper json) {
        this.json = json;
    }

    /** One change: when and by whom, from which day on, why, and what. */
    record Chapter(String when, String effective, String reason, List<Fact> facts) {}

    /** One fact that differs. */
    record Fact(String label, Diff diff) {}

    List<Chapter> tell(List<OrganPageSql.Change> changes) {
        return changes.stream().map(this::chapter).toList();
    }

    private Chapter chapter(OrganPageSql.Change change) {
        Map<String, String> before = json.readValue(change.before(), FACTS);
        Map<String, String> after = json.readValue(change.after(), FACTS);
        List<Fact> facts = TOLD.stream()
                .filter(each -> !before.getOrDefault(each, "").equals(after.getOrDefault(each, "")))
                .map(each -> new Fact(
                        text("directory.organ." + each),
                        Diff.between(
                                words(each, before.getOrDefault(each, "")), words(each, after.getOrDefault(each, "")))))
                .toList();
        String when = Tehran.moment(change.changedAt());
        return new Chapter(
                change.by().isEmpty() ? when : text("directory.organ.history.by", when, change.by()),
                text(
                        "directory.organ.history.effective",
                        PersianDate.of(change.effectiveOn()).format()),
                change.reason(),
                facts);
    }

    private static String words(String fact, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (fact) {
            case "kind" -> OrganKind.valueOf(value).label();
            case "codeProvisional", "article5" -> text("directory.yes." + value);
            case "validFrom", "validTo" ->
                PersianDate.of(LocalDate.parse(value)).format();
            case String plain -> value;
        };
    }
}
