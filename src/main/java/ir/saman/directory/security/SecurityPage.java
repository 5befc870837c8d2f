package ir.saman.directory.security;

import ir.saman.directory.Act;
import ir.saman.directory.Asks;
import ir.saman.directory.Authority;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.MenuEntry;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Reply;
import ir.saman.kit.web.Slice;
import ir.saman.kit.web.Total;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Refused reads, refused sign-ins and throttled ones, the latest first. */
@Controller
class SecurityPage {

    private static final int ROWS = 50;

    private final SecuritySql sql;

    SecurityPage(SecuritySql sql) {
        this.sql = sql;
    }

    /** The log, narrowed by {@code kind}, {@code q}, {@code since} and {@code till}. */
    @Asks(Act.SEE_SECURITY_LOG)
    @GetMapping("/desk/security")
    Reply list(Form form, Cursor cursor) {
        SecurityFilter filter = SecurityFilter.of(form);
        Cursor from = cursor.shaped(Cursor.Part.NUMBER);
        Slice<SecurityEvent> slice = Slice.of(
                sql.list(filter, from, ROWS + 1),
                from,
                ROWS,
                event -> List.of(Long.toString(event.id())),
                Total.counted(sql.count(filter)));
        return Page.of("directory/security/list", new SecurityView(form, slice)).part("directory/security/rows");
    }

    @Bean
    static MenuEntry securityEntry() {
        return MenuEntry.desk(
                "directory.security.title", "/desk/security", 800, Authority.whoMay(Act.SEE_SECURITY_LOG));
    }
}
