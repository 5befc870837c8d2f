package ir.saman.circular.draft;

import static ir.saman.TestPages.body;
import static ir.saman.directory.TestAccounts.as;
import static ir.saman.directory.TestAccounts.csrf;

import ir.saman.circular.CircularText;
import ir.saman.circular.Draft;
import ir.saman.circular.Drafts;
import ir.saman.directory.AccountId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/** Somebody at the pages of one draft: reads their forms as a browser would, and sends them. */
record Author(MockMvcTester mvc, Drafts drafts, AccountId account, long id) {

    private static final Pattern FORM = Pattern.compile("(?s)<form ([^>]*)>(.*?)</form>");
    private static final Pattern CONTROL =
            Pattern.compile("(?s)<textarea((?:\\s+[\\w-]+(?:=\"[^\"]*\")?)*)\\s*>(.*?)</textarea>"
                    + "|<select((?:\\s+[\\w-]+(?:=\"[^\"]*\")?)*)\\s*>(.*?)</select>"
                    + "|<input((?:\\s+[\\w-]+(?:=\"[^\"]*\")?)*)\\s*>");
    private static final Pattern OPTION = Pattern.compile("<option((?:\\s+[\\w-]+(?:=\"[^\"]*\")?)*)\\s*>");

    Draft draft() {
        return drafts.find(id).orElseThrow();
    }

    CircularText text() {
        return draft().text();
    }

    String path() {
        return "/desk/drafts/" + id;
    }

    MvcTestResult get(String page) {
        return mvc.get().uri(path() + page).with(as(account)).exchange();
    }

    /** Sends fields over the present revision. */
    MvcTestResult save(String page, Map<String, List<String>> fields) {
        Map<String, List<String>> all = new LinkedHashMap<>(fields);
        all.put("revision", List.of(Integer.toString(draft().revision())));
        return send(path() + page, all);
    }

    /** Sends fields as they are. */
    MvcTestResult send(String path, Map<String, List<String>> fields) {
        var request = mvc.post().uri(path).with(as(account)).with(csrf());
        for (Map.Entry<String, List<String>> field : fields.entrySet()) {
            if (!field.getKey().equals("_csrf")) {
                request = request.param(field.getKey(), field.getValue().toArray(String[]::new));
            }
        }
        return request.exchange();
    }

    /** What the page's form of a draft would send if its button were pressed at once. */
    Map<String, List<String>> form(String page) {
        return form(body(get(page)), path() + page);
    }

    static Map<String, List<String>> form(String html, String action) {
        Matcher form = FORM.matcher(html);
        while (form.find()) {
            if (form.group(1).contains("action=\"" + action + "\"")) {
                return fields(form.group(2));
            }
        }
        throw new AssertionError("no form for " + action + " in " + html);
    }

    private static Map<String, List<String>> fields(String form) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Matcher control = CONTROL.matcher(form);
        while (control.find()) {
            if (control.group(1) != null) {
                add(
                        fields,
                        control.group(1),
                        HtmlUtils.htmlUnescape(control.group(2).replaceFirst("^\n", "")));
            } else if (control.group(3) != null) {
                add(fields, control.group(3), chosen(control.group(4)));
            } else if (!attribute(control.group(5), "type").matches("checkbox|radio")
                    || control.group(5).contains(" checked")) {
                add(fields, control.group(5), attribute(control.group(5), "value"));
            }
        }
        return fields;
    }

    private static void add(Map<String, List<String>> fields, String attributes, String value) {
        fields.computeIfAbsent(attribute(attributes, "name"), name -> new ArrayList<>())
                .add(value);
    }

    private static String chosen(String options) {
        String first = "";
        Matcher option = OPTION.matcher(options);
        for (int at = 0; option.find(); at++) {
            if (option.group(1).contains(" selected")) {
                return attribute(option.group(1), "value");
            }
            first = at == 0 ? attribute(option.group(1), "value") : first;
        }
        return first;
    }

    private static String attribute(String attributes, String name) {
        Matcher found = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(attributes);
        if (found.find()) {
            return HtmlUtils.htmlUnescape(found.group(1));
        }
        return attributes.contains(" checked") && name.equals("value") ? "on" : "";
    }

    /** Fields of one value each: name, value, name, value … */
    static Map<String, List<String>> fields(String... pairs) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (int each = 0; each < pairs.length; each += 2) {
            fields.computeIfAbsent(pairs[each], name -> new ArrayList<>()).add(pairs[each + 1]);
        }
        return fields;
    }

    /** The same with others in their places, and more. */
    static Map<String, List<String>> with(Map<String, List<String>> fields, String... pairs) {
        Map<String, List<String>> all = new LinkedHashMap<>(fields);
        all.putAll(fields(pairs));
        return all;
    }
}
