package ir.saman.directory.notice;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.AccountId;
import ir.saman.directory.Act;
import ir.saman.directory.Asks;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.NotFound;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import ir.saman.kit.web.Slice;
import ir.saman.kit.web.Total;
import ir.saman.secretariat.Notices;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The reader's notices; opening one marks it as read. */
@Controller
class NoticesPage {

    private static final int ROWS = 30;

    private final NoticeSql sql;
    private final Notices notices;

    NoticesPage(NoticeSql sql, Notices notices) {
        this.sql = sql;
        this.notices = notices;
    }

    @Asks(Act.SEE_OWN_DESK)
    @GetMapping("/desk/notices")
    Reply list(AccountId account, Cursor cursor) {
        Cursor from = cursor.shaped(Cursor.Part.NUMBER);
        Slice<NoticeLine> slice = Slice.of(
                sql.list(account, from, ROWS + 1),
                from,
                ROWS,
                line -> List.of(Long.toString(line.id())),
                Total.exact(sql.count(account)));
        return Page.of("directory/notice/list", new NoticesView(slice, notices.unread(account.value())));
    }

    /** Marks the notice as read and goes where it leads. */
    @Asks(Act.SEE_OWN_DESK)
    @PostMapping("/desk/notices/{notice}/open")
    Reply open(@PathVariable long notice, AccountId account) {
        String link = sql.link(account, notice).orElseThrow(() -> new NotFound("notice " + notice));
        notices.read(account.value(), notice);
        return Redirect.to(link);
    }

    @Asks(Act.SEE_OWN_DESK)
    @PostMapping("/desk/notices/read")
    Reply readAll(AccountId account) {
        notices.readAll(account.value());
        return Redirect.to("/desk/notices").saying(text("directory.notice.all-read"));
    }
}
